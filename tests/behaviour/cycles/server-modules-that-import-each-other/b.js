'use server';
import { a } from './a.js';
const early = typeof a;
export async function b(n) {
  return n ? a(n - 1) : ['b', early];
}
