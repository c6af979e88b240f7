'use server';
async function f(x) {
  return x;
}
export { f as '' };
