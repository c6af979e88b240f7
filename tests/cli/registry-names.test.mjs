// The registry's imports, whatever modules are called: hosts read them as URLs, bundlers as paths.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { makeTree, run } from './support.mjs';

const runtime = 'data:text/javascript,export const registerServerReference = (fn) => fn';
const named = (names) => Object.fromEntries(names.map((name) => [name, `'use server';\nexport async function f() {\n  return ${JSON.stringify(name)};\n}\n`]));
const ordinary = ['[id]/a.mjs', 'a b.mjs', 'ünï/日本.mjs', "it's.mjs", '(group)/{b}.mjs', 'a&b=c+d,e;f.mjs', '"quoted".mjs', '@slot/x.mjs', '~y!$.mjs', 'a:b.mjs'];
const special = ['100%.mjs', '%41.mjs', 'what?.mjs', 'c#.mjs', 'tab\t.mjs'];

function build(t, names) {
  const folder = makeTree(t, named(names));
  const { status, stderr } = run(folder, ['build', '.', '--outdir=dist', `--server-runtime=${runtime}`]);
  assert.deepEqual([status, stderr], [0, '']);
  const { functions } = JSON.parse(readFileSync(path.join(folder, 'dist/manifest.json'), 'utf8'));
  return { registry: path.join(folder, 'dist/registry.mjs'), functions };
}

async function load(file, functions) {
  const { default: registry } = await import(pathToFileURL(file));
  for (const { id, module } of functions) assert.equal(await (await registry[id]())(), module);
}

test('registry: Node loads a module of any name', async (t) => {
  const { registry, functions } = build(t, [...ordinary, ...special]);
  assert.equal(functions.length, ordinary.length + special.length);
  await load(registry, functions);
});

test('registry: a bundler finds modules with brackets, spaces and other alphabets', async (t) => {
  const { registry, functions } = build(t, ordinary);
  const outfile = path.join(path.dirname(registry), 'bundle.mjs');
  buildSync({ entryPoints: [registry], bundle: true, format: 'esm', outfile, logLevel: 'silent' });
  await load(outfile, functions);
});
