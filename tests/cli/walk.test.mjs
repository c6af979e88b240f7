// Which files a folder gives, beside what .gitignore says.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { addFiles, makeTree, plain_module, run } from './support.mjs';

function found(cwd, ...args) {
  const { stderr, status } = run(cwd, ['lint', '--debug=files', ...args]);
  assert.equal(status, 0, stderr);
  return [...stderr.matchAll(/^module (.*)$/gm)].map((m) => m[1]);
}

const modules = (...names) => Object.fromEntries(names.map((name) => [name, plain_module]));

test('the eight extensions, and never declarations', (t) => {
  const taken = ['a.cjs', 'a.cts', 'a.js', 'a.jsx', 'a.mjs', 'a.mts', 'a.ts', 'a.tsx', 'd.ts', 'x.d.js'];
  const left = ['a.d.ts', 'a.d.mts', 'a.d.cts', 'a.css', 'a.json', 'js', 'a.js.bak', 'a.JS'];
  assert.deepEqual(found(makeTree(t, modules(...taken, ...left))), taken);
});

test('node_modules, hidden folders and the outdir are left out, hidden files are not', (t) => {
  const folder = makeTree(t, modules('.a.js', '.git/a.js', '.next/a.js', 'node_modules/p/a.js', 'x/node_modules/a.js', 'out/a.js', 'x/out/a.js'));
  assert.deepEqual(found(folder, '--outdir=out'), ['.a.js', 'x/out/a.js']);
});

test('what is named itself is taken, whatever it is called', (t) => {
  const folder = makeTree(t, { ...modules('.hidden/a.js', 'node_modules/p/a.js', 'ignored/a.js', 'ignored/b.js'), '.gitignore': 'ignored/\n' });
  assert.deepEqual(found(folder, '.hidden', 'node_modules/p', 'ignored'), ['.hidden/a.js', 'ignored/a.js', 'ignored/b.js', 'node_modules/p/a.js']);
  assert.deepEqual(found(folder, 'ignored/b.js'), ['ignored/b.js']);
});

test('sorted by bytes, each once, whatever the order of the paths', (t) => {
  const names = ['B.js', 'a-b.js', 'a.js', 'a/b.js', 'a/é.js', 'b.js'];
  const folder = makeTree(t, modules(...names));
  assert.deepEqual(found(folder), names);
  assert.deepEqual(found(folder, 'b.js', './a', 'a.js', '.', 'a/../b.js', path.join(folder, 'B.js')), names);
});

test('links: to a file a module of its own, to a folder nothing, into a loop nothing', (t) => {
  const folder = makeTree(t, { ...modules('real/a.js'), 'b.js': { link: 'real/a.js' }, linked: { link: 'real' }, 'real/up': { link: '..' }, self: { link: 'self' } });
  assert.deepEqual(found(folder), ['b.js', 'real/a.js']);
  assert.deepEqual(found(folder, 'linked'), ['linked/a.js']);
});

test('names that need care', (t) => {
  const names = ['$$.js', '%20.js', '[id]/a.js', 'a b.js', 'ünï/日本.ts', "it's.js"];
  assert.deepEqual(found(makeTree(t, modules(...names))), names.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
});

test('a deep tree needs no open files for its depth', (t) => {
  const folder = makeTree(t);
  const deep = path.join(folder, ...Array.from({ length: 1500 }, () => 'd'));
  mkdirSync(deep, { recursive: true });
  addFiles(deep, modules('a.js'));
  assert.equal(found(folder).length, 1);
});

test('20,000 files are found quickly', (t) => {
  const folder = makeTree(t);
  for (let i = 0; i < 200; i++) addFiles(path.join(folder, `d${i}`), Object.fromEntries(Array.from({ length: 100 }, (_, k) => [`f${k}.ts`, ''])));
  addFiles(folder, { '.gitignore': '*.log\n/dist\ncoverage/\nx/**/y\n' });
  const { stderr } = run(folder, ['lint', '--debug=stats']);
  assert.match(stderr, /^files +20000,/m);
  const ms = Number(/^find +([\d.]+) ms/m.exec(stderr)[1]);
  assert.ok(ms < 1000, `${ms} ms`); // tens of ms on a quiet machine
});
