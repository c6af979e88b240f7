// build: what lies in the outdir afterwards, and what does not.
import assert from 'node:assert/strict';
import { existsSync, lstatSync, readFileSync, readlinkSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { addFiles, inline_module, makeTree, plain_module, readTree, run, server_module, sync_module } from './support.mjs';

function build(folder, ...args) {
  const result = run(folder, ['build', '.', '--outdir=dist', ...args]);
  assert.equal(result.status, 0, result.stderr);
  return readTree(path.join(folder, 'dist'));
}

const app = {
  'package.json': '{}', 'tsconfig.json': '{ "a": 1 }', '.gitignore': '*.log\n', 'x.log': 'x',
  'app/page.jsx': inline_module, 'app/actions.js': server_module, 'app/plain.ts': plain_module,
  'app/style.css': 'a {}', 'app/types.d.ts': 'export type A = 1;\n', '.hidden/a.js': server_module, '.env.example': 'A=1',
};

test('complete trees: compiled modules, and everything that git would not ignore', (t) => {
  const folder = makeTree(t, app);
  const dist = build(folder);
  const expected = ['package.json', 'tsconfig.json', '.gitignore', '.env.example', 'app/page.jsx', 'app/actions.js', 'app/plain.ts', 'app/style.css', 'app/types.d.ts'];
  const written = [...expected.flatMap((file) => [`server/${file}`, `client/${file}`]), 'manifest.json', 'registry.mjs', '.rscc-files'];
  assert.deepEqual(Object.keys(dist).sort(), written.sort());
  for (const file of ['tsconfig.json', 'app/plain.ts', 'app/style.css']) {
    assert.equal(dist[`server/${file}`], app[file]);
    assert.equal(dist[`client/${file}`], app[file]);
  }
  assert.match(dist['server/app/actions.js'], /registerServerReference/);
  assert.match(dist['client/app/actions.js'], /createServerReference/);
  assert.doesNotMatch(dist['client/app/actions.js'], /return text/);
  assert.match(dist['client/app/page.jsx'], /throw/);
  assert.match(dist['client/app/page.jsx'], /app\/page\.jsx/);
  assert.doesNotMatch(dist['client/app/page.jsx'], /return \[id, text\]/);
  const manifest = JSON.parse(dist['manifest.json']);
  assert.deepEqual(manifest.functions.map((f) => `${f.module} ${f.symbol}`), ['app/actions.js save', 'app/page.jsx Page.save']);
  assert.ok(dist['registry.mjs'].includes('./server/app/page.jsx'));
});

test('--changed-only writes only what compiling changed', (t) => {
  const dist = build(makeTree(t, app), '--changed-only');
  const modules = ['app/page.jsx', 'app/actions.js'].flatMap((file) => [`server/${file}`, `client/${file}`]);
  assert.deepEqual(Object.keys(dist).sort(), [...modules, 'manifest.json', 'registry.mjs', '.rscc-files'].sort());
});

test('a second run changes nothing, not even a time', (t) => {
  const folder = makeTree(t, app);
  const before = build(folder);
  const times = () => Object.keys(before).map((file) => statSync(path.join(folder, 'dist', file)).mtimeNs ?? statSync(path.join(folder, 'dist', file)).mtimeMs);
  const first = times();
  assert.deepEqual(build(folder), before);
  assert.deepEqual(times(), first);
});

test('what an earlier run wrote and this one does not is removed, and nothing else', (t) => {
  const folder = makeTree(t, { ...app, 'old/deep/gone.ts': plain_module });
  build(folder);
  addFiles(folder, { 'dist/mine.txt': 'x', 'dist/server/app/foreign.js': 'y' });
  rmSync(path.join(folder, 'old'), { recursive: true });
  const dist = build(folder);
  assert.ok(!('server/old/deep/gone.ts' in dist) && !existsSync(path.join(folder, 'dist/client/old')));
  assert.equal(dist['mine.txt'], 'x');
  assert.equal(dist['server/app/foreign.js'], 'y');
  const small = build(folder, '--changed-only');
  assert.ok(!('server/tsconfig.json' in small) && 'server/app/foreign.js' in small);
});

test('a list that was tampered with removes nothing outside of the outdir', (t) => {
  const folder = makeTree(t, { ...app, 'precious.txt': 'x', 'other/kept.txt': 'y' });
  build(folder);
  symlinkSync('../other', path.join(folder, 'dist/link'));
  const list = ['../precious.txt', path.join(folder, 'precious.txt'), 'server/../../precious.txt', './manifest.json', 'link/kept.txt', ''];
  writeFileSync(path.join(folder, 'dist/.rscc-files'), list.map((entry) => `${entry}\0`).join(''));
  build(folder);
  assert.equal(readFileSync(path.join(folder, 'precious.txt'), 'utf8'), 'x');
  assert.equal(readFileSync(path.join(folder, 'other/kept.txt'), 'utf8'), 'y');
});

test('on errors nothing is replaced', (t) => {
  const folder = makeTree(t, app);
  const before = build(folder);
  addFiles(folder, { 'app/actions.js': server_module.replace('text;', 'text + 1;'), 'app/bad.js': sync_module });
  const { status, stderr } = run(folder, ['build', '.', '--outdir=dist']);
  assert.equal(status, 1);
  assert.match(stderr, /sync-export/);
  assert.match(stderr, /nothing was written to/);
  assert.deepEqual(readTree(path.join(folder, 'dist')), before);
});

test('two numbers of threads give the same bytes', (t) => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`m${i}/a.js`, i % 3 ? server_module : plain_module]));
  const folder = makeTree(t, { ...app, ...many });
  const one = build(folder, '-j1');
  rmSync(path.join(folder, 'dist'), { recursive: true });
  assert.deepEqual(build(folder, '-j8'), one);
});

