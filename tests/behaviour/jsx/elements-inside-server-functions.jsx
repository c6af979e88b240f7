export default async function run(t) {
  const v = 'v', Tag = 'section', o = { Tag: 'nav' };
  const f = async (items) => {
    'use server';
    const Local = ({ children, v }) => <p title={v}>{children}</p>;
    return <Tag id={v}>{items.map((x) => <Local key={x} v={v}>{x} text's {`${v}`}</Local>)}<o.Tag/></Tag>;
  };
  await t.call(f, ['a', 'b']);
}
