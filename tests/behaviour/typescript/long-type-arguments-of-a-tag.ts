export default async function run(t: any) {
  const sql = (strings: TemplateStringsArray, ...values: unknown[]) => [strings.join('?'), values];
  const id = 1, limit = 2, Row = 3, other = '4';
  await t.call(async (n: number) => {
    'use server';
    const rows = tag<
      {
        id: number; // a `Decimal` below < above
        at: Date; /* two
        lines */
        read: (n: number) => Row;
      }[]
    >`SELECT ${id} LIMIT ${n}`;
    const apart = tag<Row[]> /* c */ `a${limit}`;
    const below = tag<[a: Row, b?: number]>
      `b${limit}`;
    const called = make()<(typeof id)[]>`c${other}`;
    const compared = [id < limit && other > `3`, id < n === true > `x`];
    return [rows, apart, below, called, compared];
  }, 5);
  t.log(sql<Row[]>`${Row}`, other);
}

type Row = { id: number };
const tag = <T>(strings: TemplateStringsArray, ...values: unknown[]): T => [strings.join('?'), values] as T;
const make = () => tag;
