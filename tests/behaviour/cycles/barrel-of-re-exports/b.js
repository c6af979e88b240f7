import { v } from './main.js';
import { a } from './index.js';
const kind = typeof a;
export async function b(x) {
  'use server';
  return [v, kind, x];
}
