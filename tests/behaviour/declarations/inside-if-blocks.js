function make(x, v) {
  if (x) {
    return save;
    async function save() {
      'use server';
      return ['if', v];
    }
  } else {
    async function save() {
      'use server';
      return ['else', v];
    }
    return save;
  }
}
export default async function run(t) {
  await t.call(make(true, 1));
  await t.call(make(false, 2));
}
