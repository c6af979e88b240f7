export default async function run(t) {
  const v = 1;
  await t.call(async (n) => {
    'use server';
    return v + n;
  }, 2);
} // the last line is a comment that no line break ends