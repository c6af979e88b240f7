'use server';
import { one, two } from './library.js';
export { one as 'one of them', two as 'a\tb\rc\bd\fe\vf\ng\0\x41\u0042\u{43}\'\q', one as 'continued \
line' };
export { two as 'third \ud83d\ude00' } from './library.js';
const wrapped = ((f) => async (...args) => ['wrapped', await f(...args)])(two);
export { wrapped as 'a wrapped one', wrapped as '__proto__' };
