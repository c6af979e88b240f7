import * as main from './main.js';
const attempt = (f) => { try { return typeof f(); } catch (e) { return e.constructor.name; } };
export const seen = [attempt(() => main.A), attempt(() => main.v), attempt(() => main.make(1)), attempt(() => main.make)];
