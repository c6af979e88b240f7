import { outcome } from './b.js';
export function make(v) {
  return async (x) => {
    'use server';
    return [v, x, later];
  };
}
const later = 'module value';
export default async function run(t) {
  await t.call(outcome, 1);
}
