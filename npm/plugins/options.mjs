// Options that nobody reads are mistakes: a build without them would look fine.

const app_options = ['cwd', 'args', 'clientReferences', 'include'];

// `options`: what may be App's alone; `own`: the names that were taken out before.
export function checkOptions(options, own = []) {
  const unknown = Object.keys(options).find((name) => !app_options.includes(name));
  if (!unknown) return;
  const near = [...own, ...app_options].find((name) => distance(unknown, name) <= Math.ceil(unknown.length / 3));
  throw new TypeError(`rscc: unknown option \`${unknown}\`${near ? `; did you mean \`${near}\`?` : ''}`);
}

// Letters to insert, take out or replace, whatever their case.
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a.toLowerCase()].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b.toLowerCase()].entries()) next.push(Math.min(row[j] + (letter !== other), row[j + 1] + 1, next[j] + 1));
    row = next;
  }
  return row.at(-1);
}
