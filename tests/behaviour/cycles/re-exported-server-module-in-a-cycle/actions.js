'use server';
export { save } from './impl.js';
