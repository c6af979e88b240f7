export default async function named(x) {
  'use server';
  return [typeof named, x];
}
