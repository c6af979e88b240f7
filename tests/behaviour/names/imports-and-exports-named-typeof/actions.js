'use server';
export { typeof, typeof as type } from './other.js';
