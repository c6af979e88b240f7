import d, { s, gen, late } from './actions';
export default async function run(t: any) {
  await t.call(d, 'x'); await t.call(s, 2); await t.call(gen, 3); await t.call(late);
}
