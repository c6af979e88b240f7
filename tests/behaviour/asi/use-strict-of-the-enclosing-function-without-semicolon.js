export default async function run(t) {
  const make = function () {
    'use strict'
    async function save() { 'use server'; return v }
    var v = 1
    return save
  }
  const other = function () {
    'a directive'
    ;[1].forEach((x) => t.log(x))
    async function save() { 'use server'; return w }
    const w = 2
    return save
  }
  await t.call(make())
  await t.call(other())
}
