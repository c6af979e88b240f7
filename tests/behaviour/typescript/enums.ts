enum Color { Red, Green = 5, Blue }
const enum Size { Small = 's', Large = 'l' }
export default async function run(t: any) {
  const v = Color.Green;
  enum Local { A = 1, B = A << 2 }
  const f = async () => {
    'use server';
    return [Color.Red, Color[5], Size.Large, v, Local.A, Local[4], Local.B];
  };
  await t.call(f);
}
