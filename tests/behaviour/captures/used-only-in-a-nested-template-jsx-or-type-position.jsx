export default async function run(t) {
  const a = 'a', b = 'b', c = 'c', d = { e: 'e' };
  const f = async () => {
    'use server';
    return <div title={`${a}${`${b}`}`} data-c={c} {...{ id: d.e }}>{[c].map((x) => <i key={x}>{x}{d.e}</i>)}</div>;
  };
  await t.call(f);
}
