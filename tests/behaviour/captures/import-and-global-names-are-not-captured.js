import { log } from 'test';
const table = { a: 1 };
let counter = 0;
export default async function run(t) {
  const f = async (x) => {
    'use server';
    counter++;
    log('from the server', x);
    return [table.a, counter, Math.max(1, x), globalThis === undefined, new Date(0).getTime()];
  };
  await t.call(f, 5);
  await t.call(f, 6);
  t.log(counter);
}
