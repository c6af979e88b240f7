function make(v, get = () => v) {
  var v = 'body';
  return [save, get];
  async function save() {
    'use server';
    return [v, typeof get];
  }
}
export default async function run(t) {
  // modes are all the same here: only the body's `v` is captured as a value
  const [save, get] = make('parameter');
  t.log(get());
  t.log(await save());
  const f = async () => { 'use server'; return 'f'; };
  await t.call(f);
}
