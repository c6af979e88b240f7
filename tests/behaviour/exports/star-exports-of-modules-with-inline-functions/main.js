import d, * as all from './barrel.js';
import { b, two, made, 'one a' as oneA, mk } from './barrel.js';
export default async function run(t) { t.log(Object.keys(all).filter((k) => !k.startsWith('$$rscc')).sort(), 'a' in all); for (const f of [b, two.a, two.b, made, oneA, d.a, mk(1)]) await t.call(f, 1); }
