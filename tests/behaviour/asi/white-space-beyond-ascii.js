export default async function run(t) {
  const　cap　=　1　
  const f = async () => {
    'use server'　
    if (cap) {　return cap }﻿
    return　}　
  await t.call(f)﻿
  const g = async () => {　'use server'　; return﻿"　" + cap }
  await t.call(g) }
