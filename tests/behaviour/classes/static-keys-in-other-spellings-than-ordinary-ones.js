export default async function run(t) {
  const v = 'v';
  class A { static async \u0061(n) { 'use server'; return [v, n]; } static a() { return 'ordinary'; }
    static async '\x62'() { 'use server'; return v; } static b() { return 'ordinary'; }
    static async 'c\
c'() { 'use server'; return v; } static cc() { return 'ordinary'; }
    static async 1e3() { 'use server'; return v; } static '1000'() { return 'ordinary'; }
    static async .5() { 'use server'; return v; } static '0.5'() { return 'ordinary'; }
    static async 1n() { 'use server'; return v; } static '1'() { return 'ordinary'; }
    static async 0b11() { 'use server'; return v; } static 3() { return 'ordinary'; }
    static async 1_1() { 'use server'; return v; } static ['11']() { return 'ordinary'; }
    static async \u{64}() { 'use server'; return v; } static get d() { return 'getter'; }
    static async 1e21() { 'use server'; return v; } static '1e+21'() { return 'ordinary'; }
    static async 0xffn() { 'use server'; return v; } static 255() { return 'ordinary'; }
    static async '\u{65}'() { 'use server'; return v; } static e() { return 'ordinary'; }
  }
  t.log(A.a(), A.b(), A.cc(), A[1000](), A[0.5](), A[1](), A[3](), A[11](), A.d, A[1e21](), A[255](), A.e());
  await t.call(async () => { 'use server'; });
}
