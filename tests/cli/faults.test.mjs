// Every call to the system, and every allocation, fails in turn: the run says so, leaves no half file,
// no open one and no memory, and the next one puts everything right. So it does after a run that was
// killed at any of them, and after one during which somebody changed the tree. tests/faults/shim.c makes
// them fail.
//   FAULTS=all node --test tests/cli/faults.test.mjs     every call; by default some of each function
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { addFiles, inline_module, makeTree, plain_module, readTree, rscc, run, server_module, sync_module } from './support.mjs';

const shim = path.join(path.dirname(rscc), 'tests/faults.so');
const takes_all = process.env.FAULTS === 'all';
const { EIO, ENOSPC, EACCES, ENOMEM, EAGAIN, EMFILE } = constants.errno;
const reasons = { open: EMFILE, read: EIO, write: ENOSPC, malloc: ENOMEM, pthread_create: EAGAIN, opendir: EACCES, readdir: EIO };
const old_module = server_module.replace('save', 'old');
const fixable = "'use server';\nexport async function f() {\n  'use server';\n  return 1;\n}\n"; // redundant-directive

const tree = {
  'package.json': '{"workspaces": []}', 'rscc.json': '{"rules": {"misplaced-directive": "warn"}}', '.gitignore': 'ignored\n',
  'app/a.jsx': inline_module, 'app/b.js': server_module, 'app/c.js': plain_module, 'ignored/d.js': server_module,
  'app/style.css': 'a{}', 'app/link': { link: 'more' }, 'app/more/e.ts': server_module,
};

// `before`: what an earlier run left, as a list of changes to the tree and commands. `status`: of a run
// without faults. `few`: as many of each function's calls are enough where all are not wanted.
const scenarios = {
  transform: { args: ['transform', 'app/a.jsx', '-o', 'out/a.js', '--sourcemap=external'] },
  build: {
    args: ['build', '.', '--outdir=dist', '--threads=2', '--sourcemap=external'],
    before(folder) {
      addFiles(folder, { 'app/b.js': old_module, 'app/gone.js': server_module });
      assert.equal(run(folder, ['build', '.', '--outdir=dist']).status, 0);
      rmSync(path.join(folder, 'app/gone.js'));
      addFiles(folder, { 'app/b.js': server_module });
    },
  },
  overlay: {
    args: ['build', '.', '--outdir=dist', '--threads=2', '--changed-only', '--client-references', '--dev', '--sourcemap=inline'], few: 3,
    before: (folder) => addFiles(folder, {
      'app/u.jsx': "'use client';\nexport const U = 1;\n", 'node_modules/ui/a.js': server_module,
      'rscc.json': '{"packages": ["ui"], "exclude": ["more/**"], "overrides": [{"files": ["app/**"], "rules": {"max-captures": ["warn", {"max": 3}]}}]}',
    }),
  },
  'mapped input': {
    writes: false, args: ['transform', '-', '--stdin-filename=app/a.jsx', '--emit=json', '--sourcemap', '--input-map=in.map'], few: 3,
    input: inline_module,
    before: (folder) => addFiles(folder, { 'in.map': '{"version": 3, "sources": ["a.mdx"], "names": [], "mappings": "AAAA"}' }),
  },
  manifest: { args: ['manifest', '.', '-o', 'manifest.json', '--threads=2'] },
  list: { writes: false, args: ['list', '--format=json', '--threads=2'], few: 3 },
  lint: { writes: false, args: ['lint', '.', '--format=sarif', '--threads=2'], few: 3, status: 1, before: (folder) => addFiles(folder, { 'app/s.js': sync_module }) },
  check: {
    args: ['check', '--baseline=base.json', '--update'],
    before(folder) {
      addFiles(folder, { 'app/b.js': old_module });
      assert.equal(run(folder, ['check', '--baseline=base.json', '--update']).status, 0);
      addFiles(folder, { 'app/b.js': server_module });
    },
  },
  changes: {
    writes: false, args: ['check', '--baseline=base.json', '--format=gitlab', '--threads=2'], few: 3, status: 1,
    before(folder) {
      addFiles(folder, { 'app/b.js': old_module });
      assert.equal(run(folder, ['check', '--baseline=base.json', '--update']).status, 0);
      addFiles(folder, { 'app/b.js': server_module });
    },
  },
  fix: { args: ['lint', '--fix', '.', '--threads=2'], before: (folder) => addFiles(folder, { 'app/f.js': fixable }) },
  merge: {
    args: ['merge', 'one.json', 'two.json', '-o', 'merged.json'],
    before(folder) {
      assert.equal(run(folder, ['manifest', 'app/b.js', '-o', 'one.json']).status, 0);
      assert.equal(run(folder, ['manifest', 'app/more', '-o', 'two.json']).status, 0);
    },
  },
  'verify-client': {
    writes: false, args: ['verify-client', 'client', '--manifest=one.json'],
    before(folder) {
      addFiles(folder, { 'client/a.js': plain_module, 'client/deep/b.js': plain_module });
      assert.equal(run(folder, ['manifest', 'app/b.js', '-o', 'one.json']).status, 0);
    },
  },
  service: {
    writes: false, args: ['service', '--threads=2'],
    input: [
      { id: 1, method: 'transform', params: { path: 'app/b.js', source: server_module } },
      { id: 2, method: 'manifest' },
      { id: 3, method: 'shutdown' },
    ].map((request) => JSON.stringify(request) + '\n').join(''),
  },
};

