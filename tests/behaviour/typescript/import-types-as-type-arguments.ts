export default async function run(t: any) {
  const load = <T>(value?: unknown): T => value as T;
  const Import = 'a', I = 'b', kept = 'c';
  await t.call(async (n: number) => {
    'use server';
    const first = get<typeof import('node:path')>();
    const second = get<typeof import('node:path').sep>(n);
    const third = get<import('node:path').ParsedPath[]>([n]);
    const fourth = get<string, typeof import('node:path')>(kept);
    const fifth = class extends make<typeof import('node:path')>() {};
    return [first, second, third, fourth, new fifth().own, Import, I];
  }, 1);
  t.log(load<typeof import('node:path')>());
}

const get = <T, U = T>(value?: unknown): T | U => value as T;
const make = <T>() => class { own?: T; };
