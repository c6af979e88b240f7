export default async function run(t) {
  var v = 1;
  var f = async () => { 'use server'; return v; };
  var v = 2, g = async () => { 'use server'; return [v, w]; };
  if (v) { var w = 'w'; var v = 3; }
  for (var v of [4]);
  for (var i = 0; i < 1; i++) { var v; }
  await t.call(f);
  await t.call(g);
}
