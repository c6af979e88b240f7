'use server';
async function a(x) { return ['a', x]; }
const b = async (x) => ['b', x];
export { a as delete, b as new, a as await, b as default };
