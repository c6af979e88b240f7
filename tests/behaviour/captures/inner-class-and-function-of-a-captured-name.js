export default async function run(t) {
  const Thing = 'captured';
  const f = async () => {
    'use server';
    const outer = Thing;
    const inner = (() => {
      class Thing {}
      return Thing.name;
    })();
    const expression = class Thing {}.name;
    const fn = (function Thing() {
      return typeof Thing;
    })();
    return [outer, inner, expression, fn];
  };
  await t.call(f);
}
