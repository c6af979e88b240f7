// The service: requests on stdin, answers on stdout.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { inline_module, makeTree, plain_module, rscc, run, server_module, sync_module } from './support.mjs';

// A service whose answers are promises by the request's id.
function startService(t, folder, args = [], env = {}) {
  const child = spawn(rscc, ['service', ...args], { cwd: folder, env: { ...process.env, PWD: folder, ...env }, stdio: ['pipe', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  const waiting = new Map();
  const order = [];
  let next = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const answer = JSON.parse(line);
    order.push(answer.id);
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)));
  const answerTo = (id) => new Promise((resolve) => waiting.set(id, resolve));
  function ask(method, params, id = next++) {
    child.stdin.write(JSON.stringify({ id, method, params }) + '\n');
    return answerTo(id);
  }
  return { child, ask, answerTo, ended, order };
}

const answersOf = (folder, lines, args = []) => {
  const { status, stdout, stderr } = run(folder, ['service', ...args], { input: lines.join('\n') });
  assert.equal(stderr, '');
  return { status, answers: stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line)) };
};

test('service: a transform answers what `transform --emit=json` prints', (t) => {
  const folder = makeTree(t, { 'package.json': '{}', 'rscc.json': '{ "serverRuntime": "mine" }', 'app/a.jsx': inline_module });
  for (const [source, target, dev] of [[inline_module, 'server', false], [server_module, 'client', true], [sync_module, 'server', false], [plain_module, 'client', false]]) {
    const args = ['transform', '-', '--stdin-filename=app/a.jsx', '--emit=json', `--target=${target}`, ...(dev ? ['--dev'] : [])];
    const expected = JSON.parse(run(folder, args, { input: source }).stdout);
    const request = { id: 1, method: 'transform', params: { path: `${folder}/app/a.jsx?v=12`, source, target, dev, language: null } };
    const { status, answers } = answersOf(folder, [JSON.stringify(request)]);
    assert.equal(status, 0);
    assert.deepEqual(answers, [{ id: 1, result: expected }]);
  }
});

test('service: parameters and options of a request', (t) => {
  const folder = makeTree(t);
  const transform = (params) => answersOf(folder, [JSON.stringify({ id: 'x', method: 'transform', params: { path: 'a.js', source: server_module, ...params } })]).answers[0];
  assert.match(transform({ options: { serverRuntime: 'here' } }).result.code, /from "here"/);
  assert.match(transform({ target: 'client', options: { clientRuntime: 'there' } }).result.code, /from "there"/);
  assert.equal(transform({ language: 'ts', source: "'use server'; export async function f(a: string) {}" }).result.diagnostics.length, 0);
  assert.equal(transform({ path: 'a.vue' }).error.code, 'unknown-language');
  assert.equal(transform({ path: 'a.vue', language: 'js' }).result.changed, true);
  for (const [params, message] of [
    [{ sorce: '' }, /did you mean `source`/],
    [{ path: '' }, /`path` must be a path/],
    [{ path: null }, /`path` is missing/],
    [{ source: undefined }, /`source` is missing/],
    [{ source: 7 }, /`source` must be a string/],
    [{ target: 'sever' }, /`target` must be "server" or "client"/],
    [{ language: 'css' }, /`language` must be/],
    [{ dev: 1 }, /`dev` must be true or false/],
    [{ options: [] }, /`options` must be an object/],
    [{ options: { serverRuntime: '' } }, /`serverRuntime` must be a module specifier/],
    [{ options: { clientRuntim: '' } }, /did you mean `clientRuntime`/],
  ]) {
    const { error } = transform(params);
    assert.equal(error?.code, 'invalid-params', JSON.stringify(params));
    assert.match(error.message, message);
  }
});

