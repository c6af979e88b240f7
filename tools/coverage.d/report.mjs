// What tools/coverage prints; see there. BUILD-FOLDER [--min=PERCENT] [--branches] [FOLDER…]
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const [build, ...args] = process.argv.slice(2);
const least = Number(args.find((arg) => arg.startsWith('--min='))?.slice('--min='.length) ?? 0);
const wanted = args.filter((arg) => !arg.startsWith('--'));

// A line that says that we are wrong cannot be reached, unless we are.
const is_ours_to_blame = (text) => /\bBUG\(/.test(text);

// Map: file of src/ → Map: line → { count, branches: [count] }. Headers are compiled many times.
function readCounts() {
  const files = new Map();
  const names = ['src', 'rscc.p'].flatMap((part) => readdirSync(path.join(build, part), { recursive: true }).map((name) => path.join(part, name)));
  const data = names.filter((name) => name.endsWith('.gcda'));
  if (data.length === 0) throw new Error(`${build} holds no counts: run tools/coverage without --last`);
  const output = execFileSync('gcov', ['--json-format', '--stdout', '--branch-probabilities', ...data], { cwd: build, encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });
  for (const text of output.split('\n').filter(Boolean)) {
    for (const { file, lines } of JSON.parse(text).files) {
      const name = path.relative('.', path.resolve(build, file));
      if (!name.startsWith('src/')) continue;
      if (!files.has(name)) files.set(name, new Map());
      for (const line of lines) addLine(files.get(name), line);
    }
  }
  return files;
}

function addLine(lines, { line_number: number, count, branches }) {
  const line = lines.get(number) ?? { count: 0, branches: [] };
  line.count += count;
  branches.forEach((branch, i) => (line.branches[i] = (line.branches[i] ?? 0) + branch.count));
  lines.set(number, line);
}

function sumOf(name, lines) {
  const text = readFileSync(name, 'utf8').split('\n');
  const all = [...lines].map(([number, line]) => ({ number, ...line, text: (text[number - 1] ?? '').trim() }));
  const branches = all.filter((line) => !is_ours_to_blame(line.text)).flatMap((line) => line.branches);
  return {
    name,
    folder: path.relative('src', path.dirname(name)) || '.',
    lines: all.length,
    reached: all.filter(({ count }) => count > 0).length,
    bugs: all.filter(({ count, text: of }) => count === 0 && is_ours_to_blame(of)).length,
    branches: branches.length,
    taken: branches.filter((count) => count > 0).length,
    all: all.sort((a, b) => a.number - b.number),
  };
}

function added(name, rows) {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  return { name, lines: sum('lines'), reached: sum('reached'), bugs: sum('bugs'), branches: sum('branches'), taken: sum('taken') };
}

const share = (part, whole) => (whole === 0 ? 100 : (100 * part) / whole);
const percent = (part, whole) => (Math.floor(share(part, whole) * 10) / 10).toFixed(1);

function printRow({ name, lines, reached, bugs, branches, taken }) {
  const cells = [lines, lines - reached, bugs, percent(reached, lines), percent(taken, branches)];
  console.log(name.padEnd(36) + cells.map((cell) => String(cell).padStart(10)).join(''));
}

const files = [...readCounts()].map(([name, lines]) => sumOf(name, lines)).sort((a, b) => (a.name < b.name ? -1 : 1));
const folders = [...new Set(files.map(({ folder }) => folder))].map((folder) => added(folder, files.filter((file) => file.folder === folder)));
for (const folder of wanted) if (!folders.some(({ name }) => name === folder)) throw new Error(`there is no folder src/${folder}`);
const isWanted = (folder) => wanted.length === 0 || wanted.includes(folder);

console.log(' '.repeat(36) + ['lines', 'unreached', 'are BUG()', 'lines %', 'branches %'].map((head) => head.padStart(10)).join(''));
for (const folder of folders) printRow(folder);
printRow(added('all', files));
console.log();
for (const file of files) if (isWanted(file.folder)) printRow(file);
console.log();
for (const { name, all } of files.filter(({ folder }) => isWanted(folder))) {
  for (const { number, count, branches, text } of all) {
    const taken = branches.filter((n) => n > 0).length;
    const lacks = count > 0 && taken < branches.length && !is_ours_to_blame(text);
    if (count === 0) console.log(`${name}:${number}: ${text}`);
    else if (lacks && args.includes('--branches')) console.log(`${name}:${number}: [${taken} of ${branches.length}] ${text}`);
  }
}
for (const { name, lines, reached } of folders.filter(({ name: folder }) => isWanted(folder))) {
  if (share(reached, lines) >= least) continue;
  console.log(`src/${name} has ${percent(reached, lines)} % of its lines reached, fewer than ${least} %`);
  process.exitCode = 1;
}
