// merge: the manifests of packages, as one.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { inline_module, makeTree, run, server_module } from './support.mjs';

// Three packages; b also has what the registry checks: a re-export and a value of the run time.
const packages = ['packages/a', 'packages/b', 'packages/c'];
const workspace = {
  'package.json': '{"workspaces": ["packages/*"]}',
  'packages/a/package.json': '{}',
  'packages/a/src/actions.ts': server_module,
  'packages/a/z.jsx': inline_module,
  'packages/b/package.json': '{}',
  'packages/b/actions.js': "'use server';\nimport { wrap } from './wrap';\nexport { remove } from './store';\nexport const save = wrap();\n",
  'packages/c/package.json': '{}',
  'packages/c/page [id].jsx': inline_module,
};

function makeApart(t, ...args) {
  const folder = makeTree(t, workspace);
  for (const name of packages) {
    const { status, stderr } = run(path.join(folder, name), ['manifest', '-o', 'manifest.json', ...args]);
    assert.equal(status, 0, stderr);
  }
  return folder;
}

const files = packages.map((name) => `${name}/manifest.json`);

for (const args of [[], ['--id-salt=pepper']])
  test(`merge: the same as the manifest of the whole workspace ${args}`, (t) => {
    const folder = makeApart(t, ...args);
    for (const form of ['rscc', 'registry', 'webpack', 'turbopack', 'parcel']) {
      const whole = run(folder, ['manifest', `--as=${form}`, ...args]);
      assert.equal(whole.status, 0, whole.stderr);
      const merged = run(folder, ['merge', ...files.toReversed(), `--as=${form}`]);
      assert.deepEqual([merged.status, merged.stderr], [0, '']);
      assert.equal(merged.stdout, whole.stdout, form);
    }
    assert.equal(JSON.parse(run(folder, ['merge', ...files]).stdout).functions.length, 5);
  });

test('merge: -o, standard input, the config, and a merge of merges', (t) => {
  const folder = makeApart(t);
  const whole = run(folder, ['manifest']).stdout;
  assert.equal(run(folder, ['merge', files[0], files[1], '-o', 'ab.json']).stdout, '');
  assert.equal(run(folder, ['merge', files[2], 'ab.json', files[1]]).stdout, whole);
  const input = readFileSync(path.join(folder, files[2]), 'utf8');
  assert.equal(run(folder, ['merge', 'ab.json', '-'], { input }).stdout, whole);
  writeFileSync(path.join(folder, 'rscc.json'), '{"importBase": "@/", "serverRuntime": "mine"}');
  const registry = run(folder, ['merge', ...files, '--as=registry']).stdout;
  assert.equal(registry, run(folder, ['manifest', '--as=registry']).stdout);
  assert.match(registry, /from "mine"/);
  assert.match(registry, /import\("@\/packages\/a\/src\/actions\.ts"\)/);
});

test('merge: baselines stay baselines', (t) => {
  const folder = makeTree(t, workspace);
  for (const name of packages) run(path.join(folder, name), ['check', '--baseline=base.json', '--update']);
  const merged = run(folder, ['merge', ...packages.map((name) => `${name}/base.json`), '-o', 'base.json']);
  assert.equal(merged.status, 0, merged.stderr);
  assert.doesNotMatch(readFileSync(path.join(folder, 'base.json'), 'utf8'), /"line"/);
  assert.equal(run(folder, ['check', '--baseline=base.json']).status, 0);
});

const entry = (more) => ({
  id: '0'.repeat(32), module: 'a.js', export: 'save', symbol: 'save', name: 'save', directive: 'module', form: 'function',
  async: true, generator: false, verified: true, params: 0, rest: false, captures: [], wrappers: [], line: 2, column: 8, ...more,
});
const manifest = (...functions) => JSON.stringify({ version: 1, functions });

