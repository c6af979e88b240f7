export default async function run(t) {
  const message = 'missing';
  const required = (m) => {
    throw new TypeError(m);
  };
  const missing = required.length;
  const f = async (
    a = (() => {
      throw new TypeError(message + missing);
    })(),
  ) => {
    'use server';
    return a;
  };
  await t.fails(f);
  await t.call(f, 1);
}
