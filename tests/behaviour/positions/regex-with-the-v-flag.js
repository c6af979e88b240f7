export default async function run(t) {
  const v = 'é';
  const f = async (x) => {
    'use server';
    return [/^[\p{L}--[a-z]]$/v.test(v), /[[a-z]&&[aeiou]]/v.test(x), /(?<year>\d{4})\k<year>/u.test('20202020')];
  };
  await t.call(f, 'e');
}
