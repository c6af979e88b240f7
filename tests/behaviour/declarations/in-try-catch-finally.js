export default async function run(t) {
  const v = 1;
  const fs = [];
  try {
    fs.push(a);
    async function a() {
      'use server';
      return ['try', v];
    }
    throw 'e';
  } catch (e) {
    fs.push(b);
    async function b() {
      'use server';
      return ['catch', e, v];
    }
  } finally {
    fs.push(c);
    async function c() {
      'use server';
      return ['finally', v];
    }
  }
  for (const f of fs) await t.call(f);
}
