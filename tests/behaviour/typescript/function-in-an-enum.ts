const kept: any = {};
enum E {
  A = 1,
  B = (kept.f = async () => {
    'use server';
    return [A, E.B, E[2]];
  }, 2) as any,
}
export default async function run(t: any) {
  t.log(E.A, E.B);
  await t.call(kept.f);
}
