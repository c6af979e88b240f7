export default async function run(t: any) {
  const v = 'v';
  function outer(save = async (n: number) => { 'use server'; return ['save', v, n]; }, text: string = 'text', none?: number) {
    return async (m: number, inner: any = async () => { 'use server'; return [v, m, text]; }) => {
      'use server';
      return [text, none, await inner()];
    };
  }
  class Holder {
    constructor(public kept = async (n: number) => { 'use server'; return ['kept', v, n]; }) {}
  }
  function given(save = async (n: number) => { 'use server'; return ['given', v, n]; }) {
    return save;
  }
  await t.call(given(), 1);
  await t.call(new Holder().kept, 2);
  await t.call(outer(), 3);
}
