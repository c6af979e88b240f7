// modes: direct
export default async function run(t) {
  const seen = [];
  class A {
    static [(seen.push(async () => { 'use server'; return A.x; }), 'x')] = 'static x';
    static y = (seen.push(async () => { 'use server'; return A.z; }), 1);
    static z = 2;
  }
  for (const f of seen) await t.call(f);
}
