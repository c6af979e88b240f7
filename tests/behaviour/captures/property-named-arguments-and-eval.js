export default async function run(t) {
  const v = 1, o = { arguments: 'a', eval: 'e', this: 't', super: 's', new: { target: 'n' } };
  const f = async () => {
    'use server';
    return [o.arguments, o.eval, o.this, o.super, o.new.target, { arguments: v, eval: v }, (0, eval)('1 + 1')];
  };
  await t.call(f);
}
