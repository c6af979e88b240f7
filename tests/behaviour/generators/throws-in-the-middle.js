export default async function run(t) {
  const v = 1;
  const f = async function* () {
    'use server';
    yield v;
    throw new RangeError('middle');
  };
  try {
    for await (const x of await t.call(f)) t.log(x);
  } catch (error) {
    t.log(error);
  }
}
