// The policy rules, their options and overrides, as far as a fixture can't show them.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { makeTree, run, server_module } from './support.mjs';

const captures = "export const Page = ({ a, b }) => async () => {\n  'use server';\n  return [a, b];\n};\n";
const wrapper = (from, name = 'withUser') => ({ 'require-wrapper': ['error', { functions: [{ name, from }] }] });
const wrapped = (from) => `'use server';\nimport { withUser } from '${from}';\nexport const save = withUser(async () => {});\n`;

// "file: rule" of each diagnostic, with the severity's first letter behind it.
function lint(cwd, ...args) {
  const { status, stdout, stderr } = run(cwd, ['lint', '--format=json', ...args]);
  assert.ok(status < 2, stderr);
  return JSON.parse(stdout).diagnostics.map((d) => `${d.file}: ${d.rule} ${d.severity[0]}`);
}

const configured = (config, files) => ({ 'package.json': '{}', 'rscc.json': JSON.stringify(config), ...files });

test('a file is named from the config, whatever the root and the importing folder', (t) => {
  const folder = makeTree(t, {
    'package.json': '{"workspaces": ["packages/*"]}',
    'packages/app/package.json': '{}',
    'packages/app/rscc.json': JSON.stringify({ rules: wrapper('../auth/src') }),
    'packages/app/src/deep/a.ts': wrapped('../../../auth/src/index.js'),
    'packages/app/src/b.ts': wrapped('../../auth/src'),
    'packages/app/src/c.ts': wrapped('../auth/src'),
    'packages/app/src/d.ts': wrapped('auth'),
  });
  const expected = ['src/c.ts: require-wrapper e', 'src/d.ts: require-wrapper e'];
  assert.deepEqual(lint(path.join(folder, 'packages/app')), expected);
  assert.deepEqual(lint(path.join(folder, 'packages/app'), '--root=src').filter((line) => line.endsWith(' e')), expected);
});

test('a function may be imported in several ways', (t) => {
  const rules = { 'require-wrapper': ['error', { functions: [{ from: ['@/session', './session'], name: 'withUser' }, { name: 'withAdmin', from: '@/session' }] }] };
  const folder = makeTree(t, configured({ rules }, { 'a.ts': wrapped('@/session'), 'app/b.ts': wrapped('../session'), 'c.ts': wrapped('./app/session') }));
  assert.deepEqual(lint(folder), ['c.ts: require-wrapper e']);
  const { stdout } = run(folder, ['lint']);
  assert.match(stdout, /exported without `withUser` or `withAdmin` around it/);
  assert.match(stdout, /note: this one is imported from "\.\/app\/session"/);
  assert.match(stdout, /help: wrap it in `withUser` or `withAdmin` of "@\/session"/);
});

test('the module that declares the required function may use it too', (t) => {
  const own = "'use server';\nconst withUser = (f) => f;\nexport const save = withUser(async () => {});\n";
  const folder = makeTree(t, configured({ rules: wrapper('./session.ts') }, { 'session.ts': own, 'other.ts': own }));
  assert.deepEqual(lint(folder), ['other.ts: require-wrapper e']);
});

test('options are kept by what gives only a severity, and replaced by options', (t) => {
  const config = {
    overrides: [
      { files: ['off/**'], rules: { 'max-captures': 'off' } },
      { files: ['warn/**'], rules: { 'max-captures': 'warn' } },
      { files: ['more/**'], rules: { 'max-captures': ['warn', { max: 2 }] } },
      { files: ['more/less/**'], rules: { RS604: ['error', { max: 0 }] } },
      { files: ['group/**'], rules: { policy: 'warn' } },
    ],
    rules: { 'max-captures': ['error', { max: 1 }] },
  };
  const files = ['off', 'warn', 'more', 'more/less', 'group', 'plain'].map((name) => [`${name}/a.js`, captures]);
  const folder = makeTree(t, configured(config, Object.fromEntries(files)));
  const expected = ['group/a.js: max-captures w', 'more/less/a.js: max-captures e', 'plain/a.js: max-captures e', 'warn/a.js: max-captures w'];
  assert.deepEqual(lint(folder), expected);
  assert.deepEqual(lint(folder, '-A', 'max-captures'), []);
  assert.deepEqual(lint(folder, '-A', 'policy', '-W', 'max-captures', 'off'), ['off/a.js: max-captures w']);
});