test('service: broken requests are answered, and it goes on', (t) => {
  const folder = makeTree(t);
  const { status, answers } = answersOf(folder, [
    'nonsense', '[]', '{"id":1}', '{"id":{},"method":"version"}', '{"id":2,"method":"versio"}', '{"id":3,"method":"version","params":[]}', '',
    '{"id":4,"method":"version","params":{"path":"x"}}', '{"id":5.5,"method":"version"', '{"id":"\\"quoted\\"","method":"version"}',
    `{"id":6,"method":"transform","params":{"path":"a.js","source":"${'['.repeat(10)}"}}`, '['.repeat(5000), '\u0000',
    '{"id":7,"method":"version"}{"id":8,"method":"version"}', '{"id":9,"method":"version"} // why', ' {"id":10,"method":"version"} \r', '\ufeff{"id":12,"method":"version"}', '{"id":11,"method":"version\u0000"}', '{"id":"a\\u12 and more","method":"version"}', '{"id":\u00011,"method":"version"}',
  ]);
  assert.equal(status, 0);
  const codes = answers.map(({ id, error }) => `${JSON.stringify(id)} ${error?.code ?? 'fine'}`).sort();
  assert.deepEqual(codes, [
    '"\\"quoted\\"" fine', '1 invalid-request', '2 unknown-method', '3 invalid-request', '4 invalid-params', '6 fine', '10 fine', '12 fine',
    'null fine', 'null invalid-json', 'null invalid-json', 'null invalid-json', 'null invalid-json', 'null invalid-json', 'null invalid-json', 'null invalid-json', 'null invalid-json', 'null invalid-json', 'null invalid-json',
  ].sort());
  assert.deepEqual(answers.find(({ id }) => id === '"quoted"').result, { version: run(folder, ['--version']).stdout.trim(), protocol: 1, idScheme: 'rscc1' });
});

test('service: a NUL in a source does not end it', (t) => {
  const folder = makeTree(t);
  const source = `const a = "\u0000"; const b = "\ue000\ue001";\n`;
  for (const text of [source, "'use server';\n" + source]) {
    const [{ result }] = answersOf(folder, [JSON.stringify({ id: 1, method: 'transform', params: { path: 'a.js', source: text } })]).answers;
    const expected = JSON.parse(run(folder, ['transform', '-', '--stdin-filename=a.js', '--emit=json'], { input: text }).stdout);
    assert.deepEqual(result, expected);
  }
});

// As what encodes strings of JavaScript in UTF-8 does.
test('service: half of a surrogate pair in a request is U+FFFD', (t) => {
  const folder = makeTree(t);
  for (const text of ['\ud800', 'x\udfff', '\ud83dA', '\ud800\ud83d\ude00', '\udc00\ud800', '\\\ud800 \\\\ud800', '\ud800\u0000\ue000']) {
    const source = `'use server';\nexport async function f() { return "${text}"; }\n`;
    const [{ id, result }] = answersOf(folder, [JSON.stringify({ id: text, method: 'transform', params: { path: 'a.js', source } })]).answers;
    assert.deepEqual(result, JSON.parse(run(folder, ['transform', '-', '--stdin-filename=a.js', '--emit=json'], { input: source }).stdout));
    assert.equal(id, text.toWellFormed());
  }
  assert.equal(answersOf(folder, ['{"id":"\\uD800\\uDBff\\uDC00","method":"version"}']).answers[0].id, '\ufffd\u{10fc00}');
});

test('service: an id comes back with its NUL', (t) => {
  const { answers } = answersOf(makeTree(t), [JSON.stringify({ id: 'a\u0000b', method: 'version' }), JSON.stringify({ id: '\u0000', method: 'versio' })]);
  assert.deepEqual(answers.map(({ id }) => id).sort(), ['\u0000', 'a\u0000b']);
});

