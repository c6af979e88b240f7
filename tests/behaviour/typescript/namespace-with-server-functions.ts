namespace Api {
  const prefix = 'p';
  export async function save(x: number) {
    'use server';
    return [prefix, x];
  }
  export const arrow = async (x: number) => {
    'use server';
    return [prefix, 'arrow', x, await save(x)];
  };
  export namespace Inner {
    export async function deep() {
      'use server';
      return prefix + '!';
    }
  }
}
export default async function run(t: any) {
  await t.call(Api.save, 1);
  await t.call(Api.arrow, 2);
  await t.call(Api.Inner.deep);
}
