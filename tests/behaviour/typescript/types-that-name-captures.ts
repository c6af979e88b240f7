export default async function run(t: any) {
  const v = { a: 1 };
  const other = 'not captured';
  const f = async <T extends typeof v = typeof v>(x: T, key: keyof typeof v = 'a'): Promise<[typeof other, T]> => {
    'use server';
    type Mapped = { [other in keyof T]: T[other] };
    const y: (other: string) => other is 'x' = (z): z is 'x' => z === 'x';
    const label: [other: string, rest?: number] = ['l'];
    let z: `${typeof other}-x`;
    return [y('x') as any, [x, key, v.a, label] as unknown as T];
  };
  await t.call(f, { a: 2 });
  t.log(other);
}
