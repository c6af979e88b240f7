function Page({ id, user, collect }) {
  return (
    <form
      action={async (x) => {
        'use server';
        return [id, user.name, x];
      }}
    >
      <button formAction={async function remove() { 'use server'; return ['remove', id]; }}>x</button>
      {[1, 2].map((n) => (
        <input key={n} onChange={async () => { 'use server'; return [id, n]; }} />
      ))}
    </form>
  );
}
export default async function run(t) {
  const [name, form] = await t.render(<Page id={7} user={{ name: 'n' }} />);
  t.log(name);
  await t.call(form.action, 'x');
  await t.call(form.children[0][1].formAction);
  for (const [, input] of form.children[1]) await t.call(input.onChange);
}
