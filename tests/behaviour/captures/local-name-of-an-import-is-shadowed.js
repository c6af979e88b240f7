import { log } from 'test';
export default async function run(t) {
  const f = async (x) => {
    'use server';
    const log = (y) => ['local log', y];
    return log(x);
  };
  const g = ((log) => async (x) => {
    'use server';
    return [log, x];
  })('parameter');
  const h = async (x) => {
    'use server';
    log('import', x);
  };
  for (const a of [f, g, h]) await t.call(a, 1);
}
