// The root, and that ids don't depend on where rscc stands.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { addFiles, inline_module, makeTree, plain_module, run, server_module } from './support.mjs';

function modules(cwd, args = [], options) {
  const { stdout, stderr, status } = run(cwd, ['manifest', ...args], options);
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout).functions.map((f) => f.module);
}

function ids(cwd, args, options) {
  const { stdout, stderr, status } = run(cwd, ['manifest', ...args], options);
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout).functions.map((f) => `${f.module} ${f.symbol} ${f.id}`);
}

const monorepo = {
  'package.json': '{"workspaces": ["packages/*"]}', 'packages/web/package.json': '{}',
  'packages/web/app/a.js': server_module, 'packages/web/app/page.jsx': inline_module,
};

test('the outermost workspace', (t) => {
  const folder = makeTree(t, monorepo);
  assert.deepEqual(modules(path.join(folder, 'packages/web/app')), ['packages/web/app/a.js', 'packages/web/app/page.jsx']);
  addFiles(folder, { 'packages/pnpm-workspace.yaml': '' });
  assert.equal(modules(path.join(folder, 'packages/web'))[0], 'packages/web/app/a.js');
});

test('pnpm-workspace.yaml is a workspace', (t) => {
  const folder = makeTree(t, { 'pnpm-workspace.yaml': '', 'x/package.json': '{}', 'x/a.js': server_module });
  assert.deepEqual(modules(path.join(folder, 'x')), ['x/a.js']);
});

test('else the nearest package.json, else the current folder', (t) => {
  const folder = makeTree(t, { 'x/package.json': '{"name": "workspaces"}', 'x/y/a.js': server_module, 'z/a.js': server_module });
  assert.deepEqual(modules(path.join(folder, 'x/y')), ['y/a.js']);
  assert.deepEqual(modules(path.join(folder, 'z')), ['a.js']);
});

test('a package.json that is broken has no workspaces', (t) => {
  const folder = makeTree(t, { 'package.json': '{"workspaces": [', 'x/package.json': '{}', 'x/a.js': server_module });
  assert.deepEqual(modules(path.join(folder, 'x')), ['a.js']);
});

test('--root, then root in the config; where the config lies does not matter', (t) => {
  const folder = makeTree(t, { ...monorepo, 'packages/rscc.json': '{"root": "web"}' });
  const app = path.join(folder, 'packages/web/app');
  assert.deepEqual(modules(app), ['app/a.js', 'app/page.jsx']);
  assert.deepEqual(modules(app, ['--root=.']), ['a.js', 'page.jsx']);
  addFiles(folder, { 'packages/web/rscc.json': '{}' });
  assert.equal(modules(app)[0], 'packages/web/app/a.js');
});

test('three current folders and an absolute path give the same ids', (t) => {
  const folder = makeTree(t, monorepo);
  const app = path.join(folder, 'packages/web/app');
  const expected = ids(folder, ['.']);
  assert.equal(expected.length, 2);
  assert.deepEqual(ids(path.join(folder, 'packages'), ['.']), expected);
  assert.deepEqual(ids(app, ['.']), expected);
  assert.deepEqual(ids(app, ['../../web/./app']), expected);
  assert.deepEqual(ids(app, [app]), expected);
  assert.deepEqual(ids(path.join(folder, 'packages/web'), ['app/page.jsx', `${folder}/packages`]), expected);
});

test('a current folder reached through a link, and resolved paths from there', (t) => {
  const folder = makeTree(t, { real: { link: 'checkout' }, ...Object.fromEntries(Object.entries(monorepo).map(([k, v]) => [`checkout/${k}`, v])) });
  const expected = ids(path.join(folder, 'checkout'), ['.']);
  const linked = path.join(folder, 'real');
  assert.deepEqual(ids(linked, ['.']), expected);
  assert.deepEqual(ids(linked, [path.join(folder, 'checkout/packages')]), expected);
});

test('a module outside the root is an error that names --root', (t) => {
  const folder = makeTree(t, { 'a.js': server_module, 'c.js': "// 'use server' is only mentioned\n", 'x/package.json': '{}', 'x/b.js': plain_module });
  const { status, stdout } = run(path.join(folder, 'x'), ['lint', '..', '--format=json']);
  assert.equal(status, 1);
  const [diagnostic, ...others] = JSON.parse(stdout).diagnostics;
  assert.equal(diagnostic.rule, 'outside-root');
  assert.equal(diagnostic.file, '../a.js');
  assert.match(diagnostic.help, /--root/);
  assert.deepEqual(others, []);
  const { status: plain, stdout: code } = run(path.join(folder, 'x'), ['transform', '../c.js']);
  assert.deepEqual([plain, code], [0, "// 'use server' is only mentioned\n"], 'a module that needs no id may lie anywhere');
  assert.equal(run(path.join(folder, 'x'), ['lint', '..', '--root=..']).status, 0);
});

test('a root that is no folder', (t) => {
  const folder = makeTree(t, { 'a.js': plain_module });
  const { status, stderr } = run(folder, ['lint', '--root=nowhere']);
  assert.equal(status, 2);
  assert.match(stderr, /the root .*nowhere is not a folder/);
});

test('the salt: --id-salt, then RSCC_ID_SALT, then the config', (t) => {
  const folder = makeTree(t, { 'a.js': server_module });
  const plain = ids(folder, ['.']);
  const salted = ids(folder, ['--id-salt=x']);
  assert.notDeepEqual(salted, plain);
  assert.deepEqual(ids(folder, ['.'], { env: { RSCC_ID_SALT: 'x' } }), salted);
  addFiles(folder, { 'rscc.json': '{"idSalt": "y"}' });
  assert.deepEqual(ids(folder, ['.'], { env: { RSCC_ID_SALT: 'x' } }), salted);
  assert.deepEqual(ids(folder, ['.']), ids(folder, ['--id-salt=y']));
  assert.deepEqual(ids(folder, ['--id-salt=x'], { env: { RSCC_ID_SALT: 'z' } }), salted);
});
