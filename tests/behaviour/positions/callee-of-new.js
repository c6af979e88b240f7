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
  const tag = (f) => ((f.tag = function () { this.f = f; }), f);
  t.log(kind(() => new async function () { 'use server'; return 1; }()));
  t.log(kind(() => new async function () { 'use server'; return 1; }));
  t.log(kind(() => new async function () { 'use server'; return 1; }.bind(null)));
  t.log(kind(() => new async function () { 'use server'; return v; }.bind(null)));
  t.log(kind(() => new async function () { 'use server'; return v; }.bind));
  t.log(kind(() => new async function () { 'use server'; return v; }['call'](1)));
  t.log(kind(() => new async function () { 'use server'; return v; }.constructor('return 1')));
  t.log(kind(() => new (tag(async function () { 'use server'; return v; }).tag)().f));
  const made = new async function () { 'use server'; return v; }.constructor.constructor('return 5');
  t.log(made());
  await t.call(new (tag(async (n) => { 'use server'; return [v, n]; }).tag)().f, 2);
}