test('a later override counts more, and its order of rules too', (t) => {
  const config = {
    rules: { all: 'warn', 'no-exports': 'off' },
    overrides: [
      { files: ['a.js'], rules: { 'no-exports': 'error' } },
      { files: ['*.js'], rules: { 'no-exports': 'warn' } },
      { files: ['c.js'], rules: { 'no-exports': 'error', export: 'off' } },
      { files: ['d.js'], rules: { export: 'off', 'no-exports': 'error' } },
    ],
  };
  const empty = "'use server';\n";
  const folder = makeTree(t, configured(config, { 'a.js': empty, 'b.ts': empty, 'c.js': empty, 'd.js': empty }));
  assert.deepEqual(lint(folder), ['a.js: no-exports w', 'd.js: no-exports e']);
  assert.deepEqual(lint(folder, '-D', 'no-exports', '-A', 'all', '-W', 'no-exports', 'a.js'), ['a.js: no-exports w']);
  assert.deepEqual(lint(folder, '-W', 'no-exports', '-A', 'export'), []);
});

test('options in an override alone hold for its files, and -D turns them on', (t) => {
  const config = { overrides: [{ files: ['a.js'], rules: { 'max-captures': ['off', { max: 0 }] } }] };
  const folder = makeTree(t, configured(config, { 'a.js': captures, 'b.js': captures }));
  assert.deepEqual(lint(folder), []);
  assert.deepEqual(lint(folder, '-D', 'max-captures'), ['a.js: max-captures e']);
  assert.deepEqual(lint(folder, '-D', 'all'), ['a.js: max-captures e']);
});

test('a policy rule without options can be turned off, but not on', (t) => {
  const folder = makeTree(t, { 'a.js': captures, 'package.json': '{}' });
  const { status, stderr } = run(folder, ['lint', '-D', 'max-captures']);
  assert.equal(status, 2);
  assert.match(stderr, /error: the rule `max-captures` needs options\n +help: in rscc\.json: "rules": \{"max-captures": \["error", \{"max": 3\}\]\}\n$/);
  assert.deepEqual(lint(folder, '-A', 'max-captures', '-D', 'policy', '-W', 'all'), []);
});

test('allow-directive takes patterns as include does', (t) => {
  const config = { rules: { 'allow-directive': ['error', { files: ['./app/{actions,api}', '**/*.action.ts'] }] } };
  const names = ['app/actions/a.ts', 'app/actions/deep/b.ts', 'app/api/c.ts', 'app/d.ts', 'e.action.ts', 'lib/f.action.ts', 'lib/f.ts'];
  const folder = makeTree(t, configured(config, Object.fromEntries(names.map((name) => [name, server_module]))));
  assert.deepEqual(lint(folder), ['app/d.ts: allow-directive e', 'lib/f.ts: allow-directive e']);
  const sub = run(path.join(folder, 'app'), ['transform', '-', '--stdin-filename=d.ts'], { input: server_module });
  assert.deepEqual([sub.status, sub.stdout], [1, '']);
  assert.match(sub.stderr, /allow-directive/);
  assert.equal(run(path.join(folder, 'app'), ['transform', '-', '--stdin-filename=api/x.ts'], { input: server_module }).status, 0);
});

test('a comment turns a policy rule off where it gives a reason', (t) => {
  const module = (comment) => `'use server';\n${comment}\nexport async function signIn() {}\n`;
  const folder = makeTree(t, configured({ rules: wrapper('./session') }, {
    'a.ts': module('// rscc-disable-next-line require-wrapper -- for everybody'),
    'b.ts': module('// rscc-disable-next-line require-wrapper'),
    'c.ts': module('// rscc-disable-next-line max-captures -- off, so not unused'),
  }));
  assert.deepEqual(lint(folder), ['b.ts: invalid-suppression e', 'b.ts: require-wrapper e', 'c.ts: require-wrapper e']);
});

test('a policy that is broken fails a build like any error', (t) => {
  const folder = makeTree(t, configured({ outdir: 'out', rules: wrapper('./session') }, { 'a.ts': server_module }));
  const { status, stderr } = run(folder, ['build']);
  assert.equal(status, 1);
  assert.match(stderr, /`save` is exported without `withUser` around it/);
  assert.equal(run(folder, ['build', '-W', 'require-wrapper']).status, 0);
});

test('policy looks at every call of large modules', (t) => {
  const aliases = Array.from({ length: 3000 }, (_, i) => `save as save${i}`);
  const big = `'use server';\nimport { a } from './a';\nconst save = a(${'a(1),'.repeat(20_000)}async () => {${'await a();'.repeat(20_000)}});\nexport { ${aliases} };\n`;
  const chain = `'use server';\nimport { a } from './a';\nexport async function save() { return a${'.b()'.repeat(20_000)}; }\n`;
  const nested = `'use server';\nimport { a } from './a';\nexport async function save() { ${'if (a) {'.repeat(2000)}a()${'}'.repeat(2000)} }\n`;
  const rules = { ...wrapper('./session'), 'require-call': ['error', { functions: [{ name: 'currentUser', from: './session' }] }] };
  const folder = makeTree(t, configured({ rules }, { 'big.js': big, 'chain.js': chain, 'nested.js': nested }));
  assert.equal(lint(folder).length, 3000 + 1 + 2 + 2);
});
