abstract class A {
  abstract m(): void;
  static async save() {
    'use server';
    return 'saved';
  }
}
declare function later(x: number): void;
declare class Ambient {
  static m(): void;
}
export default async function run(t: any) {
  const v = 1;
  const f = async () => {
    'use server';
    return v;
  };
  await t.call(A.save);
  await t.call(f);
}
