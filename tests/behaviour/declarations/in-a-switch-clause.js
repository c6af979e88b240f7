export default async function run(t) {
  for (const v of [1, 2]) {
    let f;
    switch (v) {
      case 1:
        f = save;
        async function save() {
          'use server';
          return ['one', v];
        }
        break;
      default:
        f = async () => {
          'use server';
          return ['default', v];
        };
    }
    await t.call(f);
  }
}
