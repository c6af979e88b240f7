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

// A table's lines, with the columns where they begin.
function readTable(stdout) {
  const lines = stdout.trimEnd().split('\n');
  const starts = [...lines[0].matchAll(/\S+/g)].map((match) => [match[0], match.index]);
  return { lines, starts: Object.fromEntries(starts) };
}

test('list: grouped by module, in columns, places relative to the current folder', (t) => {
  const folder = makeTree(t, { 'package.json': '{}', 'lib/a.js': server_module, 'app/d.jsx': inline_module, 'app/e.js': "import { withUser, log } from './w';\nexport const pay = log(withUser(async (sum) => {\n  'use server';\n}));\n" });
  const { status, stdout, stderr } = run(path.join(folder, 'app'), ['list', '..']);
  assert.deepEqual([status, stderr], [0, '3 server functions in 3 modules\n']);
  const { lines, starts } = readTable(stdout);
  assert.deepEqual(Object.keys(starts), ['ID', 'PLACE', 'SYMBOL', 'KIND', 'CAPTURES', 'WRAPPERS']);
  assert.deepEqual([lines[1], lines[3], lines[5]], ['d.jsx', 'e.js', '../lib/a.js']);
  assert.match(lines[2], /^ {2}[0-9a-f]{32}  2:3 +Page\.save +inline async function +id$/);
  assert.match(lines[4], /^ {2}[0-9a-f]{32}  2:33 +pay +inline async arrow +- +log, withUser$/);
  assert.match(lines[6], /^ {2}[0-9a-f]{32}  2:8 +save +module async function$/);
  for (const [column, at] of Object.entries(starts)) {
    if (column !== 'ID') assert.match(lines[4].slice(at - 1, at + 1), /^ \S$/, column);
  }
  assert.doesNotMatch(stdout, / $/m, 'no spaces at the ends of lines');
});

test('list: columns that nothing stands in are left out; nothing at all is nothing', (t) => {
  const folder = makeTree(t, { 'a.js': server_module });
  assert.match(run(folder, ['list']).stdout, /^ID +PLACE +SYMBOL +KIND\na\.js\n/);
  const empty = run(makeTree(t, { 'a.js': plain_module }), ['list']);
  assert.deepEqual([empty.status, empty.stdout, empty.stderr], [0, '', '0 server functions in 0 modules\n']);
});

test('list: wide characters take their columns, and a long symbol a line of its own', (t) => {
  const long = 'aNameThatGoesOnAndOn'.repeat(3);
  const folder = makeTree(t, {
    'a.js': `'use server';\nexport async function 保存する() {}\nexport async function save() {}\nexport async function ${long}() {}\nexport { save as '\u202eesrever\u001b[31m' };\n`,
  });
  const { stdout } = run(folder, ['list']);
  const { lines, starts } = readTable(stdout);
  const kind = lines.filter((line) => line.includes('module async')).map((line) => {
    const before = line.slice(0, line.indexOf('module async'));
    return before.length + [...before].filter((c) => /[\u3000-\u9fff]/u.test(c)).length;
  });
  assert.deepEqual(kind, [starts.KIND, starts.KIND, starts.KIND, starts.KIND]);
  assert.equal(lines.filter((line) => line.trimEnd().endsWith(long)).length, 1);
  assert.doesNotMatch(stdout, /[\u202e\u001b]/, 'names cannot steer the terminal');
});

test('list: colours on demand, and not for programs', (t) => {
  const folder = makeTree(t, { 'a.jsx': inline_module });
  const list = (args, env) => run(folder, ['list', ...args], { env }).stdout;
  const plain = list([]);
  assert.doesNotMatch(plain, /\u001b/);
  const coloured = list(['--color=always'], { NO_COLOR: '1' });
  assert.match(coloured, /^\u001b\[1;34ma\.jsx\u001b\[0m$/m);
  assert.equal(coloured.replace(/\u001b\[[\d;]*m/g, ''), plain);
  assert.equal(list(['--color=always', '--format=json']), list(['--format=json']));
});

test('list --resolve: an id as it stands in logs and code', (t) => {
  const folder = makeTree(t, { 'a.js': server_module, 'd.jsx': inline_module });
  const { functions } = JSON.parse(run(folder, ['list', '--format=json']).stdout);
  for (const { id, symbol } of functions) {
    const forms = [
      id, id.slice(0, 12), id.toUpperCase(), `server:${id}#fn`, `server:${id.slice(0, 9)}`, `$$rscc_${id}`, `${id}#fn`, `$ACTION_ID_${id}`, ` "${id.slice(0, 8)}" `,
      `trace 0123456789abcdef0123456789abcdef: $$rscc_${id} failed`,
      `Error: server function "server:${id}#fn" was not found, build deadbeef`,
    ];
    for (const word of forms) {
      const found = JSON.parse(run(folder, ['list', '--format=json', `--resolve=${word}`]).stdout).functions;
      assert.deepEqual(found.map((f) => f.symbol), [symbol], word);
    }
  }
  const missing = run(folder, ['list', `--resolve=server:${'0'.repeat(32)}#fn`]);
  assert.deepEqual([missing.status, missing.stdout], [1, '']);
  assert.match(missing.stderr, /no server function has the id 0{32}\n/);
  for (const word of ['zz', 'server:', '#fn', '0'.repeat(33), `${'0'.repeat(31)}g`]) {
    const none = run(folder, ['list', `--resolve=${word}`]);
    assert.deepEqual([none.status, none.stdout], [2, '']);
    assert.match(none.stderr, /--resolve takes an id, and finds none in `/);
  }
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
