export default async function run(t) {
  const fs = [];
  for await (const v of [Promise.resolve(1), 2]) {
    fs.push(async () => {
      'use server';
      return v;
    });
  }
  for (const f of fs) await t.call(f);
}
