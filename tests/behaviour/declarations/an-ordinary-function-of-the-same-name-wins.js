export default async function run(t) {
  const make = function (v) {
    return save;
    async function save() {
      'use server';
      return v;
    }
    function save() {
      return 'ordinary';
    }
  };
  t.log(make(1)());
  const v = 1;
  const f = async () => {
    'use server';
    return v;
  };
  await t.call(f);
}
