import type * as types from './nowhere';
type Local = types.Something;
export type { Local };
declare global {
  interface Window { x: Local }
}
export default async function run(t: any) {
  const v = 'v';
  const f = async (x?: Local) => {
    'use server';
    return [v, x];
  };
  await t.call(f);
}
