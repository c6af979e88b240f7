namespace Outer {
  export let count = 1;
  let hidden = 'h';
  export function bump() { count++; hidden += '!'; }
  export async function read(n: number) { 'use server'; return [count, hidden, n]; }
  export const arrow = async (n: number) => { 'use server'; return [hidden, count, Outer.count, n]; };
  export namespace Inner { export const deep = 'd'; export async function f() { 'use server'; return [deep, hidden, count]; } }
  export class K { static async s() { 'use server'; return [hidden, Inner.deep]; } }
}
export default async function run(t: any) {
  await t.call(Outer.read, 1);
  Outer.bump();
  await t.call(Outer.read, 2);
  await t.call(Outer.arrow, 2);
  await t.call(Outer.Inner.f);
  await t.call(Outer.K.s);
}
