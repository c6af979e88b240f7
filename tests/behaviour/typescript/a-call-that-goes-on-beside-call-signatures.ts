// modes: direct
type Both = {
  (a: number): string
  <T>(a: T): T
}
export default async function run(t: any) {
  const v = 1;
  const g = (x: any) => (y?: any) => [typeof x, y];
  const made = g
  (async () => v)
  (2);
  const f = async (n: number) => {
    'use server';
    const local: Both | null = null;
    const again = g
    (n)
    (v);
    return [made, again, local, typeof (n > 1 ? g
    (n) : g)];
  };
  t.log(made);
  await t.call(f, 0);
}
