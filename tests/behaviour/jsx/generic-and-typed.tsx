// not over react: an element is an argument, which React refuses
type Props<T> = { value: T; children?: unknown };
const View = <T,>({ value }: Props<T>) => <p>{String(value)}</p>;
export default async function run(t: any) {
  const v: string = 'v';
  const f = async <T,>(x: T): Promise<unknown> => {
    'use server';
    return [v as unknown, x!];
  };
  t.log(await t.render(<View<string> value={v} />));
  await t.call(f, <b>element</b>);
}
