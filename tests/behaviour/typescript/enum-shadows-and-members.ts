enum Kind { A = 'a', B = 'b' }
export default async function run(t: any) {
  const A = 'captured';
  const f = async () => {
    'use server';
    enum Inner { A = 1, B = A + 1 }
    return [Kind.A, Inner.A, Inner.B, A];
  };
  await t.call(f);
}
