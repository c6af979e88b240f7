import { log } from 'test';

// The parameters `save` and `load` export nothing: the functions of these names stay private.
export let { first = ((save) => save + 1)(3), [((load) => load)('second')]: second } = { second: 2 };

const save = async (a) => {
  'use server';
  return ['save', a];
};
async function load(a) {
  'use server';
  return ['load', a];
}

export default async function run(t) {
  log(first, second);
  await t.call(save, 1);
  await t.call(load, 2);
}
