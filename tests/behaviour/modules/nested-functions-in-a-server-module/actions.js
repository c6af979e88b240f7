'use server';
const base = 'base';
export default async (x, f = async (y) => {
  'use server';
  return [base, x, y];
}) => {
  const local = [x];
  async function g(z) {
    'use server';
    return [local, z, base];
  }
  class C {
    static async m(w) { 'use server'; return [local[0], w]; }
  }
  return [f, g, C.m];
};
export async function* stream(x) {
  'use server';
  yield async () => { 'use server'; return x; };
}
