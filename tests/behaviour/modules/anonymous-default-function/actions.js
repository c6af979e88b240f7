'use server';
export default async function (x) {
  return x;
}
