// node tests/determinism.mjs [--rscc=A] [--also=B,C…] [--tree=DIR] [--runs=N] [PATTERN…]
// The same input gives the same bytes: each command's output, messages, status and files in one usual
// run, and then with other threads, orders, locales, zones, masks, folders, environments and streams.
// --also: other executables, of other compilers or builds, that must give the same. --tree: the sources
// (default: the fixtures, behaviour cases and examples). --runs: so often the usual run is repeated.
// --every: takes only each so manieth of the default's files (4). PATTERN: ways to run that hold it.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, openSync, closeSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { matches, parseArgs, repo } from './lib/args.mjs';

const options = parseArgs();

// In memory where that can be; the other place is on a disk, which orders a folder's entries by itself.
function makePlace(...parents) {
  const isWritable = (folder) => spawnSync('test', ['-w', folder]).status === 0;
  const parent = parents.find(isWritable);
  const folder = realpathSync(mkdtempSync(path.join(parent, 'rscc-determinism-')));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
const scratch = makePlace('/dev/shm', os.tmpdir());

const isSkipped = (name) => ['node_modules', '.git', 'dist', 'build', '.next', '.turbo'].includes(name);

// The files of the tree: path to text or, for links, {link}.
function readSources() {
  const found = new Map();
  const visit = (folder, below) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = path.join(folder, entry.name), name = below ? `${below}/${entry.name}` : entry.name;
      if (isSkipped(entry.name) || entry.name === 'rscc.json') continue;
      if (entry.isDirectory()) visit(file, name);
      else if (entry.isFile()) found.set(name, readFileSync(file));
    }
  };
  if (options.tree) visit(path.resolve(options.tree), '');
  else for (const folder of ['tests/fixtures', 'tests/behaviour', 'examples']) visit(path.join(repo, folder), folder);
  return options.tree ? found : new Map([...found].filter((_, i) => i % Number(options.every ?? 4) === 0));
}

