// Exit statuses, and what goes to stdout and what to stderr.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { once } from 'node:events';
import { test } from 'node:test';
import { addFiles, inline_module, makeTree, plain_module, readTree, rscc, run, server_module, sync_module } from './support.mjs';

const warning_module = "export const o = {};\n'use server';\n"; // misplaced, turned down below

test('0 and 1', (t) => {
  const folder = makeTree(t, { 'a.js': server_module, 'b.js': sync_module });
  assert.equal(run(folder, ['lint', 'a.js']).status, 0);
  const { status, stdout, stderr } = run(folder, ['lint', '.', '--format=unix']);
  assert.equal(status, 1);
  assert.match(stdout, /^b\.js:2:\d+: error: .* \[sync-export\]$/m);
  assert.equal(stderr, '');
  assert.equal(run(folder, ['lint', '.', '--exit-zero']).status, 0);
});

test('lint reports on stdout with its summary on stderr, transform all on stderr', (t) => {
  const folder = makeTree(t, { 'b.js': sync_module });
  const lint = run(folder, ['lint']);
  assert.match(lint.stdout, /sync-export/);
  assert.equal(lint.stderr, 'found 1 error in 1 file\n');
  const transform = run(folder, ['transform', 'b.js']);
  assert.equal(transform.status, 1);
  assert.equal(transform.stdout, '');
  assert.match(transform.stderr, /sync-export/);
});

test('severities: config, overrides, then the command line from left to right', (t) => {
  const folder = makeTree(t, {
    'a.js': warning_module, 'old/a.js': warning_module,
    'rscc.json': '{"rules": {"misplaced-directive": "warn"}, "overrides": [{"files": ["old/**"], "rules": {"misplaced-directive": "off"}}]}',
  });
  const lint = (...args) => {
    const { status, stdout } = run(folder, ['lint', '--format=json', ...args]);
    return [status, ...JSON.parse(stdout).diagnostics.map((d) => `${d.file} ${d.severity}`)];
  };
  assert.deepEqual(lint(), [0, 'a.js warning']);
  assert.deepEqual(lint('-D', 'misplaced-directive'), [1, 'a.js error', 'old/a.js error']);
  assert.deepEqual(lint('-D', 'misplaced-directive', '-A', 'RS101'), [0]);
  assert.deepEqual(lint('-A', 'all', '-Wdirective'), [0, 'a.js warning', 'old/a.js warning']);
  assert.deepEqual(lint('--quiet'), [0]);
});

test('functions of a cycle that capture too much together are refused, once', (t) => {
  const many = Array.from({ length: 190 }, (_, i) => i);
  const functions = many.map((i) => `async function f${i}() { 'use server'; return [f${(i + 1) % 190}, v${i}]; }`);
  const text = (count) => `export function P() {\n${many.map((i) => `const v${i} = ${i};`).join('\n')}\n${functions.slice(0, count).join('\n')}\n}\n`;
  const folder = makeTree(t, { 'large.js': text(190), 'small.js': text(90).replace('f90', 'f0') });
  assert.equal(run(folder, ['transform', 'small.js']).status, 0);
  const { status, stderr } = run(folder, ['transform', 'large.js', '--format=unix']);
  assert.equal(status, 1);
  const [first, ...others] = stderr.split('\n').filter((line) => line.includes('module-too-complex'));
  assert.match(first, /^large\.js:192:\d+: error: this server function and 189 others refer to each other in a cycle, and capture 190 variables together: that is too much/);
  assert.deepEqual(others, []);
});

test('--max-warnings', (t) => {
  const folder = makeTree(t, { 'a.js': warning_module, 'b.js': warning_module });
  const lint = (...args) => run(folder, ['lint', '-W', 'misplaced-directive', ...args]);
  assert.equal(lint('--max-warnings=2').status, 0);
  const { status, stderr } = lint('--max-warnings=1');
  assert.equal(status, 1);
  assert.match(stderr, /2 warnings, and --max-warnings allows 1\n$/);
  assert.equal(lint('--max-warnings=0').status, 1);
  assert.match(lint('--max-warnings=0', 'a.js').stderr, /1 warning, and --max-warnings allows 0\n$/);
  assert.match(lint('--max-warnings=0', '--quiet').stderr, /2 warnings, and --max-warnings allows 0\n  help: without --quiet they are shown\n$/);
});

