export default async function run(t) {
  let f;
  try {
    throw { code: 7, nested: { text: 'boom' } };
  } catch ({ code, nested: { text } }) {
    f = async (x) => {
      'use server';
      return [code, text, x];
    };
  }
  await t.call(f, 1);
}
