// --cache=DIR: a run with a cache says the same as one without, whatever the cache holds.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { addFiles, inline_module, makeTree, plain_module, repo, rscc, run, server_module, sync_module } from './support.mjs';

const tree = {
  'package.json': '{}',
  'app/a.ts': server_module,
  'app/b.tsx': inline_module,
  'app/sync.js': sync_module,
  'app/near.js': "export async function f() {\n  'Use Server';\n}\n",
  'app/plain.js': plain_module,
  'app/client.js': "'use client';\nexport function C() {}\n",
  'app/many.js': `'use server';\n${Array.from({ length: 5 }, (_, i) => `export async function f${i}(a, ...b) {\n  'use server';\n}\n`).join('')}`,
};
const commands = [
  ['lint', '--format=json'], ['lint'], ['lint', '--format=sarif'], ['list', '--format=json'], ['list'],
  ['manifest', '--format=unix'], ['check', '--baseline=base.json', '--update'],
];
const fine = { ...tree };
delete fine['app/sync.js'];

const cacheFiles = (folder, name = 'cache') => readdirSync(path.join(folder, name)).filter((file) => file.endsWith('.rscc-cache')).sort();
const cacheFile = (folder) => path.join(folder, 'cache', cacheFiles(folder)[0]);

// Runs with the cache and without, compares everything, and gives the number of results that were taken.
function cached(folder, args, options) {
  const told = run(folder, [...args, '--cache=cache', '--debug=stats'], options);
  const without = run(folder, args, options);
  const stats = /^cache +(\d+) results/m.exec(told.stderr);
  assert.ok(stats, told.stderr);
  assert.equal(told.status, without.status, told.stderr);
  assert.equal(told.stdout, without.stdout);
  const lines = /^(files|cache|bytes|threads|find|read|filter|parse|analyze|emit) .*\n/gm;
  assert.equal(told.stderr.replace(lines, ''), without.stderr);
  return Number(stats[1]);
}

for (const args of commands) {
  test(`the second run takes all from the cache: ${args.join(' ')}`, (t) => {
    const folder = makeTree(t, tree);
    assert.equal(cached(folder, args), 0);
    const wanted = args[0] === 'lint' ? 5 : 4;
    const first = readFileSync(cacheFile(folder));
    assert.equal(cached(folder, args), wanted);
    assert.deepEqual(readFileSync(cacheFile(folder)), first);
    assert.equal(cached(folder, [...args, '-j1']), wanted);
  });
}

for (const args of [['lint', '--format=json'], ['lint', '--format=sarif'], ['list', '--format=json'], ['manifest', '--format=unix'], ['list', '--client-references', '--format=json']]) {
  test(`the fixtures give the same from the cache: ${args.join(' ')}`, (t) => {
    const folder = makeTree(t);
    cpSync(path.join(repo, 'tests/fixtures'), path.join(folder, 'fixtures'), { recursive: true });
    assert.equal(cached(folder, args), 0);
    assert.ok(cached(folder, args) > 200);
  });
}

test('client references are kept too', (t) => {
  const folder = makeTree(t, fine);
  for (const wanted of [0, 4]) assert.equal(cached(folder, ['manifest', '--client-references']), wanted);
  for (const wanted of [0, 3]) assert.equal(cached(folder, ['manifest']), wanted);
});

test('the commands that list functions share what they find', (t) => {
  const folder = makeTree(t, fine);
  assert.equal(cached(folder, ['manifest']), 0);
  assert.equal(cached(folder, ['list']), 3);
  assert.equal(cached(folder, ['manifest', '--as=registry']), 3);
});

test('a module that changed is compiled, the others are not', (t) => {
  const folder = makeTree(t, tree);
  cached(folder, ['list']);
  writeFileSync(path.join(folder, 'app/a.ts'), server_module.replace('save', 'store'));
  assert.equal(cached(folder, ['list']), 3);
  assert.equal(cached(folder, ['list']), 4);
  assert.match(run(folder, ['list', '--cache=cache']).stdout, /store/);
});

test('a change that leaves size and time is seen', (t) => {
  const folder = makeTree(t, tree);
  const file = path.join(folder, 'app/a.ts');
  const time = new Date('2026-01-02T03:04:05Z');
  utimesSync(file, time, time);
  cached(folder, ['list']);
  writeFileSync(file, server_module.replace('save', 'sale'));
  utimesSync(file, time, time);
  assert.equal(cached(folder, ['list']), 3);
  assert.match(run(folder, ['list', '--cache=cache']).stdout, /sale/);
});

