export default (async function self(n) {
  'use server';
  return n ? ['b', await self(n - 1)] : 'end';
})
