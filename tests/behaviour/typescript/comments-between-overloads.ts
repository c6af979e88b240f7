export default async function run(t: any) {
  const x = 5;
  function save(n: number): Promise<any>; // the first
  /* the second */
  function save(n: string): Promise<any>
  // the body
  async function save(n: any) { 'use server'; return [n, x]; }
  await t.call(save, 1);
  await t.call(other, 2);
}
export async function other(x: number): Promise<unknown>;
// between
;
export async function other(x: any): Promise<unknown> {
  'use server';
  return ['other', x];
}
