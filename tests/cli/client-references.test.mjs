// --client-references: what it adds to each command's output, and what it leaves alone.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { inline_module, makeTree, readTree, run, server_module } from './support.mjs';

const button = "'use client';\nexport function Button() {\n  return 'a secret of the client';\n}\n";
const app = {
  'package.json': '{}', 'a/button.jsx': button, 'a/page.jsx': inline_module, 'actions.js': server_module,
  'z.ts': "'use client';\nexport type A = 1;\n",
};

function output(folder, ...args) {
  const { status, stdout, stderr } = run(folder, args);
  assert.deepEqual([status, stderr], [0, '']);
  return stdout;
}
const clientModules = (folder, ...args) => JSON.parse(output(folder, 'manifest', ...args)).clientModules;

test('client references: the manifest lists client modules only where they are asked for', (t) => {
  const folder = makeTree(t, app);
  assert.equal(clientModules(folder), undefined);
  const modules = clientModules(folder, '--client-references');
  assert.deepEqual(modules.map(({ module, exports }) => [module, exports]), [['a/button.jsx', ['Button']], ['z.ts', []]]);
  for (const { id } of modules) assert.match(id, /^[0-9a-f]{32}$/);
  const functions = (...args) => JSON.parse(output(folder, 'manifest', ...args)).functions;
  assert.deepEqual(functions('--client-references'), functions());
  writeFileSync(path.join(folder, 'rscc.json'), '{"clientReferences": true}');
  assert.deepEqual(clientModules(folder), modules);
});

test('client references: an id is made of the salt and the path', (t) => {
  const folder = makeTree(t, { 'a.jsx': button, 'b.jsx': button });
  const ids = (...args) => clientModules(folder, '--client-references', ...args).map(({ id }) => id);
  assert.equal(new Set([...ids(), ...ids('--id-salt=pepper')]).size, 4);
  writeFileSync(path.join(folder, 'a.jsx'), "'use client';\nexport const other = 1;\n");
  const { stdout } = run(folder, ['transform', 'a.jsx', '--client-references']);
  assert.ok(stdout.includes(`"${ids()[0]}", "other")`));
});

test('client references: build makes references for the server, and leaves the client alone', (t) => {
  const folder = makeTree(t, app);
  output(folder, 'build', '.', '--outdir=dist', '--client-references');
  const dist = readTree(path.join(folder, 'dist'));
  assert.equal(dist['client/a/button.jsx'], button);
  assert.match(dist['server/a/button.jsx'], /registerClientReference/);
  assert.doesNotMatch(dist['server/a/button.jsx'], /secret/);
  assert.equal(dist['client-modules.mjs'], output(folder, 'manifest', '--outdir=dist', '--client-references', '--as=client-modules'));
  assert.match(dist['client-modules.mjs'], /import\("\.\/client\/a\/button\.jsx"\)/);
  output(folder, 'build', '.', '--outdir=dist');
  const without = readTree(path.join(folder, 'dist'));
  assert.equal(without['server/a/button.jsx'], button);
  assert.equal(without['client-modules.mjs'], undefined);
});

test('client references: transform names the module and its exports', (t) => {
  const folder = makeTree(t, app);
  const json = (file, ...args) => JSON.parse(output(folder, 'transform', file, '--emit=json', ...args));
  assert.deepEqual(json('a/button.jsx', '--client-references').clientModule.exports, ['Button']);
  assert.equal(json('a/page.jsx', '--client-references').clientModule, null);
  assert.equal('clientModule' in json('a/button.jsx'), false);
  const client = json('a/button.jsx', '--client-references', '--target=client');
  assert.deepEqual([client.changed, client.code], [false, button]);
});

test('client references: --as=client-modules needs them', (t) => {
  const { status, stderr } = run(makeTree(t, app), ['manifest', '--as=client-modules']);
  assert.equal(status, 2);
  assert.match(stderr, /needs a manifest with client modules\n {2}help: --client-references/);
});

test('client references: merge joins the lists, and a baseline has none', (t) => {
  const folder = makeTree(t, app);
  const whole = output(folder, 'manifest', '--client-references');
  output(folder, 'manifest', 'a', '--client-references', '-o', 'a.json');
  output(folder, 'manifest', 'actions.js', '-o', 'b.json');
  output(folder, 'manifest', 'z.ts', 'a/button.jsx', '--client-references', '-o', 'c.json');
  assert.equal(output(folder, 'merge', 'c.json', 'b.json', 'a.json'), whole);
  writeFileSync(path.join(folder, 'c.json'), readFileSync(path.join(folder, 'c.json'), 'utf8').replace('"Button"', '"Tab"'));
  const { status, stderr } = run(folder, ['merge', 'a.json', 'c.json']);
  assert.equal(status, 1);
  assert.match(stderr, /a\/button\.jsx and a\/button\.jsx have the same id [0-9a-f]{32}, and c\.json differs/);
  writeFileSync(path.join(folder, 'rscc.json'), '{"clientReferences": true}');
  run(folder, ['check', '.', '--baseline=base.json', '--update']);
  assert.equal(JSON.parse(readFileSync(path.join(folder, 'base.json'), 'utf8')).clientModules, undefined);
});

test('client references: a broken list is no manifest', (t) => {
  const folder = makeTree(t, app);
  const text = output(folder, 'manifest', '--client-references');
  const files = { 'id.json': ['"id": "', '"id": "Z'], 'exports.json': ['["Button"]', '"Button"'] };
  for (const [name, [from, to]] of Object.entries(files)) {
    const at = text.indexOf('clientModules');
    writeFileSync(path.join(folder, name), text.slice(0, at) + text.slice(at).replace(from, to));
    const { status, stderr } = run(folder, ['merge', name]);
    assert.equal(status, 2, name);
    assert.match(stderr, /clientModules\[0\]: `(?:id|exports)` must be/);
  }
});
