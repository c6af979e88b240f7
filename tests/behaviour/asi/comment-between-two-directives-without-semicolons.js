export default async function run(t) {
  const log = [];
  async function f(x) {
    'use strict' // the first
    'use server';
    (() => log)();
    return x;
  }
  async function g(x) {
    "use strict" /* one */
    "use server"
    ;[1].forEach(String);
    return x;
  }
  await t.call(f, 1);
  await t.call(g, 2);
}
