'use server';
export { first as a, second as b };
export default first;
async function first(x) {
  return ['first', x];
}
const second = async (x) => ['second', x, await first(x)];
