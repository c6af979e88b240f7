export default async function run(t) {
  const $ = 1, _ = 2, $1 = 3, __ = 4;
  const f = async () => {
    'use server';
    return [$, _, $1, __];
  };
  async function $$() {
    'use server';
    return $;
  }
  await t.call(f);
  await t.call($$);
}
