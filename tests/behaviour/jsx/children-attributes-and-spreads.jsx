export default async function run(t) {
  const v = 'v', seen = [], props = { z: 1 };
  const Box = (p) => { seen.push(...Object.values(p).flat().filter((x) => typeof x === 'function')); return null; };
  const ns = { Box };
  const el = (
    <>
      <Box a={async (x) => { 'use server'; return [v, x]; }} {...{ b: async (x) => { 'use server'; return [x, v]; } }} {...props} />
      it's "text" {'{'} // not a comment /* nor this */ async () =&gt; 'use server'
      <ns.Box c={v ? async function (x) { 'use server'; return v; } : <b>no</b>} d=<i>el</i> data-e='use server' f="a&amp;b">
        {async (x) => {
          'use server';
          return [v, 'child', x];
        }}
        {/* comment */}
        {...[async (x) => { 'use server'; return ['spread', v]; }]}
      </ns.Box>
    </>
  );
  await t.render(el);
  t.log(seen.length);
  for (const f of seen) await t.call(f, 1);
}
