// The shipped JSON Schemas say what rscc writes and takes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { baselineProblems, configProblems, manifestProblems } from '../lib/schemas.mjs';
import { inline_module, makeTree, repo, run, server_module } from './support.mjs';

const fixtures = path.join(repo, 'tests/fixtures');
const tree = {
  'package.json': '{}',
  'app/a.js': `${server_module}import { wrap } from './wrap';\nexport const wrapped = wrap();\nexport async function* rows(a, ...b) {}\n`,
  'app/page.jsx': inline_module,
  'app/client.js': "'use client';\nexport function Button() {}\n",
};
const print = (folder, args) => {
  const { status, stdout, stderr } = run(folder, args);
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
};

test('manifests keep to their schema', (t) => {
  const folder = makeTree(t, tree);
  const manifest = print(folder, ['manifest']);
  assert.equal(manifest.functions.length, 4);
  assert.deepEqual(manifestProblems(manifest), []);
  assert.deepEqual(manifestProblems(print(folder, ['list', '--format=json'])), []);
  assert.deepEqual(manifestProblems(print(folder, ['manifest', '--client-references'])), []);
  const files = readdirSync(fixtures, { recursive: true }).filter((name) => path.basename(name) === 'manifest.json');
  assert.ok(files.length > 50);
  for (const name of files) {
    const text = readFileSync(path.join(fixtures, name), 'utf8');
    if (text.startsWith('{')) assert.deepEqual(manifestProblems(JSON.parse(text)), [], name);
  }
});

test('baselines keep to theirs, which no manifest does', (t) => {
  const folder = makeTree(t, tree);
  assert.equal(run(folder, ['check', '--baseline=base.json', '--update']).status, 0);
  const baseline = JSON.parse(readFileSync(path.join(folder, 'base.json'), 'utf8'));
  assert.equal(baseline.functions.length, 4);
  assert.deepEqual(baselineProblems(baseline), []);
  assert.notDeepEqual(baselineProblems(print(folder, ['manifest'])), []);
  for (const [key, value] of [['id', 'x'], ['form', 'lambda'], ['params', -1], ['captures', 'x']]) {
    assert.notDeepEqual(baselineProblems({ ...baseline, functions: [{ ...baseline.functions[0], [key]: value }] }), [], key);
  }
});

const auth = { name: 'withUser', from: './auth' };
const functions = (...list) => ({ rules: { 'require-call': ['error', { functions: list }] } });

