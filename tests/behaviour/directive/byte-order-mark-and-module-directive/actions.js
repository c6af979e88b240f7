'use server';
export async function a(x) {
  return x;
}
