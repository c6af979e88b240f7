import { error, seen } from './b.js';
export const save = async (x) => {
  'use server';
  return ['save', x];
};
export default async function run(t) {
  t.log(error, seen());
  await t.call(save, 1);
}
