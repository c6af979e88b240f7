export default async function run(t: any) {
  function save(n: number): Promise<any>;
  const x = 5;
  // @ts-ignore
  async function save(n: any) { 'use server'; return [n, x]; }
  await t.call(save, 1);
}
