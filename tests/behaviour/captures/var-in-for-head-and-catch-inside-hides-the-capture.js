export default async function run(t) {
  const i = 'captured i', e = 'captured e', k = 'captured k', w = 'w';
  const f = async () => {
    'use server';
    const before = [i, k];
    for (var i = 0; i < 2; i++);
    for (var { k } of [{ k: 'k' }]);
    try {
      throw 1;
    } catch {
      var e = 'var e';
    }
    return [before, i, k, e, w];
  };
  await t.call(f);
}
