async function x() { 'use server'; return 'x'; }
export { x as 'a b', x as default, x as 'use server', x as '__proto__' };
