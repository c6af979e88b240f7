const Box = ({ children }) => <section>{children}</section>;
export default async function run(t) {
  const Local = ({ n }) => <b>{n}</b>;
  const ns = { Item: ({ children }) => <i>{children}</i> };
  const title = 'title';
  const div = 'not captured';
  const render = async (x) => {
    return <Box>{x}</Box>;
  };
  const f = async (x) => {
    'use server';
    return (
      <Box>
        <div title={title} data-x={x} {...{ id: title }}>
          text &amp; {title}
        </div>
      </Box>
    );
  };
  t.log(await t.render(await render(1)), div);
  t.log(await t.render(<Local n={1} />), await t.render(<ns.Item>x</ns.Item>));
  t.log(await t.render(await t.call(async () => { 'use server'; return title; })));
  await t.call(f, 1);
}
