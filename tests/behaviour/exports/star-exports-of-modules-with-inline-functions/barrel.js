export * from './one.js';
export * from './two.js';
export * as two from './two.js';
export { a as 'one a' } from './one.js';
export { default } from './two.js';
import { mk } from './one.js';
export const made = mk('made');
export { mk as default2 };
