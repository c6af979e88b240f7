export default async function run(t) {
  const v = 1;
  async function async() { 'use server'; return [v, 'async']; }
  async function of() { 'use server'; return [v, 'of']; }
  async function get() { 'use server'; return [v, 'get']; }
  async function type() { 'use server'; return [v, 'type']; }
  async function constructor() { 'use server'; return [v, 'constructor']; }
  async function __proto__() { 'use server'; return [v, '__proto__']; }
  async function toString() { 'use server'; return [v, 'toString']; }
  for (const f of [async, of, get, type, constructor, __proto__, toString]) await t.call(f);
}
