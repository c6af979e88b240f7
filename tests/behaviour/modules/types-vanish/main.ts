import { a, b, type Options } from './actions.ts';
export default async function run(t: any) {
  const options: Options = { x: 1 };
  await t.call(a, options);
  await t.call(b, 2);
}