test('what a hash of the text could not tell apart is told apart', (t) => {
  // The texts of two modules change places: every text is known, for another path.
  const folder = makeTree(t, { 'package.json': '{}', 'a.js': server_module, 'b.js': server_module.replace('save', 'keep') });
  cached(folder, ['list', '--format=json']);
  renameSync(path.join(folder, 'a.js'), path.join(folder, 'c'));
  renameSync(path.join(folder, 'b.js'), path.join(folder, 'a.js'));
  renameSync(path.join(folder, 'c'), path.join(folder, 'b.js'));
  assert.equal(cached(folder, ['list', '--format=json']), 0);
});

test('a module that is gone, renamed or new', (t) => {
  const folder = makeTree(t, tree);
  cached(folder, ['list']);
  rmSync(path.join(folder, 'app/b.tsx'));
  assert.equal(cached(folder, ['list']), 3);
  renameSync(path.join(folder, 'app/a.ts'), path.join(folder, 'app/c.ts'));
  assert.equal(cached(folder, ['list']), 2);
  addFiles(folder, { 'app/new.js': server_module });
  assert.equal(cached(folder, ['list']), 3);
  assert.equal(cached(folder, ['list']), 4);
  assert.doesNotMatch(readFileSync(cacheFile(folder), 'latin1'), /app\/(a\.ts|b\.tsx)/);
});

test('an option, the salt, the config and the paths each have a cache of their own', (t) => {
  const folder = makeTree(t, tree);
  const seen = new Set();
  const expectNew = (args, options) => {
    assert.equal(cached(folder, args, options), 0, args.join(' '));
    cacheFiles(folder).forEach((file) => seen.add(file));
    assert.ok(cached(folder, args, options) > 0, args.join(' '));
  };
  expectNew(['manifest']);
  expectNew(['manifest', '--id-salt=one']);
  expectNew(['manifest'], { env: { RSCC_ID_SALT: 'two' } });
  expectNew(['manifest', '-A', 'redundant-directive']);
  expectNew(['manifest', '-D', 'redundant-directive']);
  expectNew(['manifest', '--client-references']);
  expectNew(['manifest', 'app/a.ts', 'app/many.js']);
  expectNew(['manifest', '--root=app']);
  expectNew(['lint']);
  addFiles(folder, { 'rscc.json': '{"rules": {"redundant-directive": "off"}}' });
  expectNew(['lint']);
  writeFileSync(path.join(folder, 'rscc.json'), '{"overrides": [{"files": ["app/many.js"], "rules": {"redundant-directive": "error"}}]}');
  expectNew(['lint']);
  assert.equal(seen.size, 11);
});

test('nothing of the salt is written', (t) => {
  const folder = makeTree(t, fine);
  cached(folder, ['manifest'], { env: { RSCC_ID_SALT: 'a very secret salt' } });
  cached(folder, ['manifest', '--id-salt=a very secret salt']);
  for (const file of readdirSync(path.join(folder, 'cache')))
    assert.doesNotMatch(readFileSync(path.join(folder, 'cache', file), 'latin1') + file, /secret/);
});

test('another executable believes nothing of it', { skip: process.platform !== 'linux' && 'needs another executable' }, (t) => {
  const folder = makeTree(t, fine);
  cached(folder, ['manifest']);
  const other = path.join(folder, 'other-rscc');
  copyFileSync(rscc, other);
  writeFileSync(other, Buffer.concat([readFileSync(other), Buffer.from('\0')]));
  const told = spawnSync(other, ['manifest', '--cache=cache', '--debug=stats'], { cwd: folder, env: { ...process.env, PWD: folder } });
  assert.match(told.stderr.toString(), /^cache +0 results/m);
  assert.equal(cacheFiles(folder).length, 2);
});

test('duplicate ids of two modules are found among results of the cache', (t) => {
  const folder = makeTree(t, { 'package.json': '{}', 'a.js': server_module, 'node_modules/x/a.js': server_module, 'rscc.json': '{"packages": ["x"]}' });
  for (const wanted of [0, 2]) assert.equal(cached(folder, ['manifest']), wanted);
  for (const wanted of [0, 2]) assert.equal(cached(folder, ['manifest', 'a.js', 'node_modules/x/a.js']), wanted);
});