test('service: several requests in flight are all answered, with a thread or eight', async (t) => {
  const folder = makeTree(t);
  const large = inline_module + '// '.padEnd(200_000, 'x\n// ');
  for (const threads of ['1', '8']) {
    const { child, ask, ended } = startService(t, folder, ['-j', threads]);
    const sources = Array.from({ length: 300 }, (_, i) => (i % 50 ? inline_module : large));
    const answers = await Promise.all(sources.map((source, i) => ask('transform', { path: `m${i}.jsx`, source })));
    for (const [i, { result }] of answers.entries()) {
      assert.equal(result.functions[0].module, `m${i}.jsx`);
      assert.match(result.code, new RegExp(result.functions[0].id));
    }
    const { result } = await ask('manifest');
    assert.equal(result.functions.length, 300);
    child.stdin.end();
    assert.equal(await ended, 0);
  }
});

test('service: manifest waits for the transforms asked before it, and takes their last state', (t) => {
  const folder = makeTree(t);
  const transform = (path, source) => JSON.stringify({ id: 0, method: 'transform', params: { path, source } });
  const lines = [];
  for (let round = 0; round < 20; round++) {
    for (let i = 0; i < 10; i++) lines.push(transform(`m${i}.js`, `'use server';\nexport async function f${round}() {}\n`));
    lines.push(transform('gone.js', server_module), '{"id":0,"method":"forget","params":{"path":"gone.js"}}', transform('emptied.js', server_module), transform('emptied.js', plain_module));
    lines.push(`{"id":"manifest ${round}","method":"manifest"}`);
  }
  const { answers } = answersOf(folder, lines, ['-j4']);
  for (let round = 0; round < 20; round++) {
    const { result } = answers.find(({ id }) => id === `manifest ${round}`);
    assert.equal(result.version, 1);
    const functions = result.functions.filter(({ module }) => module.startsWith('m'));
    assert.equal(functions.length, 10);
    for (const { module, symbol } of functions) assert.ok(Number(symbol.slice(1)) >= round, `${module} ${symbol}`);
  }
  assert.deepEqual(answers.find(({ id }) => id === 'manifest 19').result.functions.map(({ symbol }) => symbol), Array(10).fill('f19'));
});

test('service: the manifest is that of the tree', (t) => {
  const files = { 'package.json': '{}', 'a.js': server_module, 'b/c.jsx': inline_module, 'd.js': plain_module };
  const folder = makeTree(t, files);
  const lines = Object.entries(files).filter(([path]) => path.endsWith('js') || path.endsWith('jsx'))
    .map(([path, source]) => JSON.stringify({ id: 0, method: 'transform', params: { path, source } }));
  const { answers } = answersOf(folder, [...lines, '{"id":1,"method":"manifest"}']);
  assert.deepEqual(answers.at(-1).result, JSON.parse(run(folder, ['manifest']).stdout));
});

test('service: client modules are in the manifest', (t) => {
  const folder = makeTree(t, { 'package.json': '{}', 'a.js': server_module, 'b.js': "'use client';\nexport const a = 1;\n" });
  const lines = [['a.js', server_module], ['b.js', "'use client';\nexport const a = 1;\n"]]
    .map(([path, source]) => JSON.stringify({ id: 0, method: 'transform', params: { path, source } }));
  const { answers } = answersOf(folder, [...lines, '{"id":1,"method":"manifest"}'], ['--client-references']);
  const expected = JSON.parse(run(folder, ['manifest', '--client-references']).stdout);
  assert.equal(expected.clientModules.length, 1);
  assert.deepEqual(answers.at(-1).result, expected);
});

test('service: config says what the options and the config come to', (t) => {
  const folder = makeTree(t, { 'package.json': '{}', 'rscc.json': '{ "packages": ["a", "@b/c"], "clientReferences": true }', 'app/x.js': '' });
  const { answers } = answersOf(`${folder}/app`, ['{"id":1,"method":"config"}']);
  assert.deepEqual(answers, [{ id: 1, result: { root: folder, packages: ['a', '@b/c'], clientReferences: true } }]);
});

