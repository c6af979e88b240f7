// The measurements of tools/bench, printed as Markdown.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { kinds, small } from './generate.mjs';
import { acceptedByAll, inTurns, loop, median, peer, peerCommand, ratio, repo, spawnOnce } from './measure.mjs';
import { measureService } from './service.mjs';

const GLOB = '*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}';

const options = { rounds: '9', rscc: path.join(repo, 'build-bench', 'rscc') };
for (const arg of process.argv.slice(2)) {
  const [, name, value] = /^--([a-z]+)=(.*)$/s.exec(arg);
  options[name] = value;
}
const rounds = Number(options.rounds);
const folder = mkdtempSync(path.join(os.tmpdir(), 'rscc-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const print = (text = '') => process.stdout.write(`${text}\n`);
const ms = (n) => (n < 10 ? n.toFixed(2) : n < 100 ? n.toFixed(1) : n.toFixed(0));

function write(name, text) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function table(head, rows) {
  print(`| ${head.join(' | ')} |`);
  print(`|${head.map((_, i) => (i === 0 ? '---' : '--:')).join('|')}|`);
  for (const row of rows) print(`| ${row.join(' | ')} |`);
  print();
}

function tableOfTimes(title, results) {
  const base = Object.values(results)[0];
  print(`### ${title}\n`);
  const rows = Object.entries(results).map(([name, numbers]) => [
    name,
    ms(median(numbers)),
    `${ms(Math.min(...numbers))}–${ms(Math.max(...numbers))}`,
    ratio(numbers, base).toFixed(2),
  ]);
  table(['', 'median ms', 'range', 'ratio'], rows);
}

// 4,000 plain modules and 60 with the directive, when no real tree is given.
function makeTree() {
  const plain = kinds.kilobytes(4).replaceAll("'use server';", '');
  for (let i = 0; i < 4000; i++) write(`tree/p${i % 40}/plain${i}.tsx`, plain);
  for (let i = 0; i < 60; i++) write(`tree/s${i % 10}/server${i}.tsx`, kinds.functions(4));
  return path.join(folder, 'tree');
}

let made_tree;
const treeOption = () => (options.tree ? path.resolve(options.tree) : (made_tree ??= makeTree()));

function list(tree, ...args) {
  const found = execFileSync('rg', ['--no-require-git', '-g', GLOB, ...args, tree], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return found.split('\n').filter(Boolean);
}

const bytesOf = (files) => files.reduce((sum, file) => sum + readFileSync(file).length, 0);

function describeTree(tree) {
  const files = list(tree, '--files');
  const holding = list(tree, '-l', 'use server').length;
  return `${files.length} files, ${(bytesOf(files) / 1e6).toFixed(0)} MB, ${holding} of them hold the words`;
}

function measureTree() {
  const tree = treeOption();
  const search = ['rg', '--no-require-git', '-l', '-g', GLOB, 'use server', tree];
  const manifest = (...more) => [options.rscc, 'manifest', `--root=${tree}`, ...more, tree];
  const took = (command, statuses) => () => spawnOnce(command, statuses).ms;
  const subjects = {
    "`rg -l 'use server'`": took(search),
    '`rscc manifest`': took(manifest(), [0, 1]),
    '`rscc manifest --cache=DIR`, warm': took(manifest(`--cache=${path.join(folder, 'cache')}`), [0, 1]),
    '`rscc lint`': took([options.rscc, 'lint', `--root=${tree}`, tree], [0, 1]),
    "`rg -l -j1 'use server'`": took([search[0], '-j1', ...search.slice(1)]),
    '`rscc manifest -j1`': took(manifest('-j1'), [0, 1]),
  };
  for (const measure of Object.values(subjects)) measure();
  tableOfTimes(`A whole tree (${describeTree(tree)})`, inTurns(rounds, subjects));
}

function measureModule() {
  const file = write('module.tsx', kinds.functions(250, 100 * 1024));
  const size = (readFileSync(file).length / 1024).toFixed(0);
  const subjects = {
    'rscc, server target': () => loop(file, 20, 'server', { map: true }),
    'Next.js, whole transform': () => peer('next', file, 20),
    'types and JSX stripped, then plugin-rsc': () => peer('plugin-rsc', file, 20),
    'plugin-rsc alone': () => peer('plugin-rsc-only', file, 20),
  };
  tableOfTimes(`One module of ${size} KB with 250 inline functions, with its map, warm, one thread`, inTurns(rounds, subjects));
}

function measureModules() {
  const holding = list(treeOption(), '-l', 'use server');
  const files = acceptedByAll(holding, ['next', 'plugin-rsc']);
  const subjects = {
    'rscc, server and client target': () => loop(files, 5, 'both', { map: true }),
    'Next.js, whole transform': () => peer('next', files, 5, 'both'),
    'types and JSX stripped, then plugin-rsc': () => peer('plugin-rsc', files, 5, 'both'),
    'plugin-rsc alone': () => peer('plugin-rsc-only', files, 5, 'both'),
  };
  const size = `${files.length} of ${holding.length}, ${(bytesOf(files) / 1e6).toFixed(1)} MB`;
  tableOfTimes(`All modules of the tree that hold the words and that each of these compiles (${size}), with maps, warm, one thread`, inTurns(rounds, subjects));
}

function measureCold() {
  const file = write('small.tsx', small);
  const node = (name) => () => spawnOnce(peerCommand(name, file, 1)).ms;
  const subjects = {
    'rscc transform': () => spawnOnce([options.rscc, 'transform', `--root=${folder}`, file]).ms,
    'Next.js through Node': node('next'),
    'plugin-rsc through Node': node('plugin-rsc'),
    'Node, an empty script': () => spawnOnce([process.execPath, '-e', '0']).ms,
  };
  for (const measure of Object.values(subjects)) measure();
  tableOfTimes('One small file, a new process', inTurns(rounds, subjects));
}

async function measureServiceTurns() {
  const file = write('page.tsx', kinds.kilobytes(6));
  const results = { 'in one process': [], 'through the service': [] };
  for (let round = 0; round < rounds; round++) {
    const { service_ms, in_process_ms } = await measureService({ rscc: options.rscc, file, map: true });
    results['in one process'].push(in_process_ms);
    results['through the service'].push(service_ms);
  }
  tableOfTimes('A module of 6 KB with its map, asked for again and again', results);
}

// The times of each size, and those of its fastest rounds, which a busy machine changes least.
function growthOf(kind, sizes) {
  const files = sizes.map((size) => write(`${kind}${size}.tsx`, kinds[kind](size)));
  const turns = Object.fromEntries(files.map((file) => [file, () => loop(file, 5)]));
  const times = Object.values(inTurns(rounds, turns));
  const fastest = times.map((time) => Math.min(...time));
  const step = (factor) => `×${factor.toFixed(2)}`;
  const medians = times.map((time, i) => ms(median(time)) + (i === 0 ? '' : ` (${step(ratio(time, times[i - 1]))})`));
  return [medians.join(', '), fastest.slice(1).map((time, i) => step(time / fastest[i])).join(', ')];
}

function measureGrowth() {
  print('### Growth: ms, and the ratio of each doubling\n');
  const doubled = (first) => [1, 2, 4, 8].map((n) => first * n);
  const rows = [
    ['a module of N KB', 'kilobytes', [50, 100, 200, 400, 800]],
    ['N captured reads in one function', 'reads', doubled(2000)],
    ['N functions', 'functions', doubled(1000)],
    ['in N nested functions, capturing from each', 'nesting', doubled(100)],
    ['N server functions in each other', 'tower', doubled(100)],
    ['N static server functions and fields of a class', 'statics', doubled(1000)],
    ['N server functions in a cycle', 'cycle', doubled(1000)],
  ].map(([name, kind, sizes]) => [`${name}, N = ${sizes.join(', ')}`, ...growthOf(kind, sizes)]);
  table(['', 'rscc, server target', 'ratios of the fastest rounds'], rows);
}

function measureMemory() {
  const tree = treeOption();
  const large = write('large.tsx', kinds.kilobytes(800));
  const peak = (command, statuses) => `${spawnOnce(command, statuses).peak_mb.toFixed(1)} MB`;
  print('### Peak memory of a process\n');
  table(
    ['', 'peak'],
    [
      ['`rscc manifest` of the tree', peak([options.rscc, 'manifest', `--root=${tree}`, tree], [0, 1])],
      ['`rscc transform`, 800 KB', peak([options.rscc, 'transform', `--root=${folder}`, large])],
      ['Next.js through Node, 800 KB', peak(peerCommand('next', large, 1))],
      ['plugin-rsc through Node, 800 KB', peak(peerCommand('plugin-rsc', large, 1))],
    ],
  );
}

const parts = { tree: measureTree, module: measureModule, modules: measureModules, cold: measureCold, service: measureServiceTurns, growth: measureGrowth, memory: measureMemory };
if (options.only && !parts[options.only]) {
  process.stderr.write(`tools/bench: --only takes ${Object.keys(parts).join(', ')}\n`);
  process.exit(2);
}
const cpu = os.cpus();
print(`${cpu.length} × ${cpu[0].model}, ${process.platform} ${os.release()}, Node ${process.versions.node}, medians of ${rounds} rounds in turns\n`);
for (const [name, measure] of Object.entries(parts)) if (!options.only || options.only === name) await measure();