test('a cache that was cut or changed at any byte is not believed', (t) => {
  const folder = makeTree(t, { 'package.json': '{}', 'a.js': sync_module, 'b.js': inline_module });
  const plain = run(folder, ['list', '--format=json']);
  run(folder, ['list', '--format=json', '--cache=cache']);
  const whole = readFileSync(cacheFile(folder));
  const file = cacheFile(folder);
  const check = (bytes, what) => {
    writeFileSync(file, bytes);
    const told = run(folder, ['list', '--format=json', '--cache=cache']);
    assert.deepEqual(told, plain, what);
    assert.deepEqual(readFileSync(file), whole, `${what}: it was not mended`);
  };
  const step = Math.ceil(whole.length / 150);
  for (let at = 0; at < whole.length; at += at < 64 ? 1 : step) {
    check(whole.subarray(0, at), `cut at ${at}`);
    const bytes = Buffer.from(whole);
    bytes[at] ^= 1 << at % 8;
    check(bytes, `another byte ${at}`);
  }
  check(Buffer.concat([whole, Buffer.from('more')]), 'more bytes');
  check(Buffer.alloc(1000), 'zeros');
});

test('a file of another name is not believed', (t) => {
  const folder = makeTree(t, fine);
  cached(folder, ['manifest']);
  const old = readFileSync(cacheFile(folder));
  run(folder, ['manifest', '--cache=cache', '--id-salt=x']);
  for (const name of cacheFiles(folder)) writeFileSync(path.join(folder, 'cache', name), old);
  assert.equal(cached(folder, ['manifest', '--id-salt=x']), 0);
});

test('git ignores a folder that was made, and a folder that was there is left as it is', (t) => {
  const folder = makeTree(t, { ...fine, 'mine/README': 'x' });
  run(folder, ['manifest', '--cache=deep/er/cache']);
  assert.equal(readFileSync(path.join(folder, 'deep/er/cache/.gitignore'), 'utf8'), '*\n');
  run(folder, ['manifest', '--cache=mine']);
  assert.ok(!existsSync(path.join(folder, 'mine/.gitignore')));
  assert.equal(cacheFiles(folder, 'mine').length, 1);
});

test('the cache is no part of the tree that holds it', (t) => {
  const folder = makeTree(t, fine);
  const before = run(folder, ['build', '--outdir=../out-a', '--debug=files']).stderr;
  cached(folder, ['lint']);
  assert.equal(run(folder, ['build', '--outdir=../out-a', '--debug=files']).stderr, before);
  t.after(() => rmSync(path.join(folder, '../out-a'), { recursive: true, force: true }));
});

test('the config names it from its own folder', (t) => {
  const folder = makeTree(t, { ...fine, 'rscc.json': '{"cache": ".rscc"}' });
  const told = run(path.join(folder, 'app'), ['manifest']);
  assert.equal(told.status, 0, told.stderr);
  assert.equal(cacheFiles(folder, '.rscc').length, 1);
  assert.match(run(path.join(folder, 'app'), ['manifest', '--debug=stats']).stderr, /^cache +3 results/m);
  assert.equal(run(folder, ['build', '--outdir=../out-b']).status, 0); // which has none
  t.after(() => rmSync(path.join(folder, '../out-b'), { recursive: true, force: true }));
});

test('a cache that cannot be written is a warning', (t) => {
  const folder = makeTree(t, { ...fine, file: '' });
  const plain = run(folder, ['manifest']);
  const told = run(folder, ['manifest', '--cache=file/cache']);
  const warning = /^rscc: warning: cannot write the cache .*file\/cache: not a directory\n/m;
  assert.match(told.stderr, warning);
  assert.deepEqual({ ...told, stderr: told.stderr.replace(warning, '') }, plain);
});

test('a cache that can only be read is used', { skip: process.getuid() === 0 && 'root may write everywhere' }, (t) => {
  const folder = makeTree(t, fine);
  cached(folder, ['manifest']);
  chmodSync(path.join(folder, 'cache'), 0o555);
  t.after(() => chmodSync(path.join(folder, 'cache'), 0o755));
  assert.equal(cached(folder, ['manifest']), 3);
});

