namespace Outer {
  export const limit = 3;
  export async function save(n: number) { return ['save', n]; }
  export namespace Inner {
    export const deep = { of: 'deep' };
    export type T = string;
  }
}
import limit = Outer.limit;
import Inner = Outer.Inner;
import Text = Outer.Inner.T;

namespace Here {
  import deep = Outer.Inner.deep;
  export const read = async (n: number) => {
    'use server';
    return [limit, deep.of, Inner.deep.of, n];
  };
  export import again = Outer.limit;
  export async function exported() {
    'use server';
    return again;
  }
}

export import shown = Outer.limit;

export default async function run(t: any) {
  const own: Text = 'own', limit = 4;
  const f = async (n: Text) => {
    'use server';
    return [limit, own, shown, Inner.deep.of, n];
  };
  await t.call(f, 'x');
  await t.call(Here.read, 1);
  await t.call(Here.exported);
}
