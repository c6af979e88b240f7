export default async function run(t) {
  const fs = [], v = 'v';
  { fs.push(async () => { 'use server'; return [v, typeof f]; }); async function f() { 'use server'; return v; } fs.push(f); }
  const arrow = () => { async () => { 'use server'; return g(); }; fs.push(g); async function g() { 'use server'; return v; } };
  arrow();
  class S { static { async () => { 'use server'; }; fs.push(h); async function h() { 'use server'; return v; } } static async m() { 'use server'; return v; } static x = (fs.push(this.m), 1); }
  (function () { 'use strict'; 'other'
    async function q() { 'use server'; return [v, typeof z]; }
    async function z() { 'use server'; return [v, typeof q]; }
    fs.push(q, z);
  })();
  try { throw [v] } catch ([e]) { async function c() { 'use server'; return e; } fs.push(c); } finally { async function d() { 'use server'; return v; } fs.push(d); }
  for (const f of fs) await t.call(f);
}
