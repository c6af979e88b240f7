export default async function run(t) {
  const constructor = 1, __proto__ = 2, toString = 3, hasOwnProperty = 4, valueOf = 5, prototype = 6, apply = 7, call = 8, bind = 9, length = 10, name = 11;
  const f = async () => {
    'use server';
    return [constructor, __proto__, toString, hasOwnProperty, valueOf, prototype, apply, call, bind, length, name];
  };
  await t.call(f);
}
