import { late, f } from './a.js';
import { log } from 'test';
log('b', typeof late, late.name);
try { f; } catch (e) { log(e.constructor.name); }
export const inB = (v) => async () => { 'use server'; return [v, await late(), await f()]; };
