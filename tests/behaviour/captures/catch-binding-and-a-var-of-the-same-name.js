export default async function run(t) {
  var e = 'outer';
  let f;
  try {
    throw 'inner';
  } catch (e) {
    var e = 'assigned to the catch binding';
    f = async () => {
      'use server';
      return e;
    };
  }
  const g = async () => {
    'use server';
    return e;
  };
  await t.call(f);
  await t.call(g);
}
