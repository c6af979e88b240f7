'use server';
export async function a(x) {
  'use server';
  return ['a', x];
}
export const b = async (x) => {
  'use server';
  return ['b', x, await helper(x)];
};
async function helper(x) {
  return x + 1;
}
