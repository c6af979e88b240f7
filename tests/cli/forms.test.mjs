// manifest --as=webpack|turbopack|parcel: the exact text, and that React's own packages find the
// functions by it, and nothing else.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { addFiles, makeTree, repo, run } from './support.mjs';

const forms = ['webpack', 'turbopack', 'parcel'];
const require = createRequire(path.join(repo, 'tests/package.json'));
const actions = `'use server';
export async function save(form) {
  return 'saved ' + form.get('title');
}
export async function join(...words) {
  return words.join('-');
}
`;
const reexports = "'use server';\nexport { late } from './store.mjs';\n";
const store = "export const late = async (word) => 'late ' + word;\nexport const secret = () => 'secret';\n";

const lines = {
  webpack: (id) => `  "${id}": { id: "server:${id}", name: "fn", chunks: [], async: true },\n`,
  turbopack: (id) => `  "${id}": { id: "server:${id}", name: "fn", chunks: [], async: true },\n`,
  parcel: (id) => `  "${id}": ["server:${id}"],\n`,
};

for (const form of forms)
  test(`manifest --as=${form}: its text`, (t) => {
    const folder = makeTree(t, { 'a.js': actions });
    const { functions } = JSON.parse(run(folder, ['manifest']).stdout);
    const expected = `export default { __proto__: null,\n${functions.map((f) => lines[form](f.id)).join('')}};\n`;
    assert.equal(run(folder, ['manifest', `--as=${form}`]).stdout, expected);
    assert.equal(functions.length, 2);
    const empty = makeTree(t, { 'a.js': 'export {};\n' });
    assert.equal(run(empty, ['manifest', `--as=${form}`]).stdout, 'export default { __proto__: null,\n};\n');
  });

// React's package of the form registers the functions; parcel's ids are `ID#fn`.
const runtimeOf = (form) => `import react from ${JSON.stringify(require.resolve(`react-server-dom-${form}/server.node`))};
export const registerServerReference = (fn, id) => react.registerServerReference(fn, id, ${form === 'parcel' ? '"fn"' : 'null'});
export function assertServerFunctions(exports) {
  for (const name in exports) if (typeof exports[name] !== 'function') throw new TypeError(name);
}
`;

function makeServer(t, form) {
  const folder = makeTree(t, { 'package.json': '{}', 'src/a.mjs': actions, 'src/b.mjs': reexports, 'src/store.mjs': store });
  addFiles(folder, { 'runtime.mjs': runtimeOf(form) });
  const runtime = `--server-runtime=${path.join(folder, 'runtime.mjs')}`;
  const built = run(folder, ['build', 'src', '--outdir=dist', runtime]);
  assert.equal(built.status, 0, built.stderr);
  run(folder, ['manifest', 'src', `--as=${form}`, '-o', 'form.mjs']);
  const { functions } = JSON.parse(run(folder, ['manifest', 'src']).stdout);
  return { folder, ids: Object.fromEntries(functions.map((f) => [f.symbol, f.id])) };
}

function ask(folder, form, requests) {
  const script = path.join(repo, 'tests/lib/form-consumer.mjs');
  const files = [path.join(folder, 'form.mjs'), path.join(folder, 'dist/registry.mjs')];
  const result = spawnSync(process.execPath, ['--conditions=react-server', script, form, ...files], {
    input: JSON.stringify(requests), encoding: 'utf8', timeout: 60_000,
  });
  assert.equal(result.status, 0, result.stderr);
  return JSON.parse(result.stdout);
}

// What React's client sends for a reference and arguments.
async function replyOf(form, id, ...args) {
  globalThis.__webpack_require__ ??= () => {};
  globalThis.__webpack_chunk_load__ ??= () => {};
  globalThis.parcelRequire ??= { meta: { publicUrl: '/' } };
  const { createServerReference, encodeReply } = require(`react-server-dom-${form}/client.browser`);
  const reference = form === 'parcel' ? createServerReference(id, 'fn') : createServerReference(id, () => {});
  const body = await encodeReply([reference, ...args]);
  return { reply: typeof body === 'string' ? body : [...body] };
}

const called = (form, id) => (form === 'parcel' ? `${id}#fn` : id);
const actionOf = (id) => ({ action: [[`$ACTION_ID_${id}`, ''], ['title', 'x']] });

for (const form of forms)
  test(`manifest --as=${form}: React finds every function, and no other`, async (t) => {
    const { folder, ids } = makeServer(t, form);
    const unknown = '0'.repeat(32);
    const answers = ask(folder, form, [
      actionOf(called(form, ids.save)),
      await replyOf(form, ids.join, 1, 2),
      await replyOf(form, ids.late, 'word'),
      actionOf(called(form, unknown)),
      actionOf(called(form, 'constructor')),
      actionOf(called(form, '__proto__')),
      actionOf(`${ids.save}#join`),
      actionOf(`${ids.late}#secret`),
      actionOf(`${ids.save}#toString`),
      await replyOf(form, unknown),
    ]);
    assert.deepEqual(answers.slice(0, 3), [{ value: 'saved x' }, { value: '1-2' }, { value: 'late word' }]);
    const refusal = form === 'parcel' ? /Invalid server action/ : /Could not find the module/;
    for (const at of [3, 4, 5, 9]) assert.match(answers[at].error ?? '', refusal, `request ${at}`);
    // The facade has no such export, so React goes on with undefined.
    for (const at of [6, 7, 8]) assert.match(answers[at].error ?? '', /of undefined \(reading 'bind'\)/, `request ${at}`);
  });
