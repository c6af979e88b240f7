export default async function run(t) {
  const o = { default: 1, class: { new: 2 }, ünïcode: 3, \u0061bc: 4, $: 5, _: 6 };
  const f = async () => {
    'use server';
    return [o.default, o.class.new, o.ünïcode, o.abc, o.$, o._];
  };
  await t.call(f);
}
