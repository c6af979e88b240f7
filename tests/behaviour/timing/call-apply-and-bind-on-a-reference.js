// modes: direct
export default async function run(t) {
  const v = 'v';
  const f = async (...args) => {
    'use server';
    return [v, args];
  };
  t.log(await f.call(null, 1), await f.apply(null, [1, 2]), await f.bind(null, 1)(2), await Reflect.apply(f, null, [3]));
  await t.call(f);
}
