export default async function run(t) {
  function tool() {}
  tool.config = { level: 3 };
  const f = async () => {
    'use server';
    return [tool.config.level, tool.missing];
  };
  await t.call(f);
}
