export default async function run(t) {
  const v = 'v';
  const table = {
    'a.b': async () => { 'use server'; return [v, 1]; },
    a: { b: async () => { 'use server'; return [v, 2]; } },
    'a"b': async () => { 'use server'; return [v, 3]; },
    'a~2': async () => { 'use server'; return [v, 4]; },
    '\n': async () => { 'use server'; return [v, 5]; },
    '\u2028💥': async () => { 'use server'; return [v, 6]; },
  };
  for (const f of [table['a.b'], table.a.b, table['a"b'], table['a~2'], table['\n'], table['\u2028💥']]) await t.call(f);
}
