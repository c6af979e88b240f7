import f from './actions.ts';
export default async function run(t) {
  await t.call(f, 1);
  await t.call(f, 'text');
}