function prepare(t, scenario) {
  const folder = makeTree(t, tree);
  scenario.before?.(folder);
  return folder;
}

function execute(folder, scenario, fault = {}) {
  const { RSCC_ID_SALT, ...env } = process.env;
  const report = path.join(folder, '..', `${path.basename(folder)}.report`);
  const result = spawnSync(rscc, scenario.args, {
    cwd: folder, input: scenario.input ?? '', timeout: 60_000,
    env: { ...env, PWD: folder, LD_PRELOAD: shim, FAULT_REPORT: report, ...fault },
  });
  const lines = existsSync(report) ? readFileSync(report, 'utf8').trim().split('\n') : [];
  rmSync(report, { force: true });
  return {
    status: result.status ?? result.signal, stdout: result.stdout.toString(), stderr: result.stderr.toString(),
    counts: Object.fromEntries(lines.map((line) => [line.split(' ')[0], Number(line.split(' ')[1])])),
  };
}

// Some of the calls 1…count: the first, the last, and what lies between at equal steps.
function chosen(count, most) {
  if (takes_all || count <= most) return Array.from({ length: count }, (_, i) => i + 1);
  return [...new Set(Array.from({ length: most }, (_, i) => 1 + Math.round((i * (count - 1)) / (most - 1))))];
}

// The linker frees what it keeps for a thread in a way that the shim doesn't see.
const most_blocks = 2;

function countsAreRight({ files, blocks }) {
  return files === 0 && blocks <= most_blocks;
}

const answersOf = (stdout) => stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line)).sort((a, b) => a.id - b.id);

