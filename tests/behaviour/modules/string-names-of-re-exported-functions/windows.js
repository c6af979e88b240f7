'use server';
import { one, two } from './library.js';
export { one as 'continued \
line', two as 'old \line', one as 'separated \ line' };
