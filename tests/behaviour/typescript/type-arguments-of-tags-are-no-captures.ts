export default async function run(t: any) {
  class Row {
    id = 1;
  }
  const rows = new Row().id;
  const tag = (parts: TemplateStringsArray, ...values: number[]) => parts.join('?') + values.join();
  t.log(tag<Row>`kept ${rows}`);
  const f = async (n: number) => {
    'use server';
    const sql = (parts: TemplateStringsArray, ...values: number[]) => parts.join('?') + values.join();
    return sql<Row>`select ${n} ${rows}`;
  };
  await t.call(f, 2);
}
