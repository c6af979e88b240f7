export default (async (x) => {
  'use server';
  return ['a', x];
});
