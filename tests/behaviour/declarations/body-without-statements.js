export default async function run(t) {
  const v = 1;
  async function a() {
    'use server';
  }
  async function b(x = v) { 'use server' }
  const c = async () => { 'use server' };
  for (const f of [a, b, c]) await t.call(f);
}
