import { Page } from './main.js';
export const early = Page('early');
