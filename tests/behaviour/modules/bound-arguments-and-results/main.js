import { echo, make } from './actions.js';
export default async function run(t) {
  await t.call(echo.bind(null, { a: undefined }), new Date(0), new Map([[1, new Set([-0])]]), 5n);
  const inner = await t.call(make, 'x');
  await t.call(inner, 'y');
  await t.call(echo, inner, echo);
  await t.fails(echo, 'throw');
}
