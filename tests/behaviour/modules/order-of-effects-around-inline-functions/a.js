import { log } from 'test';
log('a start');
import './b.js';
export const f = (log('f'), async () => { 'use server'; return 'f'; });
log('a mid'); export { f as g };
await null;
log('a end', typeof f);
export async function late() { 'use server'; return typeof f; }
