// What is shipped: which file each environment gets, which names and types it has, and how large it is.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { repo } from '../lib/args.mjs';
import { run } from '../lib/spawn.mjs';
import { makeFolder, packageFolder } from './app.mjs';

const runtime = path.join(packageFolder, 'runtime');
const read = (file) => fs.readFileSync(file, 'utf8');
const own = JSON.parse(read(path.join(packageFolder, 'package.json')));

async function resolved(specifier, conditions) {
  const args = [...conditions.map((name) => `--conditions=${name}`), '--input-type=module'];
  const input = `console.log(import.meta.resolve(${JSON.stringify(specifier)}))`;
  const { stdout, stderr } = await run(process.execPath, args, { input, cwd: makeFolder() });
  assert.notEqual(stdout, '', stderr);
  return path.basename(stdout.trim());
}

test('each environment gets its own file', async () => {
  assert.equal(await resolved('rscc/server', ['react-server']), 'server.mjs');
  assert.equal(await resolved('rscc/server', []), 'server.outside.mjs');
  assert.equal(await resolved('rscc/client', ['react-server']), 'client.outside.mjs');
  assert.equal(await resolved('rscc/client', []), 'client.node.mjs');
  assert.equal(await resolved('rscc/client', ['browser']), 'client.browser.mjs');
  for (const edge of ['workerd', 'edge-light', 'deno', 'worker']) assert.equal(await resolved('rscc/client', [edge]), 'client.edge.mjs');
  assert.equal(await resolved('rscc/testing', []), 'testing.mjs');
  assert.equal(await resolved('rscc/shim', []), 'shim.mjs');
});

test('a bundle takes the file of its environment', async () => {
  const folder = makeFolder({ 'main.js': `import * as all from 'rscc/client'; console.log(all);` });
  for (const [options, file] of [
    [{ platform: 'browser' }, 'client.browser'],
    [{ platform: 'node', format: 'esm' }, 'client.node'],
    [{ conditions: ['workerd'] }, 'client.edge'],
  ]) {
    const { metafile } = await build({ entryPoints: [path.join(folder, 'main.js')], bundle: true, write: false, metafile: true, logLevel: 'silent', external: ['react', 'react-dom'], ...options });
    const inputs = Object.keys(metafile.inputs).map((input) => path.basename(input));
    assert.ok(inputs.includes(`${file}.mjs`), `${file}: ${inputs}`);
    assert.equal(inputs.filter((input) => /^client\.\w+\.mjs$/.test(input)).length, 1);
  }
});

// The names that a module exports, types left out.
async function exportsOf(file, conditions = []) {
  const input = `console.log(JSON.stringify(Object.keys(await import(${JSON.stringify(path.join(runtime, file))})).sort()))`;
  const { stdout, stderr } = await run(process.execPath, [...conditions, '--input-type=module'], { input });
  assert.notEqual(stdout, '', stderr);
  return JSON.parse(stdout);
}

function declaredIn(file) {
  const lists = [...read(path.join(runtime, file)).matchAll(/^export \{ ([^}]*) \}/gm)].flatMap(([, names]) => names.split(', '));
  const names = [...read(path.join(runtime, file)).matchAll(/^export (?:function|class|let) (\w+)/gm)].map(([, name]) => name);
  return [...new Set([...lists, ...names])].sort();
}

test('types and stand-ins have the names that the modules have', async () => {
  const server = await exportsOf('server.mjs', ['--conditions=react-server']);
  assert.deepEqual(declaredIn('server.d.mts'), server);
  assert.deepEqual(declaredIn('server.outside.mjs'), server);
  const clients = await Promise.all(['browser', 'edge', 'node'].map((name) => exportsOf(`client.${name}.mjs`)));
  for (const names of clients) assert.deepEqual(declaredIn('client.d.mts'), names);
  assert.deepEqual(declaredIn('client.outside.mjs'), clients[0]);
  assert.deepEqual(declaredIn('testing.d.mts'), await exportsOf('testing.mjs'));
  assert.deepEqual(declaredIn('shim.d.mts'), await exportsOf('shim.mjs'));
});

test('the wrong environment is told which one is needed', async () => {
  const cwd = makeFolder();
  const load = (specifier, ...args) => run(process.execPath, [...args, '--input-type=module'], { input: `import { callServer } from '${specifier}';`.replace('callServer', specifier === 'rscc/client' ? 'callServer' : 'sealBoundArgs'), cwd });
  assert.match((await load('rscc/server')).stderr, /"rscc\/server" needs the `react-server` export condition/);
  assert.match((await load('rscc/client', '--conditions=react-server')).stderr, /"rscc\/client" is for the browser/);
});

test('the runtime uses nothing that only Node has', () => {
  for (const file of fs.readdirSync(runtime).filter((name) => name.endsWith('.mjs'))) {
    const code = read(path.join(runtime, file)).replace(/^\s*\/\/.*$/gm, '');
    assert.doesNotMatch(code, /\bBuffer\b|from 'node:|\brequire\(|(?<!globalThis\.)\bprocess\./, file);
  }
});

test('React is a peer, of a version with its security fixes, and there are no dependencies', () => {
  assert.equal(own.dependencies, undefined);
  assert.deepEqual(Object.values(own.peerDependencies), ['^19.2.6', '^19.2.6', '^19.2.6']);
  for (const cve of ['CVE-2025-55182', 'CVE-2025-55183']) assert.ok(read(path.join(repo, 'docs/runtime.md')).includes(cve));
});

test('the sizes are those that the documentation says', async () => {
  const page = read(path.join(repo, 'docs/runtime.md'));
  for (const [name, file] of [['rscc/server', 'server.mjs'], ['rscc/client', 'client.browser.mjs']]) {
    const { outputFiles } = await build({ entryPoints: [path.join(runtime, file)], bundle: true, minify: true, format: 'esm', write: false, external: ['react-server-dom-webpack/*'] });
    const kib = (gzipSync(outputFiles[0].contents, { level: 9 }).length / 1024).toFixed(1);
    assert.ok(page.includes(`| \`${name}\` | ${kib} KiB |`), `${name} has ${kib} KiB, minified and compressed by gzip`);
  }
});
