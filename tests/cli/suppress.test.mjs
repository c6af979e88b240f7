// Suppression comments, as far as a fixture can't show them.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { makeTree, run } from './support.mjs';

const own_this = (comment) => `export async function save() {\n  'use server';\n  ${comment}\n  return this.x;\n}\n`;
const assigned = (comment) =>
  `export function Page() {\n  let count = 0;\n  return async () => {\n    'use server';\n    count++; ${comment}\n  };\n}\n`;
const rules = (folder, ...args) =>
  JSON.parse(run(folder, ['lint', '--format=json', ...args]).stdout).diagnostics.map(({ rule }) => rule);

test('a suppressed error is none: the module compiles', (t) => {
  const folder = makeTree(t, { 'a.js': assigned('') });
  assert.equal(run(folder, ['build', '--outdir=out']).status, 1);
  const good = makeTree(t, { 'a.js': assigned('// rscc-disable-line assigned-capture -- a copy will do') });
  const { status, stderr } = run(good, ['build', '--outdir=out']);
  assert.deepEqual([status, stderr], [0, '']);
  assert.ok(existsSync(path.join(good, 'out/server/a.js')));
});

test('a suppressed warning counts neither for --max-warnings nor in the summary', (t) => {
  const folder = makeTree(t, { 'a.js': own_this('// rscc-disable-next-line own-this -- bound') });
  const { status, stdout, stderr } = run(folder, ['lint', '--max-warnings=0']);
  assert.deepEqual([status, stdout, stderr], [0, '', 'found no problems in 1 file\n']);
  const bad = makeTree(t, { 'a.js': own_this('') });
  assert.equal(run(bad, ['lint', '--max-warnings=0']).status, 1);
});

test('a comment about a rule that is off is not unused', (t) => {
  const comment = '// rscc-disable-next-line direct-eval -- never';
  const folder = makeTree(t, { 'a.js': own_this(comment) });
  assert.deepEqual(rules(folder), ['unused-suppression', 'own-this']);
  assert.deepEqual(rules(folder, '-A', 'direct-eval'), ['own-this']);
  assert.deepEqual(rules(folder, '-A', 'unused-suppression'), ['own-this']);
});

test('lines end as ECMAScript says', (t) => {
  const text = own_this('// rscc-disable-next-line own-this -- bound');
  for (const end of ['\r\n', '\r', '\u2028']) {
    const folder = makeTree(t, { 'a.js': text.replaceAll('\n', end) });
    assert.deepEqual(rules(folder), [], JSON.stringify(end));
  }
});

test('many comments and problems', (t) => {
  const one = '  // rscc-disable-next-line own-this -- bound\n  use(this);\n';
  const folder = makeTree(t, { 'a.js': `export async function save() {\n  'use server';\n${one.repeat(20_000)}}\n` });
  assert.deepEqual(rules(folder), []);
});
