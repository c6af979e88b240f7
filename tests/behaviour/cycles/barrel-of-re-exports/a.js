import { b } from './index.js';
export async function a(x) {
  'use server';
  return ['a', await b(x)];
}
