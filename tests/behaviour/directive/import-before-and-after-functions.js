export default async function run(t) {
  const v = 'v';
  const f = async () => { 'use server'; log('called'); return v; };
  await t.call(f);
}
import { log } from 'test';
