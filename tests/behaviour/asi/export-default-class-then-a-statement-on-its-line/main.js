import A, { value } from './actions.js';
export default async function run(t) {
  t.log(value);
  await t.call(A.save, 1);
}
