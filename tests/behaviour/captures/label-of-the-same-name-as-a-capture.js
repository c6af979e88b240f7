export default async function run(t) {
  const v = 3;
  const f = async () => {
    'use server';
    let n = 0;
    v: for (;;) {
      for (;;) {
        if (++n === v) break v;
        continue v;
      }
    }
    return n;
  };
  await t.call(f);
}
