export default async function run(t) {
  const Object = 'O', Array = 'A', Symbol = 1, JSON = 2, globalThis = 3, process = 4, require = 5, module = 6, exports = 7, self = 8, window = 9, Function = 10;
  const g = async () => { 'use server'; return [Object, Array, Symbol, JSON, globalThis, process, require, module, exports, self, window, Function]; };
  await t.call(g);
}
