'use server';
export default async function main(x) { return ['main', x]; }
export async function a(x) { return ['a', x]; }
export const b = async (x) => ['b', x];
export let c = async function (x) { return ['c', x]; }, d = async (x) => { return ['d', x]; };
async function local(x) { return ['local', x]; }
export { local as e, local as f, local as 'a string' };
const g = (async (x) => ['g', x]);
export { g };
export var h = async function named(x) { return ['h', x]; };
export let i;
i = async (x) => ['i', x];
export const j = ((async (x) => ['j', x]));
const alias = local;
export { alias as k };
