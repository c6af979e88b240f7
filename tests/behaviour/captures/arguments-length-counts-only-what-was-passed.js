export default async function run(t) {
  const v = 'v';
  async function f() {
    'use server';
    return [v, arguments.length, Array.from(arguments)];
  }
  await t.call(f);
  await t.call(f, undefined);
  await t.call(f.bind(null, 'bound'), 1);
}
