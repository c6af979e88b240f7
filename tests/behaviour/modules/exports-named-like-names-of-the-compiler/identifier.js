'use server';
async function f(n) {
  return ['identifier', n];
}
export { f as $$create, f as $$find, f as $$1_call };
