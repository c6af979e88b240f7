import { save } from './actions.js';
import { label } from './client.js';
export default async function run(t) {
  t.log(label);
  await t.call(save, 1);
}
