import { other, save } from './actions.ts';
export default async function run(t: any) {
  await t.call(save, 1);
  await t.call(other, 2);
}
