'use server';
const secret = 'only on the server';
export async function save(x) {
  return [secret.length, x];
}
