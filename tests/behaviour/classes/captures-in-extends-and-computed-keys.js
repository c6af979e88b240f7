export default async function run(t) {
  const v = 'v';
  const mix = (f) => class {
    static base = f;
  };
  class A extends mix(async () => {
    'use server';
    return v;
  }) {
    static [(t.log('key'), 'k')] = async () => {
      'use server';
      return [v, 'k'];
    };
  }
  await t.call(A.base);
  await t.call(A.k);
}
