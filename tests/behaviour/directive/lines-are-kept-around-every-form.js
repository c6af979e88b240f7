#!/usr/bin/env node
// @ts-check
/** block
 */
'use strict'; "other"; /* x */ export const line = () => /\.js:(\d+):/.exec(new Error('x').stack.split('\n')[2])?.[1]; const at = line();
export default async function run(t) {
  const here = line(),
    f = async (
      x,
    ) => {
      'use server'

      return [x, here];
    },
    there = line();
  t.log(at, here, there);
  async function g() {
    'use server';
    return there;
  }
  const o = {
    async m() {
      'use server';
    },
    async [
      'k'
    ]() {
      'use server';
    }, line: line(),
  };
  class A {
    static async m() {
      'use server';
      return 1;
    }
    static async ['k']() {
      'use server';
      return 1;
    }
    static line = line();
  }
  t.log(line(), o.line, A.line);
  await t.call(f, 1);
  await t.call(g);
}
