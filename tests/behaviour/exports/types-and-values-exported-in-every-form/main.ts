import hidden, { f1, f2, f3, f4, a, c, enumLess, 'a b' as ab, g, viaNs, real, 'a type' as ty, as, type F1 } from './actions';
export default async function run(t: any) {
  for (const f of [hidden, f1, f2, f3, f4, a, c, enumLess, ab, g, viaNs, real, ty, as]) await t.call(f, 1 as any as F1);
}
