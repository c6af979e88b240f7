export default async function run(t) {
  const v0=0,v1=1,v2=2,v3=3,v4=4,v5=5,v6=6,v7=7,v8=8,v9=9,v10=10,v11=11,v12=12,v13=13,v14=14,v15=15;
  const w0=0,w1=1,w2=2,w3=3,w4=4,w5=5,w6=6,w7=7,w8=8,w9=9,w10=10,w11=11,w12=12,w13=13,w14=14,w15=15;
  const x = { a: { b: { c: { d: { e: { f: { g: { h: 'deep' } } } } } } } };
  const f = async () => {
    'use server';
    return [v0,v1,v2,v3,v4,v5,v6,v7,v8,v9,v10,v11,v12,v13,v14,v15,
      w0,w1,w2,w3,w4,w5,w6,w7,w8,w9,w10,w11,w12,w13,w14,w15, x.a.b.c.d.e.f.g.h];
  };
  await t.call(f);
}
