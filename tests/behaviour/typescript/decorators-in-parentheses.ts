export default async function run(t) {
  const tags = { list: [(value: unknown, ...rest: any[]) => { t.log('decorated'); }, (value: unknown) => {}] };
  const index = 0;
  @(tags.list[index])
  class Outer {
    static async save(n: number) {
      'use server';
      const seen: string[] = [];
      const marks = { of: { m: (...rest: any[]) => { seen.push('inner'); } } };
      const key = 'm';
      class Inner {
        @(marks.of[key]) static plain() {}
      }
      return [seen, n];
    }
  }
  await t.call(Outer.save, 1);
}
