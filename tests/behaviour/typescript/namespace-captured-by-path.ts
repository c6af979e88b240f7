export default async function run(t: any) {
  const f = async (x: number) => {
    'use server';
    return [Config.level, Config.Deep.name, x];
  };
  await t.call(f, 1);
}
namespace Config {
  export const level = 3;
  export namespace Deep {
    export const name = 'deep';
  }
}
