// The JavaScript API, the search for the executable, and the wrapper that npm's `bin` names.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { patience } from '../lib/patience.mjs';
import { run } from '../lib/spawn.mjs';
import { createService, ServiceError, transformSync } from '../../npm/api/index.mjs';
import { makeFolder, packageFolder, rscc } from './app.mjs';

process.env.RSCC_BINARY = rscc;
const api = pathToFileURL(path.join(packageFolder, 'api', 'index.mjs'));
const bin = path.join(packageFolder, 'bin', 'rscc.mjs');
const source = `'use server';\nexport async function save(text) { return text; }\n`;

// A program that uses the package, in a folder of its own: its exit status says if it ended by itself.
function runProgram(text, { cwd = makeFolder(), env } = {}) {
  const program = `import * as api from ${JSON.stringify(api)};\n${text}`;
  return run(process.execPath, ['--input-type=module'], { input: program, cwd, env: { ...process.env, ...env } });
}

test('transform() gives what the command line gives, and lets the process end', async () => {
  const cwd = makeFolder({ 'a.js': source });
  const program = `for (const target of ['server', 'client'])
    console.log(JSON.stringify(await api.transform(${JSON.stringify(source)}, { path: 'a.js', target })));`;
  const { status, stdout, stderr } = await runProgram(program, { cwd });
  assert.equal(status, 0, stderr);
  const results = stdout.trim().split('\n').map((line) => JSON.parse(line));
  for (const [i, target] of ['server', 'client'].entries()) {
    const direct = await run(rscc, ['transform', 'a.js', `--target=${target}`, '--emit=json'], { cwd });
    assert.deepEqual(results[i], JSON.parse(direct.stdout));
    assert.deepEqual(transformSync(source, { path: 'a.js', target, cwd }), results[i]);
    assert.match(results[i].code, /"rscc\/(server|client)"/);
  }
});

test('many requests at once are each answered with their own result', async () => {
  const service = createService({ cwd: makeFolder() });
  const names = Array.from({ length: 200 }, (_, i) => `f${i}`);
  const results = await Promise.all(names.map((name) => service.transform(source.replace('save', name), { path: `${name}.js` })));
  assert.deepEqual(results.map(({ functions }) => functions[0].symbol), names);
  assert.equal((await service.manifest()).functions.length, 200);
  await service.forget('f0.js');
  assert.equal((await service.manifest()).functions.length, 199);
  await service.close();
  await assert.rejects(service.version(), { code: 'service-ended' });
});

test('an error in the module is a result without code; a wrong request is an error', async () => {
  const service = createService({ cwd: makeFolder() });
  const result = await service.transform(`'use server';\nexport const n = 1;\n`, { path: 'a.js' });
  assert.equal(result.code, null);
  assert.equal(result.diagnostics[0].severity, 'error');
  await assert.rejects(service.transform(source, {}), (error) => error instanceof ServiceError && error.code === 'invalid-params');
  await assert.rejects(service.request('nonsense'), { code: 'unknown-method' });
  assert.equal((await service.version()).protocol, 1);
  await service.close();
});

test('a service that ends rejects what is waiting for it', async () => {
  const service = createService({ args: ['--nonsense'], cwd: makeFolder() });
  await assert.rejects(service.version(), (error) => error.code === 'service-ended' && /nonsense/.test(error.message));
  const missing = createService({ binary: '/no/such/rscc' });
  await assert.rejects(missing.version(), { code: 'service-ended' });
});

// A service that loses the id of every second request, and answers the others when no more come.
const forgetful = `#!${process.execPath}
  const answers = [];
  require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
    const { id } = JSON.parse(line);
    if (id % 2) return answers.push({ id, result: id });
    console.log(JSON.stringify({ id: null, error: { code: 'too-long', message: String(id) } }));
    setTimeout(() => answers.splice(0).forEach((answer) => console.log(JSON.stringify(answer))), 100);
  });`;

test('an answer without an id rejects the request that gets no other', { timeout: 20_000 * patience }, async () => {
  const binary = path.join(makeFolder({ 'forgetful.cjs': forgetful }), 'forgetful.cjs');
  fs.chmodSync(binary, 0o755);
  const service = createService({ binary });
  const asked = await Promise.allSettled([1, 2, 3, 4].map(() => service.version()));
  assert.deepEqual(asked.map(({ value, reason }) => value ?? reason.code), [1, 'too-long', 3, 'too-long']);
  assert.equal(await Promise.race([service.request('five'), service.request('six').catch(({ code }) => code)]), 5);
});

test('a source that is not well-formed is compiled, and what is no JSON is refused', { timeout: 20_000 * patience }, async () => {
  const program = `await api.transform('', { path: 'a.js', dev: 1n }).catch((error) => console.log(error.name));
    console.log((await api.transform('"\\ud800"', { path: 'a\\udfff.js' })).code);`;
  const { status, stdout } = await runProgram(program);
  assert.deepEqual([status, stdout], [0, 'TypeError\n"\ufffd"\n']);
});

