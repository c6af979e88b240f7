'use server';
async function f(n) {
  return ['escaped', n];
}
export { f as $\u0024map };
