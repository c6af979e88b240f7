'use server';
async function f(n) {
  return ['escaped string', n];
}
export { f as '\x24$s1' };
export default async (n) => ['default', n];
