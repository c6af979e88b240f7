const wrap = (f) => f;
export default wrap(async (x) => {
  'use server';
  return ['wrapped', x];
});
