// modes: direct
export default async function run(t) {
  const make = function factory(depth) {
    return async () => {
      'use server';
      return [typeof factory, depth];
    };
  };
  await t.call(make(1));
}
