// modes: direct
export default async function run(t) {
  const Local = ({ n, children }) => <b title={n}>{children}</b>;
  const ns = { Item: ({ children }) => <i>{children}</i>, deep: { Item: () => <u /> } };
  const f = async (x) => {
    'use server';
    return (
      <>
        <Local n={x}>text</Local>
        <ns.Item>{x}</ns.Item>
        <ns.deep.Item />
      </>
    );
  };
  t.log(await t.render(await f(1)));
  await t.call(f, 2);
}
