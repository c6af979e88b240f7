export default async function run(t) {
  const Object = 1, Promise = 2, undefined_ = 3, NaN = 4, Infinity = 5, Function = 6, Symbol = 7, Array = 8, globalThis = 9, self = 10, exports = 11, module = 12, require = 13;
  const f = async () => {
    'use server';
    return [Object, Promise, undefined_, NaN, Infinity, Function, Symbol, Array, globalThis, self, exports, module, require];
  };
  await t.call(f);
}
