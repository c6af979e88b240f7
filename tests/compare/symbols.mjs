// Symbols: every row of symbols.json, compiled, has the symbols that stand beside it, and the table of
// docs/ids.md is made of the same rows (`--table` prints it).
//   node symbols.mjs [--rscc=PATH] [--table]
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs, repo, tests } from '../lib/args.mjs';
import { run } from '../lib/spawn.mjs';

const groups = JSON.parse(readFileSync(path.join(tests, 'compare', 'symbols.json'), 'utf8'));
const code = (text) => `\`${text.replaceAll('|', '\\|')}\``;

function table() {
  const rows = Object.entries(groups).flatMap(([title, vectors]) => [
    `| **${title}** | |`,
    ...vectors.map((v) => `| ${code(v.source)} | ${v.symbols.map(code).join(', ')} |`),
  ]);
  return ['| source | symbol |', '|---|---|', ...rows, ''].join('\n');
}

async function manifestOf(rscc, folder) {
  const { status, stdout, stderr } = await run(rscc, ['manifest', `--root=${folder}`, folder]);
  if (status !== 0) throw new Error(`rscc manifest: status ${status}\n${stderr}`);
  return JSON.parse(stdout).functions;
}

// Each vector is a module of its own, all compiled by one run.
async function symbolsOf(rscc, vectors) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rscc-symbols-'));
  try {
    mkdirSync(path.join(folder, 'src'));
    const modules = vectors.map((v, i) => `src/v${i}.${v.file ?? 'tsx'}`);
    vectors.forEach((v, i) => writeFileSync(path.join(folder, modules[i]), `${v.source}\n`));
    const functions = await manifestOf(rscc, folder);
    return modules.map((module) => functions.filter((f) => f.module === module).map((f) => f.symbol));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function failures(rscc) {
  const vectors = Object.values(groups).flat();
  const found = await symbolsOf(rscc, vectors);
  const wrong = vectors.flatMap((v, i) =>
    JSON.stringify(found[i]) === JSON.stringify(v.symbols)
      ? []
      : [`${v.source}\n    expected ${v.symbols.join(', ')}, found ${found[i].join(', ') || 'no function'}`],
  );
  const page = readFileSync(path.join(repo, 'docs', 'ids.md'), 'utf8');
  if (!page.includes(table())) wrong.push('docs/ids.md: its table is not that of `node tests/compare/symbols.mjs --table`');
  return { count: vectors.length + 1, wrong };
}

const options = parseArgs();
if (options.table) {
  process.stdout.write(table());
} else {
  const { count, wrong } = await failures(options.rscc);
  for (const message of wrong) process.stderr.write(`not ok: ${message}\n`);
  process.stdout.write(`${count - wrong.length} passed, ${wrong.length} failed\n`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
