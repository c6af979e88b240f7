async function* make(v) {
  yield save;
  await null;
  const w = 'later';
  yield other;
  async function save() {
    'use server';
    return v;
  }
  async function other() {
    'use server';
    return [v, w];
  }
}
export default async function run(t) {
  for await (const f of make('v')) await t.call(f);
}
