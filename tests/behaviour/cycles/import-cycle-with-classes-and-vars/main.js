import { seen } from './b.js';
export class A { static async m(x) { 'use server'; return ['m', x]; } }
export var v = async (x) => { 'use server'; return ['v', x]; };
export function make(x) { return f; async function f(y) { 'use server'; return [x, y, later]; } }
const later = 'later';
export default async function run(t) {
  t.log(seen);
  await t.call(A.m, 1);
  await t.call(v, 1);
  await t.call(make(1), 2);
}
