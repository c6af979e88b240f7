// Compares our plan of a module with a peer's and names each difference: {kind, construct}.
//   misses / adds   a captured variable; construct: how that variable is declared or used
//   accepts         what we refuse; construct: our rule
//   refuses         what we accept; construct: the peer's message, and whether there is a server function
//   functions       another number of inline functions
//   exports         an export on one side alone; construct: as for a variable
import { constructsOf } from './constructs.mjs';

const key = (f) => f.roots.join(',');

// What is left on each side when equal lists of captures have been paired off.
function unpaired(ours, theirs) {
  const rest = [...theirs];
  const left = ours.filter((f) => {
    const at = rest.findIndex((g) => key(g) === key(f));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return [left, rest];
}

const distance = (a, b) => a.filter((x) => !b.includes(x)).length + b.filter((x) => !a.includes(x)).length;

function captureDifferences(ours, theirs, name) {
  const found = [];
  const [left, rest] = unpaired(ours, theirs);
  for (const f of left) {
    rest.sort((a, b) => distance(a.roots, f.roots) - distance(b.roots, f.roots));
    const g = rest.shift();
    for (const root of f.roots) if (!g.roots.includes(root)) found.push({ kind: 'misses', root, constructs: name(root) });
    for (const root of g.roots) if (!f.roots.includes(root)) found.push({ kind: 'adds', root, constructs: name(root) });
  }
  return found;
}

export function differences(ours, theirs, source, path) {
  if (ours.error && theirs.error) return [];
  if (ours.error) return [{ kind: 'accepts', constructs: ours.error.split(', ') }];
  if (theirs.error) {
    const without = ours.exports.length + ours.inline.length === 0 ? ' in a module without a server function' : '';
    return [{ kind: 'refuses', constructs: [theirs.error + without] }];
  }
  const constructs = constructsOf(source, path);
  const name = (root) => {
    if (constructs.has(root)) return [...constructs.get(root)];
    return [source.includes(root) ? 'an ordinary name' : 'a name that is not in the source'];
  };
  const oneSided = [
    ...ours.exports.filter((e) => !theirs.exports.includes(e)),
    ...theirs.exports.filter((e) => !ours.exports.includes(e)),
  ];
  const found = oneSided.map((root) => ({ kind: 'exports', root, constructs: name(root) }));
  if (ours.inline.length === theirs.inline.length) return [...found, ...captureDifferences(ours.inline, theirs.inline, name)];
  const where = /^\s*(['"])use (server|client)\1/.exec(source);
  const beside = /\bawait using\b/.test(source) ? ' with await using' : '';
  const construct = `inline in a ${where ? `'use ${where[2]}'` : 'plain'} module${beside}`;
  return [...found, { kind: 'functions', root: `${ours.inline.length} | ${theirs.inline.length}`, constructs: [construct] }];
}

// The row of differences.json that explains a difference of this peer.
export function explain(rows, peer, difference) {
  return rows.find(
    (row) =>
      row.kind === difference.kind &&
      row.peers.includes(peer) &&
      difference.constructs.some((c) => (row.kind === 'refuses' ? c.includes(row.construct) : c === row.construct)),
  );
}
