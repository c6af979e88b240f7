export default async function run(t: any) {
  const n: number = 1, m: any = 2, user = 'u', a = 1, b = 2, c = 3;
  await t.call(async () => { 'use server'; return n<m ? user : m>`1`; });
  await t.call(async () => { 'use server'; return a<b && c>(`5` as any); });
}
