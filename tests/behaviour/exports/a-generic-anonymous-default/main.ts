import action from './actions.ts';
export default async function run(t: any) {
  await t.call(action, 1);
}
