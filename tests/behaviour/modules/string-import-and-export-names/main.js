import { 'a b' as ab, default as d, "use server" as us } from './b.js';
export default async function run(t) {
  const f = async () => { 'use server'; return [await ab(), await d(), await us()]; };
  await t.call(f);
}
