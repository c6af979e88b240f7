'use server';
async function f(n) {
  return ['server names', n];
}
function make(table) {
  return async (n) => {
    'use server';
    return [table, n];
  };
}
export { f as $$default, f as $$register, f as $$assert, f as '$$s0' };
export default make('default');
