// The tests of the server runtime must see these faults: each is made in a copy of the package, and a
// test whose name is given must fail on it. A copy without a fault passes.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from '../lib/spawn.mjs';
import { makeFolder, packageFolder } from './app.mjs';

const suite = fileURLToPath(new URL('server/', import.meta.url));
const files = fs.readdirSync(suite).filter((file) => file.endsWith('.test.mjs')).map((file) => path.join(suite, file));

const faults = [
  {
    fault: 'a generator that is being opened is not waited for',
    file: 'request.mjs',
    edits: [['    await whenOpened(value);\n', '']],
    seen: 'an async generator that cannot be opened, or take its arguments, fails when it is called',
  },
  {
    fault: 'a generator that is being opened is a promise',
    file: 'seal.mjs',
    edits: [['isGenerator ? generatorOf(opening) : opening', 'opening']],
    seen: 'an async generator can be read by the function that captures it, and by the client',
  },
  {
    fault: 'the id is no additional data',
    file: 'cipher.mjs',
    edits: [["{ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(id) }", "{ name: 'AES-GCM', iv }"]],
    seen: "another function's sealed values are refused, also under the right name",
  },
  {
    fault: 'plain values are accepted',
    file: 'seal.mjs',
    edits: [['const text = await sealed;', 'const text = await sealed;\n  if (Array.isArray(text)) return text;']],
    seen: 'plain values are refused',
  },
  {
    fault: 'the manifest is a plain object, and nothing else looks',
    file: 'manifest.mjs',
    edits: [['const manifest = Object.create(null);', 'const manifest = {};']],
    seen: "React's own decoders over the manifest reach no inherited name and no other export",
  },
  {
    fault: 'an id is looked up with its prototype',
    file: 'manifest.mjs',
    edits: [
      ["if (typeof id === 'string' && Object.hasOwn(manifest, id)) return;", 'if (id in manifest) return;'],
      ['const manifest = Object.create(null);', 'const manifest = {};'],
    ],
    seen: 'the id "constructor" is refused in the header, in a form field, and nested in arguments',
  },
  {
    fault: "the module's namespace stands in place of a facade",
    file: 'manifest.mjs',
    edits: [['return { __proto__: null, fn };', 'return Object.assign(Object.create(null), { fn, apply: fn });']],
    seen: "React's own decoders over the manifest reach no inherited name and no other export",
  },
  {
    fault: 'an export may be named after the id',
    file: 'manifest.mjs',
    edits: [["typeof id === 'string' && Object.hasOwn(manifest, id)) return", "Object.hasOwn(manifest, String(id).split('#')[0])) return"]],
    seen: 'nested in arguments',
  },
  {
    fault: 'an unregistered function is called',
    file: 'manifest.mjs',
    edits: [["typeof fn !== 'function' || fn.$$typeof !== SERVER_REFERENCE", 'false']],
    seen: 'a function that the registry gives unregistered is not called',
  },
  {
    fault: 'any origin may call',
    file: 'request.mjs',
    edits: [['if (from && ((own', 'if (from || ((own']],
    seen: 'calls and forms of other sites are refused',
  },
  {
    fault: 'forms are not asked where they come from',
    file: 'request.mjs',
    edits: [['  checkOrigin(request, options);\n  const action', '  const action']],
    seen: 'calls and forms of other sites are refused',
  },
  {
    fault: 'a host that ends alike is the own one',
    file: 'request.mjs',
    edits: [['from.host === own.host', 'from.host.startsWith(own.host)']],
    seen: 'calls and forms of other sites are refused',
  },
  {
    fault: 'only the announced length is limited',
    file: 'request.mjs',
    edits: [['readStream(request.body, maxBodyBytes)', 'readStream(request.body)']],
    seen: 'a body over the limit is refused, announced or not',
  },
  {
    fault: 'functions among sealed values are found in one registry only',
    file: 'manifest.mjs',
    edits: [['for (const facades of reachable.values()) {', 'for (const facades of []) {']],
    seen: 'a call finds its functions while another registry is used',
  },
  {
    fault: 'the same IV each time',
    file: 'cipher.mjs',
    edits: [['crypto.getRandomValues(new Uint8Array(iv_bytes))', 'new Uint8Array(iv_bytes)']],
    seen: 'the sealed text says nothing and is never the same',
  },
  {
    fault: 'without a key one is invented',
    file: 'keys.mjs',
    edits: [['if (keys.length === 0) {', 'if (keys.length === 0) keys.push(crypto.getRandomValues(new Uint8Array(32)));\n  if (keys.length === 0) {']],
    seen: 'without a key nothing is sealed, in development and in production',
  },
  {
    fault: 'all keys seal',
    file: 'cipher.mjs',
    edits: [['const [{ id: keyId, key }] = ring;', 'const { id: keyId, key } = ring.at(-1);']],
    seen: 'the first key seals and all open',
  },
  {
    fault: 'values are read when the reference is made',
    file: 'seal.mjs',
    edits: [['const capture = { id, roots, pick, seals: 0 };', 'const values = roots();\n  const capture = { id, roots: () => values, pick, seals: 0 };']],
    seen: 'values are read when React serialises the reference, anew each time',
  },
  {
    fault: 'registerServerReference is wrapped',
    file: 'server.mjs',
    edits: [
      ['registerServerReference, renderToReadableStream } from', 'renderToReadableStream } from'],
      ["import './shim.mjs';", "import './shim.mjs';\nimport { registerServerReference as register } from 'react-server-dom-webpack/server.edge';\nexport const registerServerReference = (fn, id, name) => register(fn, id, name);"],
    ],
    seen: 'registerServerReference is React’s own',
  },
];

async function failedTests({ file, edits = [] } = {}) {
  const folder = path.join(makeFolder(), 'npm');
  for (const part of ['runtime', 'package.json']) fs.cpSync(path.join(packageFolder, part), path.join(folder, part), { recursive: true });
  fs.symlinkSync(path.join(packageFolder, 'node_modules'), path.join(folder, 'node_modules'));
  for (const [from, to] of edits) {
    const text = fs.readFileSync(path.join(folder, 'runtime', file), 'utf8');
    assert.equal(text.split(from).length, 2, `${JSON.stringify(from)} must stand once in ${file}`);
    fs.writeFileSync(path.join(folder, 'runtime', file), text.replace(from, () => to));
  }
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { status, stdout, stderr } = await run(
    process.execPath,
    ['--test', '--test-reporter=tap', '--conditions=react-server', ...files],
    { env: { ...env, NODE_ENV: 'production', RSCC_NPM: folder } },
  );
  const failed = [...stdout.matchAll(/^ *not ok \d+ - (.*)$/gm)].map(([, name]) => name.replaceAll('\\', ''));
  assert.equal(status !== 0, failed.length > 0, stdout + stderr);
  return failed;
}

test('a copy without a fault passes', async () => assert.deepEqual(await failedTests(), []));

for (const { fault, seen, ...edit } of faults) {
  test(`seen: ${fault}`, async () => {
    const failed = await failedTests(edit);
    assert.ok(failed.some((name) => name.includes(seen)), `failed: ${failed.join('; ') || 'nothing'}`);
  });
}
