import { 'one of them' as one, "__proto__" as two, "a\tb\rc\bd\fe\vf\ng\0ABC'q" as three, 'continued line' as four, 'third 😀' as five, 'a wrapped one' as nine } from './actions.js';
import { 'continued line' as six, 'old line' as seven, 'separated line' as eight } from './windows.js';
export default async function run(t) {
  for (const f of [one, two, three, four, five, six, seven, eight, nine]) await t.call(f, 1);
}
