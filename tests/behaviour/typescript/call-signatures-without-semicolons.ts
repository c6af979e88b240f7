interface Pick {
  (a: number): string
  // a comment on its own line
  <T>(a: T, b: number): (c: T) => string
  /**
   * and one of several lines
   */
  <A, B = A>(
    f: (a: A) => B
  ): B
  new <T>(a: T): Pick
}
const pick: {
  <A>(a: A): A
  (a: string, b: string): Array<{ a: string; b: number }>
} = ((a: any) => a) as any;
interface Shape<
  /** @ts-ignore: a variance after a comment */
  out T,
> {
  of: T
}
function row<T>(parts: TemplateStringsArray): any {
  return parts[0];
}
export default async function run(t: any) {
  const v = 1;
  const type: { <A>(a: A): A
    (b: number): number } | null = null;
  const f = async (n: number) => {
    'use server';
    const local: { (): void
      <T>(x: T): T } | Pick | Shape<number> | null = null;
    return [v, n, type, local, pick(n), row<{ a: string; b?: number }>`text`];
  };
  await t.call(f, 2);
}