for (const [name, scenario] of Object.entries(scenarios)) {
  test(`every call fails in turn: ${name}`, { skip: !existsSync(shim) && 'no shim in an instrumented build' }, (t) => {
    const clean_folder = prepare(t, scenario);
    const before = readTree(clean_folder);
    const clean = execute(clean_folder, scenario);
    const after = readTree(clean_folder);
    assert.equal(clean.status, scenario.status ?? 0, clean.stderr);
    assert.ok(countsAreRight(clean.counts), JSON.stringify(clean.counts));
    if (scenario.writes !== false) assert.notDeepEqual(after, before);
    const most = scenario.few ?? 8;
    const faults = Object.entries(clean.counts).filter(([call]) => !['files', 'blocks'].includes(call))
      .flatMap(([call, count]) => chosen(count, most).map((at) => ({ FAULT_CALL: call, FAULT_AT: String(at), FAULT_ERRNO: String(reasons[call] ?? EIO) })));
    for (const at of chosen(clean.counts.write, most)) faults.push({ FAULT_CALL: 'write', FAULT_AT: String(at), FAULT_SHORT: '1' });
    assert.ok(faults.length > 20, `${faults.length} faults`);
    const wrong = [];
    let refused = 0;
    const pristine = Object.entries(before);
    for (const fault of faults) {
      const folder = prepare(t, scenario);
      assert.deepEqual(Object.entries(readTree(folder)), pristine);
      const complain = (what) => wrong.push(`${fault.FAULT_CALL} ${fault.FAULT_AT}${fault.FAULT_SHORT ? ' short' : ''}: ${what}`);
      const got = execute(folder, scenario, fault);
      const found = readTree(folder);
      if (got.status === 3) {
        refused++;
        if (!/^rscc: error: ./m.test(got.stderr)) complain(`status 3 without a message: ${got.stderr}`);
      } else if (got.status !== clean.status) {
        complain(`status ${got.status}: ${got.stderr}`);
      } else {
        try {
          if (name === 'service') checkAnswers(got.stdout, clean.stdout);
          else assert.equal(got.stdout, clean.stdout);
          assert.deepEqual(found, after);
        } catch (error) {
          complain(`status ${got.status} and another result: ${error.message.slice(0, 600)} ${got.stderr}`);
        }
      }
      // Out of memory ends the process, but for the service.
      const is_over = fault.FAULT_CALL === 'malloc' && got.status === 3;
      if (!is_over && !countsAreRight(got.counts)) complain(`${got.counts.files} files stay open, ${got.counts.blocks} blocks held`);
      findHalfFiles(found, before, after, fault.FAULT_CALL !== 'unlink').forEach(complain);
      if (name === 'service') continue;
      const again = execute(folder, scenario);
      if (again.status !== clean.status) complain(`the next run: status ${again.status}: ${again.stderr}`);
      try {
        assert.deepEqual(readTree(folder), after);
      } catch (error) {
        complain(`the next run does not put it right: ${error.message.slice(0, 600)}`);
      }
      rmSync(folder, { recursive: true });
    }
    t.diagnostic(`${faults.length} faults, ${refused} with status 3`);
    assert.deepEqual(wrong, []);
    assert.ok(refused > 0);
  });

  if (scenario.writes === false) continue;
  test(`killed at every call: ${name}`, { skip: !existsSync(shim) && 'no shim in an instrumented build' }, (t) => {
    const clean_folder = prepare(t, scenario);
    const before = readTree(clean_folder);
    const { counts } = execute(clean_folder, scenario);
    const after = readTree(clean_folder);
    const wrong = [];
    let killed = 0;
    for (const call of ['open', 'flock', 'write', 'dup', 'close', 'rename', 'unlink', 'mkdir', 'symlink', 'rmdir'])
      for (const at of chosen(counts[call], scenario.few ?? 5)) {
        const folder = prepare(t, scenario);
        const got = execute(folder, scenario, { FAULT_CALL: call, FAULT_AT: String(at), FAULT_KILL: '1' });
        killed += got.status === 'SIGKILL';
        const complain = (what) => wrong.push(`${call} ${at}: ${what}`);
        findHalfFiles(readTree(folder), before, after, false).forEach(complain);
        const again = execute(folder, scenario);
        if (again.status !== (scenario.status ?? 0)) complain(`the next run: status ${again.status}: ${again.stderr}`);
        try {
          assert.deepEqual(readTree(folder), after);
        } catch (error) {
          complain(`the next run does not put it right: ${error.message.slice(0, 600)}`);
        }
        rmSync(folder, { recursive: true });
      }
    t.diagnostic(`killed ${killed} times`);
    assert.deepEqual(wrong, []);
    assert.ok(killed > 0);
  });
}

