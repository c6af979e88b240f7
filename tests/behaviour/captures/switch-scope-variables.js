export default async function run(t) {
  const fs = [];
  for (const x of [1, 2]) {
    switch (x) {
      case 1:
        const one = 'one';
        let shared = 'shared';
        fs.push(async () => {
          'use server';
          return [one, shared, x];
        });
        break;
      case 2: {
        const one = 'another';
        fs.push(async () => {
          'use server';
          return [one, x];
        });
      }
    }
  }
  for (const f of fs) await t.call(f);
}
