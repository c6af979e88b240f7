import { t } from 'test';
export default async function run() {
  const v = 'captured text';
  const inner = async (n) => {
    'use server';
    return [v.length, n];
  };
  const outer = async (n) => {
    'use server';
    return [v, await t.call(inner, n)];
  };
  await t.call(outer, 1);
}