// What someone else does to the tree while rscc reads it. `outside` is a folder beside it.
const interferences = {
  'a module is removed': 'rm -f app/b.js',
  'a module grows': "printf ' // more\\n' >>app/b.js",
  'a module becomes empty': ': >app/b.js',
  'a module becomes a link': 'rm -rf app/b.js && ln -s ../../outside/b.js app/b.js',
  'a module becomes a folder': 'rm -rf app/b.js && mkdir app/b.js',
  'a module becomes a pipe': 'rm -rf app/b.js && mkfifo app/b.js',
  'a folder is removed': 'rm -rf app/more',
  'a folder becomes a link': 'rm -rf app/more && ln -s ../../outside app/more',
  'a folder becomes a file': 'rm -rf app/more && touch app/more',
  'files come': 'cp app/b.js app/b2.js && mkdir -p app/new && cp app/b.js app/new',
  'the config is removed': 'rm -f rscc.json',
  'the outdir is removed': 'rm -rf dist; true', // while another thread writes there
};
for (const [what, command] of Object.entries(interferences))
  test(`while it builds, ${what}`, { skip: !existsSync(shim) && 'no shim in an instrumented build' }, (t) => {
    const scenario = scenarios.build;
    const { counts } = execute(prepare(t, scenario), scenario);
    const wrong = [];
    const statuses = new Set();
    for (const call of ['open', 'read', 'fstat', 'lstat', 'opendir', 'readdir', 'rename'])
      for (const at of chosen(counts[call], 3)) {
        const folder = path.join(makeTree(t), 'tree');
        addFiles(folder, tree);
        scenario.before(folder);
        addFiles(path.join(folder, '..'), { 'outside/b.js': server_module, 'outside/secret.js': old_module });
        const complain = (problem) => wrong.push(`${call} ${at}: ${problem}`);
        const got = execute(folder, scenario, { FAULT_CALL: call, FAULT_AT: String(at), FAULT_RUN: command });
        statuses.add(got.status);
        // A report, or a build of what was there before, after or in between; never a crash.
        if (![0, 1, 2, 3].includes(got.status)) complain(`status ${got.status}: ${got.stderr}`);
        if (got.status && !/error/.test(got.stderr)) complain(`status ${got.status} without a word`);
        if (!countsAreRight(got.counts)) complain(`${got.counts.files} files stay open, ${got.counts.blocks} blocks held`);
        // The next run, with nobody interfering, gives what a first one gives.
        const again = execute(folder, scenario);
        const first = path.join(folder, '../first');
        cpSync(folder, first, { recursive: true, verbatimSymlinks: true, filter: (file) => file !== path.join(folder, 'dist') && !statSync(file, { throwIfNoEntry: false })?.isFIFO() });
        const wanted = execute(first, scenario);
        if (again.status !== wanted.status) complain(`the next run: status ${again.status} and not ${wanted.status}: ${again.stderr}`);
        const distOf = (root) => Object.fromEntries(Object.entries(readTree(root)).filter(([file]) => file.startsWith('dist/')));
        try {
          if (wanted.status === 0) assert.deepEqual(distOf(folder), distOf(first));
        } catch (error) {
          complain(`the next run does not put it right: ${error.message.slice(0, 600)}`);
        }
        rmSync(path.join(folder, '..'), { recursive: true });
      }
    t.diagnostic(`statuses ${[...statuses].sort()}`);
    assert.deepEqual(wrong, []);
  });

function findHalfFiles(found, before, after, temporary_too) {
  const wrong = [];
  for (const [file, text] of Object.entries(found)) {
    if (file.endsWith('.tmp')) {
      if (temporary_too) wrong.push(`${file} was left`);
    } else if (!/\.rscc-(files|unfinished)$/.test(file) && text !== before[file] && text !== after[file]) {
      wrong.push(`${file} is neither old nor new`);
    }
  }
  return wrong;
}

// A request may be answered by an error; the others get their answers. The manifest lacks a module
// that could not be compiled.
function checkAnswers(stdout, clean) {
  const wanted = answersOf(clean), answers = answersOf(stdout);
  const is_compiled = answers.some(({ id, result }) => id === 1 && result);
  assert.equal(answers.length, wanted.length);
  for (const answer of answers) {
    if (answer.error) {
      assert.equal(answer.error.code, 'out-of-memory');
      continue;
    }
    const expected = wanted.find(({ id }) => id === answer.id);
    if (answer.id === 2 && !is_compiled) expected.result.functions = [];
    assert.deepEqual(answer, expected);
  }
}
