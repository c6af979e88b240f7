export default async function run(t) {
  const v = 'v';
  const f = async function (a) {
    'use server';
    return [v, a, arguments.length, [...arguments], typeof arguments.callee === 'function' ? 'sloppy' : 'strict'];
  };
  try {
    await t.call(f, 1, 2, 3);
  } catch (error) {
    t.log(error);
  }
}
