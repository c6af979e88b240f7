// The plans of rscc against those of the published transformers: the same server functions with the
// same captures, or a reason that stands in differences.json. Each of its rows brings an example, so
// a row whose peer has been mended fails too.
//   node run.mjs [--rscc=PATH] [--tree=DIR] [--all]
// Without --tree: the rows' examples, tests/fixtures and tests/behaviour. --all lists every difference.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs, tests } from '../lib/args.mjs';
import { run } from '../lib/spawn.mjs';
import { differences, explain } from './differences.mjs';
import { ourPlan, peers } from './plans.mjs';

const options = parseArgs();
const rows = JSON.parse(readFileSync(path.join(tests, 'compare', 'differences.json'), 'utf8'));
const EXTENSION = /(?<!\.d)\.[mc]?[jt]sx?$/;
const SKIPPED = new Set(['node_modules', 'expected']);
let failures = 0;
let compared = 0;

function fail(message) {
  failures++;
  process.stderr.write(`not ok: ${message}\n`);
}

function* filesOf(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
    if (entry.isDirectory()) yield* filesOf(name);
    else if (entry.isFile() && EXTENSION.test(entry.name)) yield name;
  }
}

async function json(args, cwd) {
  const { status, stdout, stderr } = await run(options.rscc, args, { cwd });
  if (status !== 0 && status !== 1) throw new Error(`rscc ${args.join(' ')}: status ${status}\n${stderr}`);
  return JSON.parse(stdout);
}

function groupBy(items, name) {
  const groups = new Map();
  for (const item of items) groups.set(item[name], [...(groups.get(item[name]) ?? []), item]);
  return groups;
}

// module → {source, plan} for every module of the folder that holds the words.
async function ourPlans(root) {
  const { functions } = await json(['list', '--root=.', '--format=json', '--no-error-on-unmatched-pattern', '.'], root);
  const { diagnostics } = await json(['lint', '--root=.', '--format=json', '--no-error-on-unmatched-pattern', '.'], root);
  const byModule = groupBy(functions, 'module');
  const byFile = groupBy(diagnostics.filter((d) => d.severity === 'error'), 'file');
  const plans = new Map();
  for (const file of filesOf(root)) {
    const source = readFileSync(file, 'utf8');
    if (!/use server/.test(source)) continue;
    const module = path.relative(root, file).split(path.sep).join('/');
    const rules = (byFile.get(module) ?? []).map((d) => d.rule);
    plans.set(module, { source, plan: ourPlan(byModule.get(module) ?? [], rules) });
  }
  return plans;
}

const describe = (peer, d) => `${peer} ${d.kind} ${d.root ? `\`${d.root}\`: ` : ''}${d.constructs.join(' / ')}`;

function compareModule(name, source, plan, seen) {
  for (const [peer, planOf] of Object.entries(peers)) {
    compared++;
    for (const difference of differences(plan, planOf(source, name), source, name)) {
      const row = explain(rows, peer, difference);
      const message = describe(peer, difference);
      if (!row) fail(`${name}: ${message}`);
      else if (options.all) process.stdout.write(`${name}: ${message} (${row.reason})\n`);
      seen.set(row, (seen.get(row) ?? 0) + 1);
    }
  }
}

async function compareTree(root) {
  const plans = await ourPlans(root);
  const seen = new Map();
  for (const [module, { source, plan }] of plans) compareModule(module, source, plan, seen);
  const explained = [...seen].reduce((sum, [row, count]) => sum + (row ? count : 0), 0);
  process.stdout.write(`${root}: ${plans.size} modules, ${explained} differences with a reason\n`);
}

// Every row's example shows the row's own difference with each of its peers.
async function checkExamples() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rscc-compare-'));
  try {
    const nameOf = (i) => `row${i}.${rows[i].file ?? 'tsx'}`;
    rows.forEach((row, i) => writeFileSync(path.join(folder, nameOf(i)), `${row.example}\n`));
    const plans = await ourPlans(folder);
    for (const [i, row] of rows.entries()) {
      const { source, plan } = plans.get(nameOf(i));
      for (const peer of row.peers) {
        compared++;
        const found = differences(plan, peers[peer](source, nameOf(i)), source, nameOf(i));
        const shown = found.map((d) => describe(peer, d)).join('; ') || 'no difference';
        const isShown = found.some((d) => explain([row], peer, d));
        if (!isShown) fail(`differences.json, ${row.kind} ${row.construct}: its example shows ${shown} (${peer})`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (options.tree) {
  await compareTree(path.resolve(options.tree));
} else {
  await checkExamples();
  const suites = ['fixtures', 'behaviour'].map((name) => path.join(tests, name)).filter(existsSync);
  for (const suite of suites) await compareTree(suite);
}
process.stdout.write(`${Math.max(0, compared - failures)} passed, ${failures} failed\n`);
process.exitCode = failures === 0 ? 0 : 1;
