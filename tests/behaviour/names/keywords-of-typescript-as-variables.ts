export default async function run(t: any) {
  let as = 1, made: any[] = [];
  for (let of = 0; of < 2; of++) made.push(async (x: number) => { 'use server'; return [as, of, x]; });
  var of = 'outer';
  const satisfies = [as] as any;
  for (const f of made) await t.call(f, 1);
  await t.call(async () => { 'use server'; return [of, satisfies.length]; });
}