test('--log-limit is about what people read, not about the status or machines', (t) => {
  const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.js`, warning_module]));
  const folder = makeTree(t, { ...files, 'z.js': sync_module });
  const lint = (...args) => run(folder, ['lint', '-W', 'misplaced-directive', ...args]);
  const shown = ({ stdout }) => stdout.match(/^(?:error|warning)\[/gm)?.length ?? 0;
  const limited = lint('--log-limit=1');
  assert.deepEqual([limited.status, shown(limited)], [1, 1]);
  assert.match(limited.stdout, /3 more diagnostics are not shown \(--log-limit=0 shows all\)/);
  assert.equal(limited.stderr, 'found 1 error and 3 warnings in 4 files\n');
  assert.equal(shown(lint('--log-limit=0')), 4);
  assert.doesNotMatch(lint('--log-limit=4').stdout, /not shown/);
  assert.equal(JSON.parse(lint('--log-limit=1', '--format=json').stdout).diagnostics.length, 4);
  assert.equal(lint('--log-limit=1', '--format=unix').stdout.trim().split('\n').length, 4);
  addFiles(folder, { 'rscc.json': '{"logLimit": 2}' });
  assert.deepEqual([shown(lint()), shown(lint('--log-limit=3'))], [2, 3]);
});

test('--quiet shows errors only; --max-warnings counts what it hides; --exit-zero is about code alone', (t) => {
  const folder = makeTree(t, { 'a.js': warning_module, 'z.js': sync_module });
  const lint = (...args) => run(folder, ['lint', '-W', 'misplaced-directive', '--format=unix', ...args]);
  const quiet = lint('--quiet');
  assert.deepEqual([quiet.status, quiet.stdout.trim().split('\n').length], [1, 1]);
  assert.match(quiet.stdout, /^z\.js:/);
  assert.equal(lint('--quiet', '--max-warnings=0', 'a.js').status, 1);
  assert.equal(lint('--quiet', '--max-warnings=1', 'a.js').status, 0);
  assert.equal(lint('--exit-zero', '--max-warnings=0').status, 0);
  assert.equal(lint('--exit-zero', 'gone.js').status, 2);
  addFiles(folder, { 'rscc.json': '{"exitZero": true, "quiet": true, "maxWarnings": 0}' });
  assert.deepEqual([lint().status, lint().stdout.trim().split('\n').length], [0, 1]);
});

test('a fatal rule cannot be turned down by name; a group leaves it as it is', (t) => {
  const folder = makeTree(t, { 'b.js': sync_module });
  for (const flag of ['-A', '-W']) {
    const { status, stderr } = run(folder, ['lint', flag, 'sync-export']);
    assert.equal(status, 2);
    assert.match(stderr, /the rule `sync-export` cannot be turned down/);
  }
  assert.equal(run(folder, ['lint', '-D', 'sync-export']).status, 1);
  assert.equal(run(folder, ['lint', '-A', 'export']).status, 1);
});

test('2: what is named and is not there; 3: what is there and cannot be read', (t) => {
  const folder = makeTree(t, { 'a.js': server_module, 'c/d.js': '' });
  const manifest = ['verify-client', 'c'], map = ['transform', 'a.js', '--sourcemap'];
  const cases = [
    ['lint', 'NAME'], ['merge', 'NAME'], ['check', '--baseline=NAME'], [...manifest, '--manifest=NAME'],
    ['lint', '--config=NAME'], [...map, '--input-map=NAME'], ['transform', 'NAME'],
  ];
  for (const words of cases) {
    const name = (text) => run(folder, words.map((word) => word.replace('NAME', text)));
    for (const text of ['gone.js', 'a.js/gone.js']) {
      const { status, stderr } = name(text);
      assert.equal(status, 2, `${words}: ${stderr}`);
      assert.match(stderr, /gone\.js/);
    }
    const is_for_files = !['lint,NAME', 'transform,NAME'].includes(words.join());
    if (is_for_files) assert.equal(name('c').status, 3, words.join());
  }
  mkdirSync(path.join(folder, 'rscc.json'));
  assert.equal(run(folder, ['lint']).status, 3);
});

test('files that cannot be read are not among those in which nothing was found', (t) => {
  const folder = makeTree(t, { 'a.js': server_module, 'b.js': plain_module, 'c.js': { link: '/proc/self/mem' } });
  const { status, stderr } = run(folder, ['lint']);
  assert.equal(status, 3);
  assert.equal(stderr, 'found no problems in 2 files\nrscc: error: c.js: input/output error\n');
  assert.deepEqual(JSON.parse(run(folder, ['lint', '--format=json']).stdout).summary, { files: 2, errors: 0, warnings: 0 });
});

test('transform of a folder says that it is one', (t) => {
  const folder = makeTree(t, { 'app/a.js': server_module, 'b.js/c.js': '' });
  for (const words of [['app'], ['app', '--language=js'], ['b.js']]) {
    const { status, stderr } = run(folder, ['transform', ...words]);
    assert.equal(status, 2);
    assert.match(stderr, /^rscc: error: (app|b\.js) is a folder, and transform takes one file\n  help: `rscc build` compiles a tree\n$/);
  }
});

test('3: a file and a folder without permission, in a tree', (t) => {
  const folder = makeTree(t, { 'a.js': server_module, 'b.js': sync_module, 'c/d.js': plain_module });
  spawnSync('chmod', ['755', folder]);
  spawnSync('chmod', ['000', path.join(folder, 'a.js'), path.join(folder, 'c')]);
  // Root may read everything, so it runs rscc as nobody.
  const identity = process.getuid() === 0 ? { uid: 65534, gid: 65534 } : {};
  const result = spawnSync(rscc, ['lint', '--format=unix'], { cwd: folder, env: {}, ...identity });
  spawnSync('chmod', ['755', path.join(folder, 'c')]);
  assert.equal(result.status, 3, result.error?.message);
  assert.match(result.stderr.toString(), /a\.js: permission denied/);
  assert.match(result.stderr.toString(), /cannot read the folder .*c: permission denied/);
  assert.match(result.stdout.toString(), /^b\.js:2/m);
});

// Sanitizers need more address space than the limit leaves.
const is_sanitized = /__(asan|tsan)_init/.test(readFileSync(rscc, 'latin1'));

test('3: out of memory', { skip: is_sanitized }, (t) => {
  const folder = makeTree(t, { 'a.js': `${server_module}export const x = [${'1,'.repeat(5_000_000)}];\n` });
  const { status, stderr } = spawnSync('sh', ['-c', `ulimit -v 120000; exec "$0" transform a.js -o out.js`, rscc], { cwd: folder });
  assert.equal(status, 3, stderr.toString());
  assert.match(stderr.toString(), /out of memory/);
});

test('3: a closed or full stdout', (t) => {
  const folder = makeTree(t, { 'a.js': plain_module.repeat(10_000) });
  const full = spawnSync('sh', ['-c', '"$0" transform a.js > /dev/full', rscc], { cwd: folder });
  assert.equal(full.status, 3);
  assert.match(full.stderr.toString(), /cannot write to stdout/);
  const closed = spawnSync('bash', ['-c', '"$0" transform a.js | true; echo ${PIPESTATUS[0]}', rscc], { cwd: folder });
  assert.match(closed.stdout.toString(), /^[03]\n$/);
  assert.equal(closed.stderr.toString(), '');
});

test('130: interrupted while it waits for its input', async (t) => {
  const child = spawn(rscc, ['transform', '-'], { cwd: makeTree(t), stdio: ['pipe', 'pipe', 'pipe'] });
  await new Promise((resolve) => setTimeout(resolve, 200));
  child.kill('SIGINT');
  const [code, signal] = await once(child, 'close');
  assert.deepEqual([code, signal], [130, null]);
});

test('an interrupted build leaves no temporary file, and the next one puts everything right', async (t) => {
  const files = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`m${i % 50}/f${i}.js`, plain_module + i]));
  const folder = makeTree(t, { 'package.json': '{}', ...files, 'a.js': server_module });
  const outdir = path.join(folder, 'dist');
  let interrupted = 0;
  for (const delay of [2, 5, 10, 20, 40, 80]) {
    const child = spawn(rscc, ['build', '.', '--outdir=dist'], { cwd: folder, stdio: 'ignore' });
    await new Promise((resolve) => setTimeout(resolve, delay));
    child.kill('SIGINT');
    const [code, signal] = await once(child, 'close');
    const came_before_main = signal === 'SIGINT';
    assert.ok(came_before_main || code === 130 || code === 0, `status ${code}, signal ${signal}`);
    if (code === 130) interrupted++;
    const left = readdirSync(folder).includes('dist') ? Object.keys(readTree(outdir)) : [];
    assert.deepEqual(left.filter((file) => file.endsWith('.tmp')), []);
  }
  assert.ok(interrupted > 0);
  addFiles(folder, { 'm1/new.js': plain_module });
  assert.equal(run(folder, ['build', '.', '--outdir=dist']).status, 0);
  const dist = readTree(outdir);
  const listed = readFileSync(path.join(outdir, '.rscc-files'), 'utf8').split('\0').filter(Boolean);
  assert.deepEqual([...listed, '.rscc-files'].sort(), Object.keys(dist).sort());
});

test('inline server functions have no client code in transform', (t) => {
  const folder = makeTree(t, { 'a.jsx': inline_module });
  const { status, stdout, stderr } = run(folder, ['transform', 'a.jsx', '--target=client']);
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /inline-in-client/);
});

test('names in messages stay on their line and steer no terminal', (t) => {
  const folder = makeTree(t, {});
  const { status, stderr } = run(folder, ['lint', 'a\n::error::injected \u001b[31mred']);
  assert.equal(status, 2);
  assert.doesNotMatch(stderr, /^::error::/m);
  assert.doesNotMatch(stderr, /\u001b/);
  assert.match(stderr, /injected/);
});
