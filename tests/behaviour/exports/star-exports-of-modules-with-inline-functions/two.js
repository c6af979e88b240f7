export async function a(n) { 'use server'; return ['two.a', n]; }
export const b = async (n) => { 'use server'; return ['two.b', n]; };
export default { a };
