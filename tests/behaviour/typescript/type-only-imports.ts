import type { T } from 'test';
import { type U, log } from 'test';
export type { T };
export default async function run(t: any) {
  const v = 'v';
  const f = async (x: T | U) => {
    'use server';
    log('server', x);
    return [v, x];
  };
  await t.call(f as any, 1);
}
