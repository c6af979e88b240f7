// not over react: React does not tell the server that its client stops reading
export default async function run(t) {
  const v = [1, 2, 3];
  async function* f() {
    'use server';
    try {
      for (const x of v) yield x;
    } finally {
      t_log('closed');
    }
  }
  for await (const x of await t.call(f)) {
    t.log(x);
    if (x === 2) break;
  }
}
import { log as t_log } from 'test';
