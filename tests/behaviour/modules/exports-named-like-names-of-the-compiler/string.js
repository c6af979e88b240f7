'use server';
async function f(n) {
  return ['string', n];
}
export { f as '$$call', f as 'no identifier' };
