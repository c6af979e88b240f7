export { a2 as a, a2, b, c as 'x y', c, C };
async function a2(x) { 'use server'; return x; }
const b = async (x) => { 'use server'; return x; }
const c = (async function c2(x) { 'use server'; return x === 'again' ? x : c2('again'); });
class C { static async m(x) { 'use server'; return [C.name, x]; } }
export const { g = async (x) => { 'use server'; return x; }, ...rest } = { z: 1 }, [h] = [async (x) => { 'use server'; return x; }];
export let i = async (x) => { 'use server'; return [x, i2]; }
let i2 = 'i2'
export var j; j = async (x) => { 'use server'; return x; }
export default (function () { return async (x) => { 'use server'; return x; } })()
