export default async function run(t) {
  let v = 1, w = [5];
  const a = async (n) => { 'use server'
    ++n
    return [n, v] };
  await t.call(a, 1);
  const b = async (n) => { 'use server'
    --n; return [n, v] };
  await t.call(b, 1);
  const c = async (n) => { 'use server'
    !n; return [n, v] };
  await t.call(c, 1);
  const d = async (n) => { 'use server' /*
    */ return [n, v] };
  await t.call(d, 1);
  const e = async (n) => { 'use server'
    ;[n] = w; return [n, v] };
  await t.call(e, 1);
  const f = async (n) => { 'use server'
    ~n; return [n, v] };
  await t.call(f, 1);
  const g = async (n) => { 'use server'
    instanceofn(n); return [n, v]; function instanceofn() {} };
  await t.call(g, 1);
  const h = async (n) => { 'use server'}
  await t.call(h, v);
  const i = async (n) => { 'use server' // [
    return [n, v] };
}
