import { type } from './words.ts';
import { type as named } from './words.ts';
import { type as as, other } from './words.ts';
import { as as from, type Text } from './words.ts';
import { type as as of } from './types.ts';
export { type, type as again };

export default async function run(t: any) {
  const own: Text = 'own', x: of = { text: 'x' };
  const f = async () => {
    'use server';
    return [type, named, as, from, other, own, x];
  };
  await t.call(f);
}
