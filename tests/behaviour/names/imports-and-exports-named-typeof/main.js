import { typeof as kind } from './other.js';
import { typeof as first, type as second, } from './actions.js';

export default async function run(t) {
  const value = typeof kind;
  const f = async (n) => {
    'use server';
    return [value, await kind(n)];
  };
  await t.call(f, 1);
  await t.call(first, 2);
  await t.call(second, 3);
}
