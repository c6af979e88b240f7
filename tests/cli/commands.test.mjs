// transform, list, rules, explain and keygen.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { inline_module, makeTree, plain_module, readTree, repo, run, server_module, sync_module } from './support.mjs';

test('transform: a file, a target, and -o', (t) => {
  const folder = makeTree(t, { 'app/a.js': server_module });
  const server = run(folder, ['transform', 'app/a.js']);
  assert.equal(server.status, 0, server.stderr);
  assert.match(server.stdout, /from "rscc\/server"/);
  assert.equal(server.stderr, '');
  const client = run(folder, ['transform', 'app/a.js', '--target=client', '--client-runtime=mine', '-o', 'out/deep/a.js']);
  assert.equal(client.status, 0, client.stderr);
  assert.equal(client.stdout, '');
  assert.match(readFileSync(path.join(folder, 'out/deep/a.js'), 'utf8'), /from "mine"/);
  assert.deepEqual(Object.keys(readTree(folder)).sort(), ['app/a.js', 'out/deep/a.js']);
});

test('transform: standard input has the ids of the file that it stands for', (t) => {
  const folder = makeTree(t, { 'package.json': '{}', 'app/a.js': server_module, 'other.json': '{}' });
  const expected = run(folder, ['transform', 'app/a.js']).stdout;
  const piped = run(folder, ['transform', '-', '--stdin-filename=app/a.js'], { input: server_module });
  assert.equal(piped.stdout, expected);
  const below = run(path.join(folder, 'app'), ['transform', '-', '--stdin-filename', 'a.js'], { input: server_module });
  assert.equal(below.stdout, expected);
  assert.equal(run(folder, ['transform', '-'], { input: plain_module }).stdout, plain_module);
  const typed = run(folder, ['transform', '-', '--language=ts'], { input: "'use server';\nexport async function a(x: <T>(y: T) => T) {}\n" });
  assert.equal(typed.status, 0, typed.stderr);
});

test('transform --emit=json', (t) => {
  const folder = makeTree(t, { 'a.js': server_module, 'b.js': sync_module, 'c.js': plain_module, 'd.jsx': inline_module });
  const json = (...args) => {
    const { status, stdout, stderr } = run(folder, ['transform', '--emit=json', ...args]);
    assert.equal(stderr, '');
    return [status, JSON.parse(stdout)];
  };
  const [fine, a] = json('a.js');
  assert.equal(fine, 0);
  assert.deepEqual(Object.keys(a), ['changed', 'code', 'map', 'functions', 'diagnostics']);
  assert.equal(a.changed, true);
  assert.equal(a.code, run(folder, ['transform', 'a.js']).stdout);
  assert.deepEqual(a.functions.map((f) => [f.module, f.symbol, f.directive]), [['a.js', 'save', 'module']]);
  const [bad, b] = json('b.js');
  assert.equal(bad, 1);
  assert.deepEqual([b.changed, b.code], [false, null]);
  assert.deepEqual(b.diagnostics.map((d) => [d.rule, d.file]), [['sync-export', 'b.js']]);
  const [same, c] = json('c.js');
  assert.deepEqual([same, c], [0, { changed: false, code: plain_module, map: null, functions: [], diagnostics: [] }]);
  assert.deepEqual(json('d.jsx')[1].functions.map((f) => [f.symbol, f.captures]), [['Page.save', ['id']]]);
});

test('transform: a module without a directive is byte-identical', (t) => {
  const text = '\uFEFF#!/bin/x\r\nconst use = "server" // use  server\r\n\u2028';
  const folder = makeTree(t, { 'a.js': text });
  assert.equal(run(folder, ['transform', 'a.js']).stdout, text);
  assert.equal(run(folder, ['transform', 'a.js', '--target=client']).stdout, text);
});

test('transform --dump', (t) => {
  const folder = makeTree(t, { 'a.jsx': inline_module });
  assert.match(run(folder, ['transform', 'a.jsx', '--dump=plan']).stdout, /inline function, Page\.save .*\n    captures id/);
  assert.match(run(folder, ['transform', 'a.jsx', '--dump=directives']).stdout, /^\d+-\d+ 'use server';\n$/);
});

test('list: a table of columns, places relative to the current folder', (t) => {
  const folder = makeTree(t, { 'package.json': '{}', 'app/a.js': server_module, 'app/d.jsx': inline_module });
  const { status, stdout, stderr } = run(path.join(folder, 'app'), ['list']);
  assert.equal(status, 0, stderr);
  const [title, first, second, ...others] = stdout.trimEnd().split('\n');
  assert.match(title, /^ID {32}PLACE +SYMBOL +KIND +CAPTURES +WRAPPERS$/);
  assert.match(first, /^[0-9a-f]{32}  a\.js:2:8 +save +module async function +- +-$/);
  assert.match(second, /^[0-9a-f]{32}  d\.jsx:2:3 +Page\.save +inline async function +id +-$/);
  assert.deepEqual(others, []);
  for (const column of ['PLACE', 'SYMBOL', 'KIND', 'CAPTURES', 'WRAPPERS']) {
    const at = title.indexOf(column);
    for (const row of [first, second]) assert.match(row.slice(at - 1, at + 1), /^ \S$/, column);
  }
});