test('merge: an id that stands for two functions is an error that names both', (t) => {
  const folder = makeTree(t, { 'one.json': manifest(entry()), 'two.json': manifest(entry({ module: 'b.js', symbol: 'load' })) });
  const { status, stdout, stderr } = run(folder, ['merge', 'one.json', 'two.json', '-o', 'out.json']);
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /`save` \(a\.js:2:8\) in one\.json and `load` \(b\.js:2:8\) in two\.json have the same id 0{32}/);
  assert.throws(() => readFileSync(path.join(folder, 'out.json')));
  const twice = makeTree(t, { 'm.json': manifest(entry(), entry({ symbol: 'load' })) });
  assert.equal(run(twice, ['merge', 'm.json']).status, 1);
});

test('merge: one function with two ids is an error that says which', (t) => {
  const folder = makeTree(t, {
    'one.json': manifest(entry()), 'salted.json': manifest(entry({ id: '1'.repeat(32) })), 'old.json': manifest(entry({ id: '1'.repeat(32), captures: ['x'] })),
  });
  const merge = (...names) => run(folder, ['merge', ...names]);
  const salted = merge('one.json', 'salted.json');
  assert.deepEqual([salted.status, salted.stdout], [1, '']);
  assert.match(salted.stderr, /`save` \(a\.js:2:8\) has the id 0{32} in one\.json and 1{32} in salted\.json\n.*different salts/);
  assert.match(merge('one.json', 'old.json').stderr, /1{32} in old\.json\n.*older than the sources/);
  assert.equal(merge('one.json', 'salted.json', 'old.json').status, 1);
});

test('merge: packages with roots of their own are warned of, dependencies of several are not', (t) => {
  const folder = makeTree(t, workspace);
  for (const name of ['packages/a', 'packages/c']) {
    writeFileSync(path.join(folder, name, 'same.js'), server_module);
    run(path.join(folder, name), ['manifest', '--root=.', '-o', 'own.json', 'same.js']);
  }
  const { status, stderr } = run(folder, ['merge', 'packages/a/own.json', 'packages/c/own.json']);
  assert.equal(status, 0);
  assert.match(stderr, /warning: `save` \(same\.js:2:\d+\) is in packages\/a\/own\.json and in packages\/c\/own\.json, in the same words\n.*roots of their own/);
  assert.equal(stderr.match(/warning/g).length, 1);
  const dependency = manifest(entry({ module: 'node_modules/ui/a.js' }));
  const shared = makeTree(t, { 'one.json': dependency, 'two.json': dependency });
  assert.equal(run(shared, ['merge', 'one.json', 'two.json']).stderr, '');
});

test('merge: a baseline and a manifest are two kinds of file', (t) => {
  const folder = makeTree(t, { 'package.json': '{}', 'a.js': server_module });
  run(folder, ['manifest', '-o', 'manifest.json']);
  run(folder, ['check', '--baseline=baseline.json', '--update']);
  for (const names of [['baseline.json', 'manifest.json'], ['manifest.json', 'baseline.json']]) {
    const { status, stderr } = run(folder, ['merge', ...names]);
    assert.equal(status, 1);
    assert.match(stderr, /is not the same\n  help: one of them is a baseline, the other a manifest; merge files of one kind\n$/);
  }
});

test('merge: two versions of one function are an error', (t) => {
  const folder = makeTree(t, { 'one.json': manifest(entry()), 'two.json': manifest(entry({ params: 1 })) });
  const { status, stderr } = run(folder, ['merge', 'one.json', 'two.json']);
  assert.equal(status, 1);
  assert.match(stderr, /`save` \(a\.js:2:8\) in one\.json and in two\.json is not the same/);
});

test('merge: no file, a missing one, or no manifest: status 2', (t) => {
  const folder = makeTree(t, { 'one.json': manifest(entry()), 'bad.json': '{}' });
  for (const [args, message] of [
    [[], /rscc merge FILE…/],
    [['one.json', 'none.json'], /cannot read none\.json: no such file or directory/],
    [['one.json', 'bad.json'], /bad\.json: this is no manifest/],
  ]) {
    const { status, stdout, stderr } = run(folder, ['merge', ...args]);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, message);
  }
});
