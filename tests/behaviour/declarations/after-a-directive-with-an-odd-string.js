export default async function run(t) {
  const make = function () {
    'use strict', 1;
    return save;
    async function save() { 'use server'; return v; }
    var v = 'never assigned';
  };
  const other = function (v) {
    "a 'quoted' \
continued directive";
    'b' /* comment */
    // another
    async function save() { 'use server'; return v; }
    return save;
  };
  await t.call(make());
  await t.call(other('v'));
}