function writeTree(folder, files) {
  for (const [name, text] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

function execute(rscc, cwd, args, { wrap = [], env = {}, input = '', stdout } = {}) {
  const { NO_COLOR, RSCC_ID_SALT, ...inherited } = process.env;
  const [program, ...rest] = [...wrap, rscc, ...args];
  const out = stdout ? openSync(stdout, 'w') : 'pipe';
  const result = spawnSync(program, rest, { cwd, input, env: { ...inherited, PWD: cwd, ...env }, maxBuffer: 1 << 30, stdio: ['pipe', out, 'pipe'] });
  if (result.error && result.error.code !== 'EPIPE') throw result.error;
  if (stdout) closeSync(out);
  return { status: result.status ?? result.signal, stdout: stdout ? readFileSync(stdout, 'utf8') : String(result.stdout), stderr: String(result.stderr) };
}

// Every file below a folder, and what it holds.
function filesBelow(folder, below = '') {
  return readdirSync(path.join(folder, below)).sort().flatMap((name) => {
    const inner = path.join(below, name), file = path.join(folder, inner), status = lstatSync(file);
    if (status.isDirectory()) return filesBelow(folder, inner);
    const text = status.isSymbolicLink() ? `-> ${readlinkSync(file)}` : readFileSync(file, 'latin1');
    return [`== ${inner}\n${text}`];
  });
}

const sources = readSources();
sources.set('package.json', Buffer.from('{"private": true}'));
sources.set('.gitignore', Buffer.from('/out\n'));

// The tree, and those of its modules that are compiled without an error.
const all = writeTree(path.join(scratch, 'all'), sources);
const found = execute(options.rscc, all, ['lint', '--format=json']);
const bad = new Set(JSON.parse(found.stdout).diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file));
const good = new Map([...sources].filter(([name]) => !bad.has(name)));
for (let tries = 0; ; tries++) {
  const folder = writeTree(path.join(scratch, 'fine'), good);
  const { status, stderr } = execute(options.rscc, folder, ['manifest', '.', '-f', 'unix', '--client-references', '-o', '/dev/null']);
  if (status === 0) break;
  const names = [...stderr.matchAll(/^(.*?):\d+:\d+: error: /gm)].map(([, name]) => name);
  if (tries > 20 || !names.length) throw new Error(`the tree has errors that are not its modules': ${stderr.slice(0, 2000)}`);
  for (const name of names) good.delete(name);
  rmSync(folder, { recursive: true });
}
const tops = (files) => [...new Set([...files.keys()].map((name) => name.split('/').slice(0, options.tree ? 1 : 3).join('/')))];

// A baseline and manifests that differ from the tree.
const fine = path.join(scratch, 'fine'), aside = path.join(scratch, 'aside');
mkdirSync(aside);
const must = (...args) => {
  const { status, stderr } = execute(options.rscc, fine, args);
  if (status !== 0) throw new Error(`rscc ${args.join(' ')}: status ${status}: ${stderr}`);
};
must('check', '--baseline', path.join(aside, 'base.json'), '--update');
const baseline = JSON.parse(readFileSync(path.join(aside, 'base.json'), 'utf8'));
const isReadable = (f) => !JSON.stringify(f).includes('\\u0000'); // rscc reads no such manifest
baseline.functions = baseline.functions.filter((f, i) => i % 7 && isReadable(f)).map((f, i) => (i % 11 ? f : { ...f, params: 9 }));
writeFileSync(path.join(aside, 'old.json'), JSON.stringify(baseline));
must('manifest', '.', '--client-references', '-o', path.join(aside, 'whole.json'));
const whole = JSON.parse(readFileSync(path.join(aside, 'whole.json'), 'utf8'));
for (const part of [0, 1, 2]) {
  const pick = (list) => list.filter((f, i) => isReadable(f) && i % 3 === part);
  writeFileSync(path.join(aside, `part${part}.json`), JSON.stringify({ ...whole, functions: pick(whole.functions), clientModules: pick(whole.clientModules) }));
}
const modules = [...good.keys()].filter((name) => /\.[jt]sx?$/.test(name) && !name.endsWith('.d.ts') && /use server/.test(good.get(name))).slice(0, 60);
const requests = modules.map((name, i) => ({ id: i, method: 'transform', params: { path: name, source: String(good.get(name)), target: i % 2 ? 'client' : 'server', sourcemap: true } }));
const asLines = (list) => list.map((item) => `${JSON.stringify(item)}\n`).join('');

// A command: the tree it reads, its arguments before the paths, and whether paths follow.
const formats = ['pretty', 'unix', 'json', 'github', 'gitlab', 'sarif'];
const commands = [
  ...['rscc', 'registry', 'client-modules', 'webpack', 'turbopack', 'parcel'].map((form) => ({ args: ['manifest', `--as=${form}`, '--client-references'] })),
  ...['table', 'json'].map((form) => ({ args: ['list', `--format=${form}`] })),
  ...formats.map((form) => ({ args: ['lint', `--format=${form}`], tree: 'all' })),
  ...formats.map((form) => ({ args: ['check', `--format=${form}`, `--baseline=${aside}/old.json`] })),
  { args: ['merge'], fixed: [0, 1, 2].map((part) => `${aside}/part${part}.json`), shuffled: true },
  { args: ['build', '--outdir=out', '--sourcemap=external', '--client-references'], writes: 'out' },
  { args: ['build', '--outdir=out', '--sourcemap=inline', '--dev', '--changed-only'], writes: 'out' },
  { args: ['service'], fixed: [], input: asLines(requests) + asLines([{ id: 1000, method: 'manifest' }]) },
  ...modules.slice(0, 3).map((name) => ({ args: ['transform', '--sourcemap', '--emit=json'], fixed: [name], threadless: true })),
  { args: ['rules'], fixed: [], threadless: true },
];

function shuffle(list, seed) {
  const order = (item) => createHash('sha1').update(`${seed} ${item}`).digest('hex');
  return [...list].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

// What a command says and writes, as one text.
function outcome(command, way) {
  const files = command.tree === 'all' ? sources : good;
  const cwd = path.join(way.folder ?? scratch, command.tree ?? 'fine');
  const given = way.cwd ? way.cwd(cwd) : cwd;
  let paths = command.fixed ?? (way.paths ? way.paths(tops(files)) : ['.']);
  if (command.shuffled && way.paths) paths = way.paths(paths);
  const isThreaded = !command.threadless && !['merge'].includes(command.args[0]);
  const isCompiling = !command.threadless && command.args[0] !== 'merge';
  const extra = [...(isThreaded && way.threads ? [`--threads=${way.threads}`] : []), ...(isCompiling && way.root ? [`--root=${way.root(given)}`] : []), ...(way.extra ?? [])];
  const got = execute(way.rscc ?? options.rscc, given, [...command.args, ...extra, '--', ...paths], { wrap: way.wrap, env: way.env, input: command.input, stdout: way.stdout });
  const answers = command.input ? got.stdout.split('\n').filter(Boolean).sort().join('\n') : got.stdout;
  const written = command.writes ? filesBelow(path.join(given, command.writes)).join('\n') : '';
  if (command.writes) rmSync(path.join(given, command.writes), { recursive: true, force: true });
  const shown = (text) => text.replaceAll(given, '…').replaceAll(/[./\w -]*\/aside\//g, '…/'); // relative to the folder at hand
  return `status ${got.status}\n${shown(got.stderr)}\n${shown(answers)}\n${written}`;
}

const isThere = (program) => spawnSync(program, ['--version']).status === 0;
const locales = spawnSync('locale', ['-a']).stdout?.toString().split('\n').filter(Boolean) ?? [];

// Trees with the same files that were made in another order and lie elsewhere.
function copyOf(name, order, parent = scratch) {
  const folder = path.join(parent, name);
  for (const [tree, files] of [['all', sources], ['fine', good]]) writeTree(path.join(folder, tree), new Map(order([...files])));
  return folder;
}

const linked = (cwd) => {
  const link = path.join(scratch, `link-to-${path.basename(cwd)}`);
  rmSync(link, { force: true });
  symlinkSync(cwd, link);
  return link;
};

const environments = {
  'LC_ALL=C': { LC_ALL: 'C' }, 'LC_ALL=C.UTF-8': { LC_ALL: 'C.UTF-8' }, 'an unknown locale': { LC_ALL: 'xx_XX.UTF-8', LANG: 'tr_TR.UTF-8' },
  ...Object.fromEntries(locales.filter((name) => /^(tr_TR|de_DE|ja_JP|ar_)/.test(name)).map((name) => [`LC_ALL=${name}`, { LC_ALL: name }])),
  'another time zone': { TZ: 'Pacific/Kiritimati' }, 'a narrow terminal': { COLUMNS: '20', LINES: '5', TERM: 'dumb' },
  'CI and colour variables': { CI: 'true', GITHUB_ACTIONS: 'true', NO_COLOR: '1', FORCE_COLOR: '3', CLICOLOR_FORCE: '1' },
  'no home and no place for temporary files': { HOME: '', TMPDIR: '/nonexistent', PATH: '' }, 'other memory': { MALLOC_PERTURB_: '165', MALLOC_ARENA_MAX: '1' },
};

function makeWays() {
  const ways = [];
  const add = (name, way) => matches(name, options.patterns) && ways.push({ name, ...(typeof way === 'function' ? way() : way) });
  for (let i = 1; i < Number(options.runs ?? 3); i++) add(`run ${i + 1}`, {});
  for (const threads of options.runs ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16] : [1, 2, 5, 16]) add(`threads ${threads}`, { threads });
  for (const seed of [1]) add(`paths in order ${seed}`, { paths: (list) => shuffle(list, seed) });
  for (const [name, env] of Object.entries(environments)) add(name, { env });
  for (const mask of ['000', '077']) add(`umask ${mask}`, { wrap: ['sh', '-c', `umask ${mask}; exec "$@"`, 'sh'] });
  add('files made in the reverse order', () => ({ folder: copyOf('reversed', (list) => list.reverse()) }));
  add('files made in a random order, elsewhere', () => ({ folder: copyOf('a/deeper/place with a space', (list) => shuffle(list, 3), makePlace(os.tmpdir())) }));
  add('through a link', { cwd: linked });
  add('--root=.', { root: () => '.' });
  add('--root=/…', { root: (cwd) => cwd });
  add('stdout is a file', { stdout: path.join(scratch, 'stdout') });
  if (isThere('setarch')) add('without address randomisation', { wrap: ['setarch', process.arch === 'x64' ? 'x86_64' : process.arch, '-R'] });
  for (const rscc of String(options.also ?? '').split(',').filter(Boolean)) add(`executable ${rscc}`, { rscc: path.resolve(rscc) });
  return ways;
}

function firstDifference(a, b) {
  const left = a.split('\n'), right = b.split('\n');
  const at = left.findIndex((line, i) => line !== right[i]);
  return at < 0 ? `${left.length} lines and ${right.length}` : `line ${at + 1}:\n    - ${left[at].slice(0, 300)}\n    + ${(right[at] ?? '').slice(0, 300)}`;
}

const usual = commands.map((command) => outcome(command, {}));
commands.forEach((command, i) => {
  if (!/^status [01]\n/.test(usual[i])) throw new Error(`rscc ${command.args.join(' ')}: ${usual[i].slice(0, 500)}`);
});
const inParts = []; // of the same paths, in their usual order
let passed = 0, failed = 0;
for (const way of makeWays())
  commands.forEach((command, i) => {
    const got = outcome(command, way), wanted = way.paths ? (inParts[i] ??= outcome(command, { paths: (list) => list })) : usual[i];
    if (got === wanted) return void passed++;
    failed++;
    console.log(`${way.name}: rscc ${command.args.join(' ')}: ${firstDifference(wanted, got)}`);
  });
const bytes = usual.reduce((sum, text) => sum + text.length, 0);
console.log(`${sources.size} files, ${modules.length} requests, ${commands.length} commands with ${bytes} bytes of output`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