test('the order of the paths does not matter, nor that they overlap', (t) => {
  const folder = makeTree(t, { ...app, 'lib/a.js': server_module });
  const one = run(folder, ['manifest', 'app', 'lib']).stdout;
  assert.equal(run(folder, ['manifest', 'lib/a.js', 'lib', 'app/../app', 'lib']).stdout, one);
  assert.equal(JSON.parse(one).functions.length, 3);
});

test('the outdir is not read, and must not hold the sources', (t) => {
  const folder = makeTree(t, { ...app, 'rscc.json': '{"outdir": "dist"}' });
  build(folder);
  const list = JSON.parse(run(folder, ['list', '--format=json']).stdout);
  assert.ok(list.functions.every((f) => !f.module.startsWith('dist/')));
  for (const outdir of ['.', '..']) {
    const { status, stderr } = run(folder, ['build', '.', `--outdir=${outdir}`]);
    assert.equal(status, 2);
    assert.match(stderr, /holds the sources/);
  }
});

test('a file that became a folder, and back', (t) => {
  const folder = makeTree(t, { 'package.json': '{}', 'a.js': plain_module, x: 'file' });
  build(folder);
  rmSync(path.join(folder, 'x'));
  addFiles(folder, { 'x/y.txt': 'deep' });
  assert.equal(build(folder)['server/x/y.txt'], 'deep');
  rmSync(path.join(folder, 'x'), { recursive: true });
  addFiles(folder, { x: 'file again' });
  assert.equal(build(folder)['client/x'], 'file again');
});

test('links: to a file it is that file, to a folder inside it is the link, to one outside a warning', (t) => {
  const folder = path.join(makeTree(t, { 'outside/a.js': server_module }), 'in');
  addFiles(folder, {
    'package.json': '{}', 'real/a.js': plain_module, 'b.js': { link: 'real/a.js' }, inner: { link: 'real' },
    outer: { link: '../outside' }, loop: { link: '.' }, dangling: { link: 'nowhere' }, 'nothing.ts': { link: 'none.ts' }, absolute: { link: '/etc' },
  });
  const { status, stderr } = run(folder, ['build', '.', '--outdir=dist']);
  assert.equal(status, 0, stderr);
  assert.equal(readFileSync(path.join(folder, 'dist/server/b.js'), 'utf8'), plain_module);
  assert.ok(lstatSync(path.join(folder, 'dist/server/b.js')).isFile());
  assert.equal(readlinkSync(path.join(folder, 'dist/client/inner')), 'real');
  for (const [name, what] of [['outer', 'out of the root'], ['absolute', 'out of the root'], ['dangling', 'that leads nowhere'], ['nothing.ts', 'that leads nowhere']]) {
    assert.ok(!existsSync(path.join(folder, 'dist/server', name)));
    assert.match(stderr, new RegExp(`${name}: a link ${what}, not copied`));
  }
  rmSync(path.join(folder, 'inner'));
  addFiles(folder, { 'inner/a.js': 'export const own = 1;\n' });
  assert.equal(run(folder, ['build', '.', '--outdir=dist']).status, 0);
  assert.equal(readFileSync(path.join(folder, 'dist/server/real/a.js'), 'utf8'), plain_module);
  assert.equal(readFileSync(path.join(folder, 'dist/server/inner/a.js'), 'utf8'), 'export const own = 1;\n');
});

test('what another build wrote is no source', (t) => {
  const folder = makeTree(t, { ...app, 'killed/.rscc-unfinished': '', 'killed/server/a.js': server_module });
  assert.equal(run(folder, ['build', '.', '--outdir=packages/a/dist']).status, 0);
  const first = run(folder, ['manifest']).stdout;
  const { status, stderr } = run(folder, ['build', '.', '--outdir=dist']);
  assert.equal(status, 0, stderr);
  assert.deepEqual(Object.keys(readTree(path.join(folder, 'dist'))).filter((file) => /packages|killed/.test(file)), []);
  assert.equal(run(folder, ['manifest']).stdout, first);
  assert.equal(run(folder, ['build', 'dist/server', '--outdir=again']).status, 0);
});

test('excluded modules reach neither tree', (t) => {
  const folder = makeTree(t, { ...app, 'rscc.json': '{"exclude": ["app/actions.js"], "include": ["app"]}', 'other/a.js': server_module });
  const dist = build(folder);
  assert.deepEqual(Object.keys(dist).filter((file) => /actions|other/.test(file)), []);
});

test('an outdir that cannot be written', { skip: process.platform === 'win32' }, (t) => {
  const folder = makeTree(t, { ...app, dist: 'a file' });
  const { status, stderr } = run(folder, ['build', '.', '--outdir=dist']);
  assert.equal(status, 3);
  assert.match(stderr, /cannot .*dist: /);
});
