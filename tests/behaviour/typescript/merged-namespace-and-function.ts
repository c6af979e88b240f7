function save(x: number) {
  return ['plain', x];
}
namespace save {
  export const action = async (x: number) => {
    'use server';
    return ['action', x];
  };
}
export default async function run(t: any) {
  t.log(save(1));
  await t.call(save.action, 2);
}
