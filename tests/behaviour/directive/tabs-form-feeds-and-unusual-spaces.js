export default	async	function	run(t)	{
  const v = 'v';
	const a = async (x) => { 'use server' ; return [v, x]; };
  const b = async (x) => {﻿'use server'; return [v, x]; };
  await t.call(a, 1);
  await t.call(b, 2);
}
