class Base {
  static kept = 'kept';
}
export default async function run(t) {
  const n = 1;
  class A extends Base {
    static declare kept: string;
    static declare readonly other: number;
    static async save(more: number) {
      'use server';
      return n + more;
    }
  }
  t.log(A.kept, 'other' in A);
  await t.call(A.save, 2);
}
