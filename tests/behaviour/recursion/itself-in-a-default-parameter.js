export default async function run(t) {
  const v = 'v';
  const f = async (again = true, next = again ? f : null) => {
    'use server';
    return next ? ['again', await next(false)] : v;
  };
  await t.call(f);
}
