export default async function run(t) {
  const v = 'v';
  const a = /*1*/ async /*2*/ (/*3*/ x /*4*/ = /*5*/ v /*6*/) /*7*/ => /*8*/ { /*9*/ 'use server' /*10*/; /*11*/ return [x, v] /*12*/; /*13*/ } /*14*/
  const b = async /*1*/ function /*2*/ * /*3*/ name /*4*/ ( /*5*/ ) /*6*/ { // 'use server'
    /* 'use client' */ "use server" // 8
    // 9
    yield /*10*/ v; // 11
  };
  const c = { /*1*/ async /*2*/ * /*3*/ m /*4*/ ( /*5*/ ) /*6*/ { /*7*/ 'use server' /*8*/ } /*9*/, /*10*/ };
  class D { /*1*/ static /*2*/ async /*3*/ m /*4*/ ( /*5*/ x) /*6*/ { /*7*/ 'use server'; /*8*/ return /*9*/ [x, v] } /*10*/ }
  async /*1*/ function /*2*/ e /*3*/ () /*4*/ { /*5*/ 'use server' /*6*/ /*7*/ } // 8
  await t.call(a);
  for await (const x of b()) t.log(x);
  t.log(await c.m().next());
  await t.call(D.m, 1);
  await t.call(e);
}
