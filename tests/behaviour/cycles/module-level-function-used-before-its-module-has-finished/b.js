import { save } from './main.js';
export const kept = save;
