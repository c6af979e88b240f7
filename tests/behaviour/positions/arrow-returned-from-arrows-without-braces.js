const make = (a) => (b) => async (c) => {
  'use server';
  return [a, b, c];
};
export default async function run(t) {
  await t.call(make(1)(2), 3);
}