// What rscc refuses, the schema refuses too, and the other way round.
const configs = {
  good: [
    {}, { $schema: 'x' }, { include: ['app/**'] }, { include: ['.'] }, { include: ['./app'] }, { exclude: ['../x'] }, { exclude: [] }, { packages: ['some-ui'] }, { packages: ['@scope/ui'] }, { rules: { all: 'warn', 'own-this': 'off', RS207: 'error' } },
    { rules: { capture: ['error', {}] } }, { overrides: [{ files: ['legacy/**'], rules: { module: 'warn' } }] }, { overrides: [] },
    { threads: 0 }, { threads: 4 }, { logLimit: 0 }, { quiet: true }, { format: 'sarif' }, { color: 'never' }, { baseline: 'x.json' }, { idSalt: 'x' },
    functions(auth), functions({ name: 'a.b', from: ['x', '@/y'] }, auth), { rules: { 'require-wrapper': ['warn', { functions: [auth] }], 'require-call': 'off' } },
    { rules: { 'allow-directive': ['error', { files: ['app/**'], moduleLevel: false }] } }, { rules: { RS603: ['warn', { moduleLevel: true }] } },
    { rules: { 'max-captures': ['off', { max: 0 }] }, overrides: [{ files: ['app'], rules: { policy: 'warn', 'max-captures': 'error' } }] }, { rules: { RS604: ['error', { max: 3 }] } },
  ],
  bad: [
    { more: 1 }, { include: 'app' }, { include: [1] }, { include: [''] }, { exclude: ['/app'] }, { overrides: [{ files: ['!app'] }] }, { rules: { RS603: ['error', { files: ['/a'] }] } }, { sourcesContent: 'false' }, { sourcesContent: 0 }, { sourcemap: true }, { packages: [''] }, { packages: ['./ui'] }, { rules: [] }, { rules: { 'no-such-rule': 'off' } }, { rules: { 'own-this': 'on' } },
    { rules: { 'own-this': ['error', { a: 1 }] } }, { rules: { 'own-this': [] } }, { overrides: [{ rules: {} }] }, { overrides: [{ files: [] }] }, { overrides: [{ files: ['a'], more: 1 }] },
    { overrides: {} }, { threads: -1 }, { threads: 1.5 }, { threads: 4294967296 }, { threads: '4' }, { quiet: 'yes' }, { format: 'xml' }, { color: true }, { idSalt: '' }, { root: '' }, { root: 1 },
    functions(), functions('withUser'), functions({ name: 'a' }), functions({ from: 'a' }), functions({ ...auth, as: 'b' }), functions({ ...auth, name: 'a.b.c' }), functions({ ...auth, name: '.b' }),
    functions({ ...auth, from: '' }), functions({ ...auth, from: [] }), functions({ ...auth, from: ['a', 1] }), { rules: { 'require-wrapper': ['error', {}] } }, { rules: { 'require-wrapper': ['error', { max: 1 }] } },
    { rules: { 'allow-directive': ['error', {}] } }, { rules: { 'allow-directive': ['error', { files: 'a' }] } }, { rules: { RS603: ['error', { moduleLevel: 1 }] } },
    { rules: { 'max-captures': ['error', { max: 1.5 }] } }, { rules: { 'max-captures': ['error', { max: -1 }] } }, { rules: { RS604: ['error', { max: '1' }] } }, { rules: { policy: ['error', { max: 1 }] } },
  ],
};
for (const [kind, list] of Object.entries(configs)) {
  test(`configs that are ${kind}, for rscc and for the schema`, (t) => {
    for (const config of list) {
      const files = { 'rscc.json': JSON.stringify(config), 'app/a.js': server_module, 'node_modules/some-ui/a.js': '', 'node_modules/@scope/ui/a.js': '' };
      const { status, stderr } = run(makeTree(t, files), ['manifest', '-A', 'policy']);
      const problems = configProblems(config);
      assert.deepEqual([status, problems.length > 0], kind === 'good' ? [0, false] : [2, true], `${JSON.stringify(config)}\n${problems.join('\n')}\n${stderr}`);
    }
  });
}

test("rscc's package holds the schemas, where the config's documentation names one", (t) => {
  const args = ['pack', '--json', '--pack-destination', makeTree(t), path.join(repo, 'npm')];
  const { status, stdout, stderr } = spawnSync('npm', args, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const packed = JSON.parse(stdout.slice(stdout.search(/[[{]\n/)));
  const files = Object.values(packed)[0].files.map((file) => file.path);
  for (const name of ['rscc', 'manifest', 'baseline']) assert.ok(files.includes(`schema/${name}.schema.json`), name);
  assert.match(readFileSync(path.join(repo, 'docs/config.md'), 'utf8'), /"\.\/node_modules\/rscc\/schema\/rscc\.schema\.json"/);
});

test('the configs of the documentation and the examples', () => {
  const page = readFileSync(path.join(repo, 'docs/config.md'), 'utf8');
  const shown = [...page.matchAll(/```jsonc\n([^]*?)```/g)].map((block) => block[1].replace(/ *\/\/.*$/gm, ''));
  const examples = readdirSync(path.join(repo, 'examples')).map((name) => path.join(repo, 'examples', name, 'rscc.json'));
  const texts = [...shown, ...examples.filter(existsSync).map((file) => readFileSync(file, 'utf8'))];
  assert.ok(texts.length > 1);
  for (const text of texts) assert.deepEqual(configProblems(JSON.parse(text)), [], text);
});
