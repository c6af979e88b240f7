export default async function run(t) {
  const o = JSON.parse('{"__proto__": {"x": 1}, "y": 2}');
  const f = async () => {
    'use server';
    return [o.y, Object.keys(o)];
  };
  const g = async () => {
    'use server';
    return o.y.__proto__ === Number.prototype;
  };
  await t.call(g);
  const plain = { y: 2 };
  const h = async () => {
    'use server';
    return [plain.y, plain.__proto__ === Object.prototype];
  };
  await t.call(h);
  t.log(await f());
}
