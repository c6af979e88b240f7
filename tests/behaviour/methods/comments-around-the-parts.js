export default async function run(t) {
  const v = 'v';
  const o = { /* a */ async /* b */ m /* c */ ( /* d */ x /* e */ ) /* f */ { /* g */ 'use server' /* h */; /* i */ return [v, x] } /* j */, };
  class A { static /* a */ async /* b */ m /* c */ ( /* d */ x /* e */ ) /* f */ { /* g */ 'use server' /* h */; /* i */ return [v, x] } /* j */ }
  await t.call(o.m, 1);
  await t.call(A.m, 2);
}