test('unlisted-package: server functions of a dependency that the config does not list', (t) => {
  const folder = makeTree(t, { 'package.json': '{}', 'rscc.json': '{ "packages": ["listed", "@scope/listed"] }' });
  const reported = (path, source) => {
    const [{ result }] = answersOf(folder, [JSON.stringify({ id: 1, method: 'transform', params: { path, source } })]).answers;
    return result.diagnostics.filter(({ rule }) => rule === 'unlisted-package').map(({ message, start }) => `${start.line}:${start.column} ${message}`).join();
  };
  const message = (name) => `the package \`${name}\` has server functions, and the config does not list it`;
  assert.equal(reported('node_modules/other/a.js', server_module), `2:8 ${message('other')}`);
  assert.equal(reported('node_modules/other/a.jsx', inline_module), `2:3 ${message('other')}`);
  assert.equal(reported('node_modules/@scope/other/a.js', server_module), `2:8 ${message('@scope/other')}`);
  assert.equal(reported('node_modules/listed/node_modules/inner/a.js', server_module), `2:8 ${message('inner')}`);
  for (const path of ['node_modules/listed/a.js', 'node_modules/@scope/listed/deep/a.js', 'my_node_modules/other/a.js', 'app/a.js']) assert.equal(reported(path, server_module), '', path);
  assert.equal(reported('node_modules/other/a.js', plain_module), '');
  assert.equal(reported('node_modules/other/a.js', "'use client';\nexport const a = 1;\n"), '');
});

test('service: shutdown answers what was asked before it, and ends', async (t) => {
  const folder = makeTree(t);
  const { ask, ended, order, child } = startService(t, folder);
  for (let i = 0; i < 20; i++) ask('transform', { path: `m${i}.jsx`, source: inline_module });
  assert.deepEqual(await ask('shutdown', undefined, 'end'), { id: 'end', result: null });
  assert.equal(await ended, 0);
  assert.equal(order.length, 21);
  assert.equal(order.at(-1), 'end');
  child.stdin.destroy();
});

test('service: ends with its parent', async (t) => {
  const folder = makeTree(t);
  const parent = spawn(process.execPath, ['-e', `
    const child = require('node:child_process').spawn(${JSON.stringify(rscc)}, ['service'], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdout.once('data', () => console.log(child.pid));
    child.stdin.write('{"id":1,"method":"version"}\\n');
    setInterval(() => {}, 1000);`], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = Number(await new Promise((resolve) => parent.stdout.once('data', resolve)));
  const isRunning = () => {
    try {
      return process.kill(pid, 0) && !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
    } catch {
      return false;
    }
  };
  assert.ok(isRunning());
  parent.kill('SIGKILL');
  for (let i = 0; i < 200 && isRunning(); i++) await new Promise((resolve) => setTimeout(resolve, 25));
  assert.ok(!isRunning());
});

test('service: memory stays flat', { skip: process.platform !== 'linux' && 'reads /proc' }, async (t) => {
  const folder = makeTree(t);
  // AddressSanitizer keeps what was freed for a while, and that is no growth of ours.
  const { child, ask } = startService(t, folder, [], { ASAN_OPTIONS: `${process.env.ASAN_OPTIONS ?? ''}:quarantine_size_mb=0` });
  const memory = () => Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]);
  const work = async (from, count) => {
    for (let i = from; i < from + count; i += 100)
      await Promise.all(Array.from({ length: 100 }, (_, k) => ask('transform', { path: `m${k}.jsx`, source: inline_module })));
  };
  await work(0, 2000);
  const early = memory();
  await work(2000, 6000);
  assert.ok(memory() < early * 1.2 + 1024, `${early} KB became ${memory()} KB`);
});

test('service: wrong usage', (t) => {
  const folder = makeTree(t);
  assert.equal(run(folder, ['service', 'a.js']).status, 2);
  assert.equal(run(folder, ['service', '--outdir=x']).status, 2);
  assert.equal(run(folder, ['service'], { env: { RSCC_ID_SALT: '' } }).status, 2);
});
