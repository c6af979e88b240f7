export default async function run(t) {
  const text = 'text';
  const f = async (kind) => {
    'use server';
    class Local extends TypeError {}
    if (kind === 'local') throw new Local(text);
    if (kind === 'aggregate') throw new AggregateError([new Error(text)], text);
    if (kind === 'undefined') throw undefined;
    return undefinedVariable;
  };
  for (const kind of ['local', 'aggregate', 'undefined', 'reference']) await t.fails(f, kind);
}
