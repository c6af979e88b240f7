'use server';
export { plain as $$create } from './plain.js';
