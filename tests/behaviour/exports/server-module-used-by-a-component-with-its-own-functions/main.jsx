import { save } from './actions.js';
export default async function run(t) {
  const id = 7;
  const both = async (x) => {
    'use server';
    return [id, await save(x)];
  };
  await t.call(both, 1);
  await t.call(save, 2);
  await t.call(save.bind(null, id), 3);
}
