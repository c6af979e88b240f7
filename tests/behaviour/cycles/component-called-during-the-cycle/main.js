import { early } from './b.js';
export function Page(v) {
  return save;
  async function save(x) {
    'use server';
    return [v, x];
  }
}
export default async function run(t) {
  await t.call(early, 1);
  await t.call(Page('late'), 2);
}
