'use server';
import { b } from './b.js';
export async function a(n) {
  return n ? b(n - 1) : ['a', typeof b];
}
