export default async function run(t) {
  const mask = 6;
  const save = async (n) => {
    'use server';
    return n & mask && n;
  };
  t.render(
    <form action={save} title="a & b">
      Tom & Jerry && {mask & 2} &amp; &copy; it's "fine" & done
    </form>,
  );
  await t.call(save, 3);
  await t.call(save, 1);
}
