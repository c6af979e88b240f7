export default async function run(t) {
  const graph = { a: ['b'], b: ['c', 'a'], c: ['a'] }, visited = new Set();
  const visit = async (node, depth = 0) => {
    'use server';
    if (depth > 20) return 'endless';
    if (visited.has(node)) return 'seen';
    visited.add(node);
    const out = [];
    for (const next of graph[node]) out.push(await visit(next, depth + 1));
    return out;
  };
  await t.call(visit, 'a');
}
