export default async function run(t) {
  const o = { constructor: 'c', toString: 'ts', hasOwnProperty: 1, valueOf: { length: 2 } };
  const f = async () => {
    'use server';
    return [o.constructor, o.toString, o.hasOwnProperty, o.valueOf.length];
  };
  await t.call(f);
}
