// A small line diff for people: common lines around the changes, "-" expected, "+" found.

const context = 2;

export function textDiff(before, after) {
  const a = before.split('\n');
  const b = after.split('\n');
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const mark = (lines, sign) => lines.map((line) => `${sign} ${line}`);
  return [
    ...mark(a.slice(Math.max(0, start - context), start), ' '),
    ...mark(a.slice(start, a.length - tail), '-'),
    ...mark(b.slice(start, b.length - tail), '+'),
    ...mark(a.slice(a.length - tail, a.length - tail + context), ' '),
  ].join('\n');
}
