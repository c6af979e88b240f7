export async function a(n) { 'use server'; return ['one.a', n]; }
export const mk = (v) => async (n) => { 'use server'; return ['one', v, n]; };
