// modes: direct
export default async function run(t) {
  function double(n) {
    return n * 2;
  }
  class Local {
    static factor = 3;
    value = 4;
  }
  const f = async (n) => {
    'use server';
    return [double(n), Local.factor, new Local().value, new Local() instanceof Local];
  };
  await t.call(f, 2);
}
