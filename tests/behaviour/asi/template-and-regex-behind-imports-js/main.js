import { log } from './other.js'
`a${log.push('template')}`.trim()
import './other.js'
/a/g.test(log.push('regex'))
import { a as /* here */ one } from "./other.js"
// a line of its own
`b`.at(log.push('template again'))
export { a } from './other.js'
/b/.test(log.push('regex again'))

export default async function run(t) {
  const value = one;
  const f = async (n) => {
    'use server';
    return [value, n, log];
  };
  await t.call(f, 2);
}
