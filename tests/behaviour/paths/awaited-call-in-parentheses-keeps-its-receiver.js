// `await (o.f)()` is a call of `o.f`, whose `this` is `o`; it is no call of something named `await`.
export default async function run(t) {
  const list = ['first', 'last'];
  const text = { value: ' padded ' };
  const f = async () => {
    'use server';
    return [await (list.at)(-1), await (text.value.trim)()];
  };
  await t.call(f);
}
