// What the system denies: room, descriptors, threads, stack, memory, rights, streams. Each is an error
// that says what, with status 3; nothing half is left.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, openSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { once } from 'node:events';
import { test } from 'node:test';
import { kinds } from '../../tools/bench.d/generate.mjs';
import { addFiles, inline_module, makeTree, plain_module, readTree, rscc, run, server_module, shell, sync_module } from './support.mjs';

// Sanitizers need more than some limits leave.
const is_sanitized = /__(asan|tsan)_init/.test(readFileSync(rscc, 'latin1'));


const app = { 'package.json': '{}', 'a.js': server_module, 'b.jsx': inline_module };

test('a file larger than the limit: an error, the old one stays, nothing temporary is left', (t) => {
  const folder = makeTree(t, { ...app, 'large.js': plain_module.repeat(3000) });
  assert.equal(run(folder, ['build', '.', '--outdir=dist']).status, 0);
  const before = readTree(folder);
  addFiles(folder, { 'large.js': plain_module.repeat(4000) });
  const { status, stderr } = shell(folder, 'ulimit -f 64; exec "$@"', ['build', '.', '--outdir=dist']); // KiB
  assert.equal(status, 3, stderr);
  assert.match(stderr, /cannot write .*large\.js: file too large/);
  assert.deepEqual({ ...readTree(folder), 'large.js': before['large.js'] }, before);
  assert.equal(run(folder, ['build', '.', '--outdir=dist']).status, 0);
  const out = shell(folder, 'ulimit -f 64; exec "$@"', ['transform', 'large.js', '-o', 'out.js']);
  assert.equal(out.status, 3, out.stderr);
  assert.ok(!existsSync(path.join(folder, 'out.js')));
  assert.equal(shell(folder, 'ulimit -f 64; exec "$@" > out.js', ['transform', 'large.js']).status, 3);
});

const printing = {
  manifest: ['manifest', '.'], 'manifest --as=registry': ['manifest', '.', '--as=registry'], list: ['list'], 'list --format=json': ['list', '--format=json'],
  lint: ['lint', 'bad.js'], 'lint --format=sarif': ['lint', '--format=sarif'], transform: ['transform', 'a.js'], 'transform --emit=json': ['transform', 'bad.js', '--emit=json'],
  check: ['check', '--baseline=base.json', 'a.js'], 'check --update': ['check', '--baseline=new.json', '--update', 'a.js'], merge: ['merge', 'base.json'],
  'verify-client': ['verify-client', 'client', '--manifest=base.json'], rules: ['rules'], explain: ['explain', 'sync-export'], keygen: ['keygen'],
  help: ['--help'], 'help of a command': ['build', '--help'], version: ['--version'], service: ['service'],
};

test('stdout is full, closed or a pipe that nobody reads: status 3 whatever else there is to say', (t) => {
  const folder = makeTree(t, { ...app, 'bad.js': sync_module, 'client/a.js': 'registerServerReference(f, "00000000000000000000000000000000", null)' });
  assert.equal(run(folder, ['check', 'b.jsx', '--baseline=base.json', '--update']).status, 0);
  rmSync(path.join(folder, 'bad.js'));
  addFiles(folder, { 'client/b.js': '$$make_save' });
  for (const [name, args] of Object.entries(printing)) {
    if (name.startsWith('lint') || name.includes('emit')) addFiles(folder, { 'bad.js': sync_module });
    else rmSync(path.join(folder, 'bad.js'), { force: true });
    const input = '{"id":1,"method":"version"}\n';
    const full = shell(folder, 'exec "$@" > /dev/full', args, input);
    assert.equal(full.status, 3, `${name}: ${full.stderr}`);
    assert.match(full.stderr, /cannot write to stdout: no space left on device/i, name);
    const closed = shell(folder, 'exec "$@" >&-', args, input);
    assert.equal(closed.status, 3, `${name}: ${closed.stderr}`);
    assert.match(closed.stderr, /cannot write to stdout: bad file descriptor/i, name);
    const unread = shell(folder, 'exec 3> >(exec true); wait $!; exec "$@" >&3', args, input);
    assert.equal(unread.status, 3, `${name}: ${unread.stderr}`);
    assert.doesNotMatch(unread.stderr, /cannot write/, name);
  }
});

test('stderr is full or closed: the work is done all the same', (t) => {
  for (const end of ['2>&-', '2>/dev/full', '<&- 2>&-', '<&- >&- 2>&-']) {
    const folder = makeTree(t, { ...app, 'link': { link: '/etc' } });
    assert.equal(shell(folder, `exec "$@" ${end}`, ['build', '.', '--outdir=dist']).status, 0, end);
    for (const [file, text] of Object.entries(readTree(folder))) assert.doesNotMatch(text, /rscc: /, file);
    assert.match(readTree(folder)['dist/server/a.js'], /registerServerReference/);
  }
});