test('list --resolve', (t) => {
  const folder = makeTree(t, { 'a.js': server_module, 'd.jsx': inline_module });
  const { functions } = JSON.parse(run(folder, ['list', '--format=json']).stdout);
  for (const { id, symbol } of functions) {
    for (const word of [id, id.slice(0, 12)]) {
      const found = JSON.parse(run(folder, ['list', '--format=json', `--resolve=${word}`]).stdout).functions;
      assert.deepEqual(found.map((f) => f.symbol), [symbol]);
    }
  }
  const missing = run(folder, ['list', '--resolve=zz']);
  assert.equal(missing.status, 1);
  assert.equal(missing.stdout, '');
  assert.match(missing.stderr, /no server function has the id zz/);
});

test('manifest: the file that the schema promises, on stdout or -o', (t) => {
  const folder = makeTree(t, { 'a.js': server_module, 'd.jsx': inline_module, 'b.js': sync_module });
  const schema = JSON.parse(readFileSync(path.join(repo, 'docs/schema/manifest.schema.json'), 'utf8'));
  const { status, stdout } = run(folder, ['manifest', 'a.js', 'd.jsx']);
  assert.equal(status, 0);
  const manifest = JSON.parse(stdout);
  assert.equal(manifest.version, schema.properties.version.const);
  const known = Object.keys(schema.$defs.function.properties).sort();
  for (const entry of manifest.functions) assert.deepEqual(Object.keys(entry).sort(), known);
  assert.equal(stdout.trimEnd().split('\n').filter((line) => line.includes('"id"')).length, 2);
  run(folder, ['manifest', 'a.js', 'd.jsx', '-o', 'm.json']);
  assert.equal(readFileSync(path.join(folder, 'm.json'), 'utf8'), stdout);
  const bad = run(folder, ['manifest', '.']);
  assert.deepEqual([bad.status, bad.stdout], [1, '']);
});

test('manifest --as=registry --import-base', (t) => {
  const folder = makeTree(t, { 'a.js': server_module });
  assert.match(run(folder, ['manifest', '--as=registry']).stdout, /import\("\.\/server\/a\.js"\)/);
  assert.match(run(folder, ['manifest', '--as=registry', '--import-base=@/']).stdout, /import\("@\/a\.js"\)/);
});

test('rules: every row, as a table and as JSON', (t) => {
  const folder = makeTree(t);
  const list = readFileSync(path.join(repo, 'src/report/diag_list.h'), 'utf8');
  const names = [...list.matchAll(/^RULE\(\s*\w+, "([^"]+)"/gm)].map((m) => m[1]);
  const table = run(folder, ['rules']).stdout.trimEnd().split('\n');
  assert.deepEqual(table.map((line) => line.split(' ')[0]), names);
  const json = JSON.parse(run(folder, ['rules', '--format=json']).stdout);
  assert.deepEqual(json.map((rule) => rule.rule), names);
  assert.deepEqual(Object.keys(json[0]), ['rule', 'code', 'group', 'severity', 'fatal', 'summary']);
});

test('explain prints the page, by name or code', (t) => {
  const folder = makeTree(t);
  for (const file of readdirSync(path.join(repo, 'docs/rules')).filter((name) => name.endsWith('.md'))) {
    const page = readFileSync(path.join(repo, 'docs/rules', file), 'utf8');
    const [, name, code] = /^# (\S+) \((\S+)\)/.exec(page);
    assert.equal(run(folder, ['explain', name]).stdout, page);
    assert.equal(run(folder, ['explain', code]).stdout, page);
  }
});

test('keygen: 32 bytes in base64, another each time', (t) => {
  const folder = makeTree(t);
  const keys = Array.from({ length: 8 }, () => run(folder, ['keygen']).stdout);
  for (const key of keys) {
    const bytes = Buffer.from(key.trimEnd(), 'base64');
    assert.equal(bytes.length, 32);
    assert.equal(`${bytes.toString('base64')}\n`, key);
  }
  assert.equal(new Set(keys).size, keys.length);
});

test('two functions with one id are an error', (t) => {
  const text = "'use server';\nasync function a() {}\nexport { a as \"x.y\" };\nexport async function x() {\n  async function y() {\n    'use server';\n  }\n  return y;\n}\n";
  const { status, stderr, stdout } = run(makeTree(t, { 'a.js': text }), ['manifest']);
  const unique = new Set(stdout && JSON.parse(stdout).functions.map((f) => f.id));
  // Either the symbols are told apart, or the run says that they are not.
  if (status === 0) assert.equal(unique.size, 3);
  else assert.match(stderr, /duplicate-id/);
});
