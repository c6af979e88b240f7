function a(save, v) {
  async function save() {
    'use server';
    return v;
  }
  return save;
}
function b(v) {
  var save;
  async function save() {
    'use server';
    return v;
  }
  return save;
}
function c(v) {
  var save = 'assigned';
  async function save() {
    'use server';
    return v;
  }
  return save;
}
export default async function run(t) {
  await t.call(a('argument', 1));
  await t.call(b(2));
  t.log(c(3));
}
