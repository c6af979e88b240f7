'use server';
import { a } from './a.js';
export async function b(n) {
  return n ? ['b', await a(n - 1)] : 'end of b';
}
