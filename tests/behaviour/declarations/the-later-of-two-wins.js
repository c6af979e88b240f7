export default async function run(t) {
  const make = function (v) {
    return save;
    async function save() {
      'use server';
      return ['first', v];
    }
    async function save() {
      'use server';
      return ['second', v];
    }
  };
  await t.call(make(1));
}
