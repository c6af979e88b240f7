'use server';
export async function ünï(x) { return ['ünï', x]; }
export const 名前 = async (x) => ['名前', x];
export async function \u0061(x) { return ['a', x]; }
export { ünï as '✓ yes' };
