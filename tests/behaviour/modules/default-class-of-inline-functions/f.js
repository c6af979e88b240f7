export default async function (x) {
  'use server';
  return ['anonymous function', x];
}