test('a link in its place is replaced, and what it leads to stays', (t) => {
  const folder = makeTree(t, fine);
  cached(folder, ['manifest']);
  const file = cacheFile(folder);
  rmSync(file);
  symlinkSync('../app/a.ts', file);
  assert.equal(cached(folder, ['manifest']), 0);
  assert.equal(readFileSync(path.join(folder, 'app/a.ts'), 'utf8'), server_module);
  assert.ok(statSync(file).isFile());
  assert.equal(cached(folder, ['manifest']), 3);
});

test('a pipe or a folder in its place does no harm', (t) => {
  const folder = makeTree(t, fine);
  cached(folder, ['manifest']);
  const file = cacheFile(folder);
  const plain = run(folder, ['manifest']);
  rmSync(file);
  spawnSync('mkfifo', [file]);
  const piped = run(folder, ['manifest', '--cache=cache']);
  assert.equal(piped.stdout, plain.stdout);
  rmSync(file);
  mkdirSync(file);
  const told = run(folder, ['manifest', '--cache=cache']);
  assert.equal(told.status, 0);
  assert.equal(told.stdout, plain.stdout);
  assert.match(told.stderr, /warning: cannot (read|write) the cache/);
});

test('only the files that were used last stay', (t) => {
  const folder = makeTree(t, { 'package.json': '{}', 'a.js': server_module });
  for (let i = 0; i < 40; i++) {
    run(folder, ['list', '--cache=cache', `--id-salt=${i}`]);
    assert.match(run(folder, ['list', '--cache=cache', '--id-salt=0', '--debug=stats']).stderr, /^cache +[01] results/m);
  }
  assert.equal(cacheFiles(folder).length, 32);
  assert.match(run(folder, ['list', '--cache=cache', '--id-salt=0', '--debug=stats']).stderr, /^cache +1 results/m);
  assert.match(run(folder, ['list', '--cache=cache', '--id-salt=1', '--debug=stats']).stderr, /^cache +0 results/m);
});

test('the file of this run stays, though a clock that went backward made all others newer', (t) => {
  const folder = makeTree(t, { 'package.json': '{}', 'a.js': server_module });
  mkdirSync(path.join(folder, 'cache'));
  const later = new Date(Date.now() + 1e10);
  for (let i = 0; i < 40; i++) {
    const file = path.join(folder, 'cache', `${i.toString(16).padStart(32, '0')}.rscc-cache`);
    writeFileSync(file, '');
    utimesSync(file, later, later);
  }
  run(folder, ['list', '--cache=cache']);
  assert.match(run(folder, ['list', '--cache=cache', '--debug=stats']).stderr, /^cache +1 results/m);
});

test('fixes and standard input pass it by', (t) => {
  const folder = makeTree(t, tree);
  assert.equal(cached(folder, ['lint', '--stdin-filename=x.js', '-'], { input: sync_module }), 0);
  run(folder, ['lint', '--fix-suggestions', '--cache=cache']);
  assert.match(readFileSync(path.join(folder, 'app/sync.js'), 'utf8'), /async/);
  assert.ok(!existsSync(path.join(folder, 'cache')));
});

test('runs at the same time give the same', async (t) => {
  const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`m${i}.js`, server_module.replace('save', `save${i}`)]));
  const folder = makeTree(t, { 'package.json': '{}', ...files });
  const { stdout } = run(folder, ['manifest']);
  for (let round = 0; round < 3; round++) {
    addFiles(folder, { 'm0.js': server_module });
    const runs = await Promise.all(Array.from({ length: 8 }, () => runAside(folder, ['manifest', '--cache=cache'])));
    const wanted = run(folder, ['manifest']).stdout;
    for (const told of runs) assert.deepEqual(told, { status: 0, stdout: wanted, stderr: '' });
    addFiles(folder, { 'm0.js': files['m0.js'] });
    assert.equal(run(folder, ['manifest', '--cache=cache']).stdout, stdout);
  }
  assert.deepEqual(readdirSync(path.join(folder, 'cache')).filter((name) => name.endsWith('.tmp')), []);
});

function runAside(cwd, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(rscc, args, { cwd, env: { ...process.env, PWD: cwd } });
    const told = { status: null, stdout: '', stderr: '' };
    child.stdout.on('data', (data) => (told.stdout += data));
    child.stderr.on('data', (data) => (told.stderr += data));
    child.on('error', reject);
    child.on('close', (status) => resolve({ ...told, status }));
  });
}
