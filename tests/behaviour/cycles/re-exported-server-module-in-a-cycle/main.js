import { save } from './actions.js';
export default async function run(t) {
  await t.call(save, 1);
}
