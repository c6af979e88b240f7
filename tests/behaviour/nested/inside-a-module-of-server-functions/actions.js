'use server';
export async function outer(x) {
  const local = x + '!';
  return async (y) => {
    'use server';
    return [local, x, y];
  };
}
export async function other(n) {
  'use server';
  return helper(n);
}
async function helper(n) {
  'use server';
  return n + 1;
}
