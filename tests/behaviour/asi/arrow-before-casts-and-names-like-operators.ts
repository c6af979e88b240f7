export default async function run(t: any) {
  const v = 1, T = 2;
  const f = async (x: number) => { 'use server'; return [v, x]; }
  <any>t.log('cast');
  const g = async (x: number) => { 'use server'; return [v, x, 'g']; }
  <T>(x: T) => x;
  const h: any = async () => { 'use server'; return v; }
  !t.log('not');
  let i = async () => { 'use server'; return [v, 'i']; }
  ++t.n; --t.n
  let j = async () => { 'use server'; return [v, 'j']; }
  as(1); satisfies(2); instance_(3); inside(4);
  function as(x: any) { t.log(x); } function satisfies(x: any) { t.log(x); } function instance_(x: any) { t.log(x); } function inside(x: any) { t.log(x); }
  for (const q of [f, g, h, i, j]) await t.call(q, 3);
}