test('no file gets the number of a closed stream', async (t) => {
  const folder = makeTree(t, { 'package.json': '{}' });
  spawnSync('mkfifo', [path.join(folder, 'a.js')]);
  const child = spawn('bash', ['-c', 'exec "$@" <&- >&- 2>&-', 'bash', rscc, 'transform', 'a.js'], { cwd: folder, stdio: 'ignore' });
  const closed = once(child, 'close');
  const pipe = openSync(path.join(folder, 'a.js'), 'w'); // waits until it is opened for reading
  assert.deepEqual([0, 1, 2].map((fd) => readlinkSync(`/proc/${child.pid}/fd/${fd}`)), Array(3).fill('/dev/null'));
  child.kill('SIGKILL');
  await closed;
  assert.ok(pipe > 2);
});

test('stdin is closed', (t) => {
  const folder = makeTree(t, app);
  for (const args of [['service'], ['transform', '-', '--stdin-filename=a.js'], ['lint', '-'], ['merge', '-'], ['check', '--baseline=-', 'a.js']]) {
    const { status, stderr } = shell(folder, 'exec "$@" <&-', args);
    assert.equal(status, 3, `${args}: ${stderr}`);
    assert.match(stderr, /: bad file descriptor/i, String(args));
  }
});

test('few descriptors are enough, and none left is an error', { skip: is_sanitized && 'sanitizers need descriptors' }, (t) => {
  const folder = makeTree(t, { ...app, ...Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`d${i % 20}/f${i}.js`, plain_module])) });
  const some = shell(folder, 'ulimit -n 20; exec "$@"', ['build', '.', '--outdir=dist', '-j2']);
  assert.equal(some.status, 0, some.stderr);
  for (const command of [['build', '.', '--outdir=other'], ['list', '--log-limit=5'], ['lint', '.']]) {
    const many = shell(folder, 'exec 3</dev/null; ulimit -n 4; exec "$@"', command);
    assert.ok(many.status === 3 || many.status === 127, many.stderr); // 127: not even its libraries can be opened
  }
});

test('so many files fail that only some are named', (t) => {
  const folder = makeTree(t, Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`f${i}.js`, plain_module])));
  const script = 'for f in f*.js; do rm $f; ln -s /proc/self/mem $f; done; exec "$@"'; // reading it fails
  const { status, stderr } = shell(folder, script, ['lint', '.', '--log-limit=20']);
  assert.equal(status, 3, stderr);
  assert.equal(stderr.match(/^rscc: error: f\d+\.js: /gm).length, 20);
  assert.match(stderr, /^rscc: error: 100 more modules could not be read or compiled$/m);
});

test('the limit of memory for parsing does not depend on the modules before', (t) => {
  const large = `'use server';\n${Array.from({ length: 40_000 }, (_, i) => `export async function f${i}(a) { return [a, ${i}, 'x', g(a + ${i})] }\n`).join('')}`;
  const folder = makeTree(t, { 'package.json': '{}', 'a.ts': large, 'b.ts': large, 'c.ts': `'use server'\nexport async function f() {}\n${'a<b,'.repeat(2000)}` });
  const alone = run(folder, ['lint', '-j1', '-f', 'unix', 'c.ts']).stdout;
  assert.match(alone, /module-too-complex/);
  assert.equal(run(folder, ['lint', '-j1', '-f', 'unix', 'a.ts', 'b.ts', 'c.ts']).stdout, alone);
});

test('a small stack, and no second thread', { skip: is_sanitized && 'sanitizers need stack' }, (t) => {
  const deep = `'use server';\nexport async function f() { return ${'['.repeat(5000)}${']'.repeat(5000)}; }\n`;
  const folder = makeTree(t, { ...app, 'deep.js': deep });
  const usual = run(folder, ['manifest', '.', '-j1']).stdout;
  const small = shell(folder, 'ulimit -s 128; exec "$@"', ['manifest', '.', '-j4']);
  assert.equal(small.status, 0, small.stderr);
  assert.equal(small.stdout, usual);
  const requests = ['version', 'shutdown'].map((method, id) => JSON.stringify({ id, method })).join('\n');
  const deepest = JSON.stringify({ id: 2, method: 'transform', params: { path: 'deep.js', source: deep } });
  const service = shell(folder, 'ulimit -s 128; exec "$@"', ['service', '-j2'], `${deepest}\n${requests}\n`);
  assert.equal(service.status, 0, service.stderr);
  assert.match(service.stdout, /registerServerReference/);
});

