// modes: direct
export default async function run(t) {
  const v = 1;
  const kind = (make) => {
    try {
      return typeof make();
    } catch (error) {
      return error.constructor.name;
    }
  };
  t.log(kind(() => new async function (n: number) { 'use server'; return v; }!.bind(null)));
  t.log(kind(() => new async function* () { 'use server'; yield v; }.bind(null)));
  await t.call(async (n: number) => { 'use server'; return [v, n]; }, 2);
}
