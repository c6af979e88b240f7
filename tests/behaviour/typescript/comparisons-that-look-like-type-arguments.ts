// TypeScript reads type arguments only where what follows can't be an operand.
const same = <X>(value: X) => value;

export default async function run(t: any) {
  const f: any = 1, T: any = 2, U: any = 0, box: any = { a: 1 }, list: any = [3];
  await t.call(async () => { 'use server'; return f < T > +U; });
  await t.call(async () => { 'use server'; return box.a < T > /* of two */ -U; });
  await t.call(async () => { 'use server'; return f<T>[U]; });
  await t.call(async () => { 'use server'; return f < list.length
    > + 1; });
  await t.call(async () => { 'use server'; return [f < T, U > +1]; });
  await t.call(async () => { 'use server'; return f < T > <any>U; });
  const kept = async () => { 'use server'; const typed = same<string>; return typed('a') + same<number>(1) + f; };
  await t.call(kept);
}
