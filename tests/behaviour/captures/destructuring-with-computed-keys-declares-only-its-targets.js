export default async function run(t) {
  const key = 'k', value = 'captured value', other = 'other';
  const f = async (o) => {
    'use server';
    const { [key]: renamed, value: inner = value, ...rest } = o;
    const [first = other, ...tail] = [undefined, 2];
    return [renamed, inner, rest, first, tail];
  };
  await t.call(f, { k: 1, z: 2 });
}
