function* make(v) {
  const got = yield async () => {
    'use server';
    return v;
  };
  async function save() {
    'use server';
    return [v, got];
  }
  yield save;
}
export default async function run(t) {
  const g = make('v');
  await t.call(g.next().value);
  await t.call(g.next('got').value);
}
