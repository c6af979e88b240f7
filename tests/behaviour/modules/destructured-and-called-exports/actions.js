'use server';
const make = (name) => async (x) => [name, x];
const wrap = (f) => f;
export const { a, n: { b = make('b') } = {} } = { a: make('a') };
export const [c, d = make('d')] = [make('c')];
export const e = wrap(make('e'));
export const f = true ? make('f') : null;
export const g = (0, make('g'));
