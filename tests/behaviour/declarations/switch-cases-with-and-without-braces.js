export default async function run(t) {
  for (const k of [1, 2, 3]) {
    let f;
    switch (k) {
      case 1:
        let v = 'one';
        f = async () => { 'use server'; return v; };
        break;
      case 2: {
        f = g;
        async function g() { 'use server'; return ['two', k]; }
        break;
      }
      default:
        f = h;
        async function h(n = k) { 'use server'; return ['default', n, v2]; }
        var v2 = 'var';
    }
    await t.call(f);
  }
}
