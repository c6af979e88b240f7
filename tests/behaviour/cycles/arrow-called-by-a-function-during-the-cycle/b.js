import { make } from './main.js';
export const outcome = make('early');
