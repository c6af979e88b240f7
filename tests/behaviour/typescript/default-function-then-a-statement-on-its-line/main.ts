import save, { load } from './actions.ts';
import each, { last } from './generator.ts';

export default async function run(t: any) {
  await t.call(save, 'a');
  await t.call(save, 'b');
  await t.call(load);
  await t.call(each, [1, last]);
}
