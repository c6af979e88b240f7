export default async function run(t) {
  const a = 1;
  const f = (() => {
    const b = 2;
    {
      const c = 3;
      return (function (d) {
        for (const e of [5]) {
          try {
            throw 6;
          } catch (g) {
            return async (h) => {
              'use server';
              return [a, b, c, d, e, g, h];
            };
          }
        }
      })(4);
    }
  })();
  await t.call(f, 7);
}
