for (const x of ['a', 'b']) {
  var f = async (n) => {
    'use server';
    return [x, n];
  };
}
export { f, f as g };
export default async function run(t) {
  await t.call(f, 1);
}
