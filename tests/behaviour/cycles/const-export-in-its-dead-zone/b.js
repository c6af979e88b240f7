import { save } from './main.js';
export let error = 'none';
try {
  save;
} catch (e) {
  error = e.constructor.name;
}
export const seen = () => typeof save;
