// The linters that know `'use server'`, and `rscc lint`, on the same modules: each row of lint.json is
// one, with what is true of it, written by hand. rscc reports what is wrong and nothing else, so what
// another tool reports rightly rscc reports, too: with `strict-exports` alone where a row is `strict`,
// and not where it says why it is `left` to others. The table of docs/linters.md is made of the results
// (`--table` prints it).
//   node lint.mjs [--rscc=PATH] [--table]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs, repo, tests } from '../lib/args.mjs';
import { run } from '../lib/spawn.mjs';
import { linters } from './linters.mjs';

const groups = JSON.parse(readFileSync(path.join(tests, 'compare', 'lint.json'), 'utf8'));
const rows = Object.values(groups).flat();
const fileOf = (row) => `row${rows.indexOf(row)}.ts`;
const code = (text) => `\`\`${text.startsWith('`') ? ` ${text}` : text}\`\``.replaceAll('|', '\\|');

// What the rows import.
const library = `export async function save() {}
export const actions = { async save() {} };
export const limit = 10;
export const makeSync = () => () => {};
export const wrap = (inner: () => Promise<void>) => inner;
`;

// file → the rules that rscc reports there.
async function ownRules(rscc, folder, args) {
  const all = ['lint', '--root=.', '--format=json', '--no-error-on-unmatched-pattern', ...args, '.'];
  const { status, stdout, stderr } = await run(rscc, all, { cwd: folder });
  if (status !== 0 && status !== 1) throw new Error(`rscc lint: status ${status}\n${stderr}`);
  const rules = new Map();
  for (const { file, rule } of JSON.parse(stdout).diagnostics) rules.set(file, new Set(rules.get(file)).add(rule));
  return rules;
}

async function lintAll(rscc) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rscc-lint-'));
  try {
    writeFileSync(path.join(folder, 'lib.ts'), library);
    for (const row of rows) writeFileSync(path.join(folder, fileOf(row)), `${row.source}\n`);
    const own = await ownRules(rscc, folder, []);
    const strict = await ownRules(rscc, folder, ['-D', 'strict-exports']);
    const theirs = [];
    for (const { lint } of linters) theirs.push(await lint({ folder, files: rows.map(fileOf) }));
    return { own, strict, theirs };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function verdict(row, isReported) {
  if (isReported) return row.wrong ? 'reports' : '**false alarm**';
  return row.wrong ? '**misses**' : '';
}

function ownCell(row, { own, strict }) {
  const links = (rules) => [...(rules.get(fileOf(row)) ?? [])].map((rule) => `[${rule}](rules/${rule}.md)`).join(', ');
  const said = verdict(row, own.has(fileOf(row)));
  if (said === 'reports') return links(own);
  return [said, row.strict ? `but for ${links(strict)}` : (row.left ?? links(own))].filter(Boolean).join(': ');
}

function table(results) {
  const cells = (row) => [
    code(row.source),
    row.wrong ? `wrong: ${row.wrong}` : `right: ${row.right}`,
    ownCell(row, results),
    ...results.theirs.map((reported) => verdict(row, reported.has(fileOf(row)))),
  ];
  const heads = ['module', 'truth', 'rscc', ...linters.map(({ name }) => name)];
  const line = (texts) => `| ${texts.join(' | ')} |`;
  const tables = Object.entries(groups).map(([title, members]) =>
    [`## ${title}`, '', line(heads), `|${'---|'.repeat(heads.length)}`, ...members.map((row) => line(cells(row))), ''].join('\n'),
  );
  const sum = (name, version, reported) => {
    const count = (kind) => rows.filter((row) => verdict(row, reported.has(fileOf(row))) === kind).length;
    return line([name, version, count('reports'), count('**misses**'), count('**false alarm**')]);
  };
  const sums = linters.map(({ name, version }, i) => sum(name, version, results.theirs[i]));
  const summary = [line(['linter', 'version', 'reports rightly', 'misses', 'false alarms']), '|---|---|---|---|---|', sum('rscc lint', '', results.own), ...sums, ''];
  return [summary.join('\n'), ...tables].join('\n');
}

// Why rscc's answer to a row is wrong, if it is.
function problemOf(row, { own, strict }) {
  const has = (rules) => rules.has(fileOf(row));
  if (row.right) return has(own) && `rscc reports ${[...own.get(fileOf(row))].join(', ')}, though it is right: ${row.right}`;
  if (row.strict) return (has(own) || !has(strict)) && 'strict-exports, and nothing else, should report it';
  if (row.left) return has(own) && `rscc reports it, though it is left: ${row.left}`;
  return !has(own) && `rscc is silent, though it is wrong: ${row.wrong}`;
}

const options = parseArgs();
const results = await lintAll(options.rscc);
if (options.table) {
  process.stdout.write(table(results));
} else {
  const wrong = rows.flatMap((row) => {
    const problem = problemOf(row, results);
    return problem ? [`${row.source}\n    ${problem}`] : [];
  });
  const page = readFileSync(path.join(repo, 'docs', 'linters.md'), 'utf8');
  if (!page.includes(table(results))) wrong.push('docs/linters.md: its tables are not those of `node tests/compare/lint.mjs --table`');
  for (const message of wrong) process.stderr.write(`not ok: ${message}\n`);
  process.stdout.write(`${rows.length + 1 - wrong.length} passed, ${wrong.length} failed\n`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
