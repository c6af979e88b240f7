export default async function run(t) {
  const make = (o) => async () => {
    'use server';
    return [o?.a?.b, o?.a?.length, o?.a?.b?.c ?? 'default'];
  };
  for (const x of [0, '', false, 'text', 5, null, undefined, {}, []]) await t.call(make({ a: x }));
}
