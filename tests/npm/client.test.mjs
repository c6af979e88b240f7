// The client runtime against a server of the other: React's browser build, over HTTP.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { importFromPackage } from './app.mjs';
import { run } from '../lib/spawn.mjs';

const client = await importFromPackage('runtime/client.browser.mjs');
const shim = await importFromPackage('runtime/shim.mjs');

const child = spawn(process.execPath, ['--conditions=react-server', fileURLToPath(new URL('http-server.mjs', import.meta.url))], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const [line] = await once(child.stdout, 'data');
const { port, ids } = JSON.parse(line);
after(() => child.kill());
const site = `http://127.0.0.1:${port}`;

// A browser adds the Origin header itself.
const fetchAsBrowser = (url, init) => fetch(url, { ...init, headers: { origin: site, ...init?.headers } });
const reference = (id) => client.createServerReference(id, client.callServer, undefined, client.findSourceMapURL);
const useCallback = (options) => client.setServerCallback(client.createFetchCallback({ url: `${site}/`, fetch: fetchAsBrowser, ...options }));

test('a call without a callback is a clear error', async () => {
  await assert.rejects(reference(ids.save)('x'), (error) => error.message.includes(ids.save) && /setServerCallback\(\)/.test(error.message));
  assert.throws(() => client.setServerCallback('url'), /takes a function/);
});

test('the callback gets the id and the arguments', async () => {
  const calls = [];
  client.setServerCallback(async (id, args) => calls.push([id, args]));
  await reference('an id')(1, 2);
  assert.deepEqual(calls, [['an id', [1, 2]]]);
});

test('a call goes to the server and back, and the payload is handed over', async () => {
  const payloads = [];
  useCallback({ onPayload: (payload) => payloads.push(payload.page) });
  assert.equal(await reference(ids.save)('x'), 'saved x');
  assert.deepEqual(payloads, ['anew']);
  const file = new Blob(['bytes'], { type: 'text/plain' });
  assert.equal(await (await reference(ids.echo)(file)).text(), 'bytes');
});

test('a closure that the server renders is called with its captured value', async () => {
  useCallback();
  const { add } = await client.createFromReadableStream((await fetch(site)).body, { callServer: client.callServer });
  assert.equal(await add(2), 42);
});

test('what cannot be serialised comes back as the same object', async () => {
  useCallback();
  const local = new (class Local {})();
  assert.equal(await reference(ids.echo)(local), local);
});

test('an error of the function has its digest, and nothing of its message in production', async () => {
  useCallback();
  await assert.rejects(reference(ids.fail)(), { digest: 'D1' });
});

test('a refusal and an answer of somebody else are errors that say so', async () => {
  useCallback();
  await assert.rejects(reference('constructor')(), { reason: 'unknown-function', status: 404 });
  useCallback({ headers: { origin: 'http://elsewhere.test' } });
  await assert.rejects(reference(ids.save)(), { reason: 'wrong-origin', status: 403 });
  useCallback({ fetch: () => fetch(`${site}/broken`) });
  await assert.rejects(reference(ids.save)(), { reason: null, status: 502 });
});

test('client modules are loaded through the shim, each once', async () => {
  let loads = 0;
  shim.setClientModules({ __proto__: null, c1: async () => ({ n: ++loads }) });
  const load = globalThis.__webpack_require__;
  assert.equal(load('c1'), load('c1'));
  assert.deepEqual(await load('c1'), { n: 1 });
  assert.throws(() => load('constructor'), /no client module constructor/);
  shim.setClientModules({ c1: async () => ({ n: ++loads }) });
  assert.deepEqual(await load('c1'), { n: 2 });
  assert.throws(() => load('constructor'), /no client module constructor/);
});

test('a client module that fails to load is tried again', async () => {
  let loads = 0;
  shim.setClientModules({
    c1: async () => {
      if (++loads === 1) throw new Error('offline');
      return { loads };
    },
  });
  await assert.rejects(globalThis.__webpack_require__('c1'), /offline/);
  assert.deepEqual(await globalThis.__webpack_require__('c1'), { loads: 2 });
});

test('a loader that was there before the shim still gets its modules', async () => {
  const program = `globalThis.__webpack_require__ = (id) => 'before: ' + id;
    const shim = await import(${JSON.stringify(import.meta.resolve('../../npm/runtime/shim.mjs'))});
    shim.setModuleLoader('x', (rest) => 'x: ' + rest);
    console.log([__webpack_require__('a'), __webpack_require__('x:b:c'), __webpack_require__('y:d')].join('; '));`;
  const { stdout } = await run(process.execPath, ['--input-type=module'], { input: program });
  assert.equal(stdout, 'before: a; x: b:c; before: y:d\n');
});
