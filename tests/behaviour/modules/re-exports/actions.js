'use server';
export { one as a, default as b } from './library.js';
import { two, three as c } from './library.js';
export { two as d, c };
