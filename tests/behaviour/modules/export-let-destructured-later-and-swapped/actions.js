'use server';
export let a = async (x) => ['first', x], b = async (x) => ['second', x];
export var c;
[a, b] = [b, a];
({ c } = { c: async (x) => ['c', x] });