const map = { version: 3, sources: ['first.ts'], names: [], mappings: 'AAAA;AACA' };
const inputs = [
  [source, { path: 'a.js' }],
  [source, { path: 'a.js', target: 'client' }],
  [source, { path: 'a.js?v=1' }],
  [source, { path: 'a.js?v=1', language: 'js' }],
  [source, { path: 'a.js', target: null, language: null }],
  [source, { path: 'a.js', sourcemap: false, dev: false }],
  [source, { path: 'a.js', sourcemap: true, dev: true, target: 'client' }],
  [source, { path: 'a.js', sourcemap: 'linked' }],
  [source, { path: 'a.js', inputMap: map }],
  [source, { path: 'a.js', inputMap: JSON.stringify(map) }],
  [source, { path: 'a.js', inputMap: 'zz' }],
  [source, { path: 'a.js', options: { serverRuntime: 'here' } }],
  [source.replace('text;', '"\ud800\0";'), { path: 'a.js' }],
  [`\ufeff${source}`, { path: 'a.js' }],
  [`'use server';\nexport const n = 1;\n`, { path: 'a.js' }],
  ['', { path: 'a.js' }],
  [source, { path: '../a.js' }],
  // refused
  [source, { path: 'a.nonsense' }, 'unknown-language'],
  [source, { path: 'a.js', trget: 'client' }, /did you mean `target`/],
  [source, { path: 'a.js', target: 'sever' }, /`target` must be/],
  [source, { path: 'a.js', language: 'css' }, /`language` must be/],
  [source, { path: 'a.js', sourcemap: 'inlined' }, /`sourcemap` must be/],
  [source, { path: 'a.js', inputMap: 0 }, /`inputMap` must be/],
  [source, { path: 'a.js', options: { clientRuntim: '' } }, /did you mean `clientRuntime`/],
  [source, { path: '' }, /`path` must be/],
  [source, {}, /`path` is missing/],
  [source, undefined, /`path` is missing/],
  [undefined, { path: 'a.js' }, /`source` is missing/],
  [7, { path: 'a.js' }, /`source` must be/],
];

test('transformSync() gives what transform() gives, and refuses what it refuses', async () => {
  const cwd = makeFolder({ 'rscc.json': '{ "sourcemap": "inline", "dev": true }' });
  const service = createService({ cwd });
  for (const [text, options, fault] of inputs) {
    const name = JSON.stringify([text, options]);
    const awaited = await outcomeOf(() => service.transform(text, options));
    assert.deepEqual(await outcomeOf(() => transformSync(text, { cwd, ...options })), awaited, name);
    if (fault instanceof RegExp) assert.match(awaited.message ?? '', fault, name);
    else assert.equal(awaited.code, fault, name);
  }
  await service.close();
  for (const args of [['--nonsense'], ['--root=nowhere'], ['-A', 'nonsense']]) {
    const awaited = await outcomeOf(() => createService({ cwd, args }).transform(source, { path: 'a.js' }));
    assert.equal(awaited.code, 'service-ended');
    assert.doesNotMatch(awaited.message, /rscc: rscc:/);
    assert.deepEqual(await outcomeOf(() => transformSync(source, { cwd, args, path: 'a.js' })), awaited);
  }
});

async function outcomeOf(compile) {
  try {
    return { result: await compile() };
  } catch ({ name, code, message }) {
    return { name, code, message };
  }
}

test('a folder that is not there is named', () => {
  const file = path.join(makeFolder({ file: '' }), 'file');
  for (const cwd of ['/no/such/folder', file])
    for (const start of [() => createService({ cwd }), () => transformSync(source, { cwd, path: 'a.js' })])
      assert.throws(start, { code: 'service-ended', message: `rscc: \`cwd\` names ${cwd}, which is no folder` });
});

test('the wrapper passes arguments, input, output and status on', async () => {
  const cwd = makeFolder();
  const wrapped = await run(process.execPath, [bin, 'transform', '-', '--target=client'], { input: source, cwd });
  assert.deepEqual(wrapped, await run(rscc, ['transform', '-', '--target=client'], { input: source, cwd }));
  assert.equal((await run(process.execPath, [bin, 'nonsense'], { cwd })).status, 2);
});

test('an executable that is not there is named, with what to do', async () => {
  const wrong = await run(process.execPath, [bin], { env: { ...process.env, RSCC_BINARY: '/no/such/rscc' } });
  assert.equal(wrong.status, 3);
  assert.match(wrong.stderr, /RSCC_BINARY names \/no\/such\/rscc/);
  const folder = makeFolder();
  fs.cpSync(path.join(packageFolder, 'api'), path.join(folder, 'alone', 'api'), { recursive: true });
  const program = `import { binaryPath } from './alone/api/index.mjs'; binaryPath();`;
  const env = { ...process.env };
  delete env.RSCC_BINARY;
  const { stderr } = await run(process.execPath, ['--input-type=module'], { input: program, cwd: folder, env });
  assert.match(stderr, /the package @rscc\/\S+ is not installed/);
});

test("the platform's package is found before the repository's build", async () => {
  const folder = makeFolder();
  const { platformPackage } = await import('../../npm/api/binary.mjs');
  fs.cpSync(path.join(packageFolder, 'api'), path.join(folder, 'app', 'api'), { recursive: true });
  const binary = path.join(folder, 'app', 'node_modules', platformPackage(), 'bin', 'rscc');
  fs.mkdirSync(path.dirname(binary), { recursive: true });
  fs.writeFileSync(binary, '');
  const env = { ...process.env };
  delete env.RSCC_BINARY;
  const program = `import { binaryPath } from './app/api/index.mjs'; console.log(binaryPath());`;
  const { stdout } = await run(process.execPath, ['--input-type=module'], { input: program, cwd: folder, env });
  assert.equal(fs.realpathSync(stdout.trim()), fs.realpathSync(binary));
});
