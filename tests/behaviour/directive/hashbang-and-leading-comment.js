#!/usr/bin/env node
/** a leading comment */
// another
export default async function run(t) {
  const v = 'v';
  const f = async () => { 'use server'; return v; };
  await t.call(f);
}
