async function a(x) {
  'use server';
  return ['a', x];
}
const c = async (x) => {
  'use server';
  return ['c', x];
};
export { a, a as b, a as default, c, c as d };
