class Refused extends Error {}
export default async function run(t) {
  const reason = 'no';
  const f = async (kind) => {
    'use server';
    if (kind === 1) throw new Refused(reason);
    if (kind === 2) throw new RangeError(reason, { cause: reason });
    if (kind === 3) throw reason;
    return null.x;
  };
  for (const kind of [1, 2, 3, 4]) await t.fails(f, kind);
}
