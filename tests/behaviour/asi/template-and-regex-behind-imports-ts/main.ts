import { log } from './other.ts'
`a${log.push('template')}`.trim()
import './other.ts'
/a/g.test(String(log.push('regex')))

export default async function run(t: any) {
  const f = async (n: number) => {
    'use server';
    return [n, log];
  };
  await t.call(f, 2);
}
