await null;
import { log } from 'test';
log(typeof f, typeof g);
export { f as h1 };
const h = f;
async function f(x) { 'use server'; return [x, typeof g]; }
export async function g(x) { 'use server'; return f(x); }
if (f) {
  log(typeof f, typeof k);
  async function k() { 'use server'; return 'block'; }
  var kk = k;
}
export default async function run(t) {
  await t.call(f, 1);
  await t.call(g, 2);
  await t.call(kk);
}
