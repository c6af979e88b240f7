export default async function run(t) {
  const v = 'v';
  const View = () => (
    <p>
      'use server'; async () =&gt; {'{'} {v} // no comment {'}'}
      {/* 'use server' */}
    </p>
  );
  const f = async () => {
    'use server';
    return v;
  };
  t.log(await t.render(<View />));
  await t.call(f);
}
