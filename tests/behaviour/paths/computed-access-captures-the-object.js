export default async function run(t) {
  const o = { a: 1, b: { c: 2 } };
  const key = 'a';
  const f = async (k) => {
    'use server';
    return [o[key], o[k], o['b'].c, o.b[`c`], o.a];
  };
  await t.call(f, 'a');
}
