'use server';
import { b } from './b.js';
export async function a(n) {
  return n ? ['a', await b(n - 1)] : 'end of a';
}