// As a user who is not root; tests that run as root drop to one.
const other_user = 65534;
const is_root = process.getuid() === 0;
const can_drop = !is_root || spawnSync('setpriv', [`--reuid=${other_user}`, 'true']).status === 0;
const asUser = is_root ? `setpriv --reuid=${other_user} --regid=${other_user} --clear-groups ` : '';

test('files, folders and outdirs without rights', { skip: !can_drop && 'root, and setpriv is not there' }, (t) => {
  const folder = makeTree(t, { ...app, 'secret.js': server_module, 'closed/c.js': server_module, 'blind/d.js': server_module, dist: 'a file' });
  if (is_root) spawnSync('chown', ['-R', `${other_user}:${other_user}`, folder]);
  const set = (name, mode) => chmodSync(path.join(folder, name), mode);
  const execute = (...args) => shell(folder, `exec ${asUser}"$@"`, args);
  set('secret.js', 0);
  let got = execute('list');
  assert.equal(got.status, 3);
  assert.match(got.stderr, /secret\.js: permission denied/);
  assert.equal(execute('manifest').stdout, '');
  set('secret.js', 0o644);
  set('closed', 0);
  got = execute('list');
  assert.equal(got.status, 3);
  assert.match(got.stderr, /cannot read the folder .*closed: permission denied/);
  set('closed', 0o755);
  set('blind', 0o444); // its names can be read, and nothing else
  got = execute('list');
  assert.equal(got.status, 3);
  assert.match(got.stderr, /d\.js: permission denied/);
  set('blind', 0o755);
  got = execute('build', '.', '--outdir=dist');
  assert.equal(got.status, 3);
  assert.match(got.stderr, /cannot make .*dist: not a directory/);
  rmSync(path.join(folder, 'dist'));
  mkdirSync(path.join(folder, 'dist'));
  if (is_root) chownSync(path.join(folder, 'dist'), other_user, other_user);
  assert.equal(execute('build', '.', '--outdir=dist').status, 0);
  const before = readTree(path.join(folder, 'dist'));
  addFiles(folder, { 'a.js': server_module.replace('save', 'other') });
  for (const name of ['dist', 'dist/server', 'dist/client']) set(name, 0o555);
  got = execute('build', '.', '--outdir=dist');
  assert.equal(got.status, 3);
  assert.match(got.stderr, /cannot write .*dist.*: permission denied/);
  assert.deepEqual(readTree(path.join(folder, 'dist')), before);
  for (const name of ['dist', 'dist/server', 'dist/client']) set(name, 0o755);
  set('a.js', 0o444);
  addFiles(folder, { 'rscc.json': '{}' });
  set('rscc.json', 0);
  got = execute('list');
  assert.equal(got.status, 3);
  assert.match(got.stderr, /cannot read the config rscc\.json: permission denied/);
});

test('an environment without anything, and a current folder that is gone', (t) => {
  const folder = makeTree(t, app);
  const usual = run(folder, ['manifest']).stdout;
  for (const environment of ['env -i', 'env -u HOME -u PATH -u TMPDIR', 'env TMPDIR=/nonexistent HOME=/nonexistent', 'env PWD=/elsewhere']) {
    const { status, stdout, stderr } = shell(folder, `exec ${environment} "$@"`, ['manifest']);
    assert.equal(status, 0, stderr);
    assert.equal(stdout, usual);
  }
  const gone = shell(folder, 'mkdir gone && cd gone && rmdir ../gone && exec "$@"', ['manifest', folder]);
  assert.equal(gone.status, 3);
  assert.match(gone.stderr, /the current folder cannot be found/);
});

test('the root / is a root like any other', (t) => {
  const folder = makeTree(t, app);
  const { status, stdout, stderr } = shell(folder, 'cd / && exec "$@"', ['manifest', folder, '--root=/']);
  assert.equal(status, 0, stderr);
  assert.deepEqual(JSON.parse(stdout).functions.map((f) => f.module), [`${folder.slice(1)}/a.js`, `${folder.slice(1)}/b.jsx`]);
});

test('large modules one after another: no more memory than 80 bytes for each byte of one', { skip: is_sanitized && 'sanitizers take addresses of their own' }, (t) => {
  const text = kinds.kilobytes(800), parts = Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`m${n}.tsx`, text]));
  const folder = makeTree(t, { 'package.json': '{}', ...parts });
  const kib = Math.floor((80 * text.length + 24e6) / 1024); // the executable and its libraries count, too
  const { status, stderr } = shell(folder, `ulimit -v ${kib}; exec "$@"`, ['lint', '.', '--threads=1']);
  assert.equal(status, 0, stderr);
});
