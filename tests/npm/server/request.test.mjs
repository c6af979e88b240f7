// handleServerRequest(): what is called, what is refused, and why.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, callRequest, createFromReadableStream, fieldsOf, forge, formRequest, ids, load, post, react, registry, runtime, sendToClient } from './world.mjs';

runtime.setEncryptionKey(new Uint8Array(32));
const { registerServerReference } = runtime;

async function refusedBecause(reason, status, outcome) {
  const refused = await outcome;
  assert.deepEqual({ type: refused.type, reason: refused.reason, status: refused.status }, { type: 'refused', reason, status }, String(refused.error ?? refused.value));
  const response = refused.respond();
  assert.equal(response.status, status);
  assert.equal(response.headers.get('rscc-refused'), reason);
  assert.deepEqual(await response.json(), { error: { reason, message: refused.message } });
}

function decode(response) {
  const serverConsumerManifest = { moduleMap: null, moduleLoading: null, serverModuleMap: null };
  return createFromReadableStream(response.body, { serverConsumerManifest });
}

test('a call gives its result, and a response that carries it', async () => {
  const outcome = await call(ids.save, ['x']);
  assert.equal(outcome.type, 'call');
  assert.equal(outcome.id, ids.save);
  assert.equal(outcome.value, 'saved x');
  const response = outcome.respond({ payload: { page: 'anew' } });
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'text/x-component');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const payload = await decode(response);
  assert.equal(payload.page, 'anew');
  assert.equal(await payload.result, 'saved x');
});

test('what a function throws is its result, and the client gets the digest', async () => {
  const outcome = await call(ids.fail, ['x']);
  assert.equal(outcome.ok, false);
  assert.equal(outcome.error.message, 'no x');
  await assert.rejects(outcome.result, /no x/);
  const response = outcome.respond({ onError: () => 'digest-1' });
  assert.equal(response.status, 500);
  const { result } = await decode(response);
  await assert.rejects(Promise.resolve(result), { digest: 'digest-1' });
});

test('a reference is an argument of another', async () => {
  assert.equal((await call(ids.apply, [forge(ids.save), 'y'])).value, 'saved y');
});

test('a request that calls nothing is left alone', async () => {
  const get = new Request('http://site.test/page');
  assert.deepEqual(await runtime.handleServerRequest(get, registry), { type: 'other' });
  const json = new Request('http://site.test/api', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
  assert.deepEqual(await runtime.handleServerRequest(json, registry), { type: 'other' });
  assert.equal(await json.text(), '{}');
  const { type, formData } = await post({ name: 'n' }, { headers: { origin: 'http://elsewhere.test' } });
  assert.equal(type, 'other');
  assert.equal(formData.get('name'), 'n');
});

const forged = {
  constructor: 'unknown-function',
  __proto__: null,
  toString: 'unknown-function',
  hasOwnProperty: 'unknown-function',
  '': 'unknown-function',
  ['0'.repeat(32)]: 'unknown-function',
  'constructor#name': 'unknown-function',
  [`${ids.save}#`]: 'export-of-function',
  [`${ids.save}#fn`]: 'export-of-function',
  [`${ids.save}#save`]: 'export-of-function',
  [`${ids.save}#constructor`]: 'export-of-function',
  [`${ids.save}#__proto__`]: 'export-of-function',
  [`${ids.save}##`]: 'unknown-function',
  [`${ids.save}~2`]: 'unknown-function',
  [ids.save.toUpperCase()]: 'unknown-function',
  [`server:${ids.save}`]: 'unknown-function',
  [`rscc-server-1:1:${ids.save}`]: 'unknown-function',
  [`$$rscc_${ids.save}`]: 'unknown-function',
  '__proto__#toString': 'unknown-function',
  valueOf: 'unknown-function',
  then: 'unknown-function',
  $$id: 'unknown-function',
};
for (const [id, reason] of [...Object.entries(forged), ['__proto__', 'unknown-function']]) {
  test(`the id ${JSON.stringify(id)} is refused in the header, in a form field, and nested in arguments`, async () => {
    await refusedBecause(reason, 404, call(id, []));
    await refusedBecause(reason, 404, call(ids.apply, [forge(id), 1]));
    await refusedBecause(reason, 404, call(ids.apply, [{ deep: [forge(id, 'bound')] }, 1]));
    await refusedBecause(reason, 404, post({ [`$ACTION_ID_${id}`]: '' }));
    await refusedBecause(reason, 404, post({ $ACTION_REF_1: '', '$ACTION_1:0': JSON.stringify({ id, bound: '$@1' }), '$ACTION_1:1': '[]' }));
  });
}

test('a huge id is refused, and shown in part', async () => {
  const id = 'x'.repeat(1e6);
  for (const outcome of [await call(id, []), await call(ids.apply, [forge(id), 1]), await post({ [`$ACTION_ID_${id}`]: '' })]) {
    await refusedBecause('unknown-function', 404, outcome);
    assert.ok(outcome.message.length < 200);
  }
});

test('a registry with a prototype, and a polluted one, has no more functions than its own', async () => {
  const plain = { ...registry };
  Object.defineProperty(Object.prototype, 'polluted', { value: async () => assert.fail('called'), configurable: true, enumerable: true });
  try {
    for (const id of ['constructor', '__proto__', 'toString', 'polluted']) {
      const request = await callRequest(id, []);
      await refusedBecause('unknown-function', 404, runtime.handleServerRequest(request, plain));
    }
  } finally {
    delete Object.prototype.polluted;
  }
});

test("React's own decoders over the manifest reach no inherited name and no other export", async () => {
  const manifest = runtime.createServerManifest(registry);
  const form = (name) => {
    const data = new FormData();
    data.append(`$ACTION_ID_${name}`, '');
    return data;
  };
  for (const id of ['constructor', '__proto__', 'toString']) {
    await assert.rejects(async () => react.decodeAction(form(id), manifest), /Could not find the module/);
  }
  const { reached } = await react.decodeAction(form(`${ids.save}#apply`), manifest).then((fn) => ({ reached: fn }), () => ({}));
  assert.equal(reached, undefined);
  assert.equal((await react.decodeAction(form(ids.save), manifest)).name, 'bound save');
});

test('a function that the registry gives unregistered is not called', async () => {
  let called = false;
  const id = 'f'.repeat(32);
  const broken = { __proto__: null, [id]: async () => () => void (called = true) };
  await assert.rejects(runtime.handleServerRequest(await callRequest(id, []), broken), /no registered server function/);
  await assert.rejects(runtime.handleServerRequest(formRequest({ [`$ACTION_ID_${id}`]: '' }), broken), /no registered server function/);
  const both = { __proto__: null, ...registry, ...broken };
  await assert.rejects(runtime.handleServerRequest(await callRequest(ids.apply, [forge(id), 1]), both), /no registered server function/);
  assert.equal(called, false);
});

test('other methods are refused', async () => {
  await refusedBecause('method', 405, call(ids.save, [], { method: 'GET' }));
  await refusedBecause('method', 405, call(ids.save, ['x'], { method: 'PUT' }));
});

test('calls and forms of other sites are refused', async () => {
  const fields = { [`$ACTION_ID_${ids.save}`]: '' };
  for (const origin of ['http://elsewhere.test', 'http://site.test.elsewhere.test', 'http://site.test:81', 'null', 'nonsense', '']) {
    await refusedBecause('wrong-origin', 403, call(ids.save, ['x'], { headers: { origin } }));
    await refusedBecause('wrong-origin', 403, post(fields, { headers: { origin } }));
  }
  await refusedBecause('missing-origin', 403, call(ids.save, ['x'], { headers: { origin: null } }));
  await refusedBecause('missing-origin', 403, post(fields, { headers: { origin: null } }));
});

test('the own site is compared by host, and others can be allowed', async () => {
  const isCalled = async (headers, options) => assert.equal((await call(ids.save, ['x'], { headers, options })).type, 'call', JSON.stringify(headers));
  await isCalled({ origin: 'https://site.test' });
  await isCalled({ host: null });
  await isCalled({ origin: 'https://site.test:8443', host: 'site.test:8443' });
  await isCalled({ origin: null }, { requireOrigin: false });
  const allowedOrigins = ['*.friend.test', 'one.test:81', 'https://exact.test'];
  for (const origin of ['http://a.friend.test', 'http://a.b.friend.test', 'http://one.test:81', 'https://exact.test']) await isCalled({ origin }, { allowedOrigins });
  for (const origin of ['http://friend.test', 'http://afriend.test', 'http://one.test', 'http://exact.test', 'null']) {
    await refusedBecause('wrong-origin', 403, call(ids.save, ['x'], { headers: { origin }, options: { allowedOrigins } }));
  }
});

test('other content types are refused', async () => {
  for (const type of ['application/json', 'application/x-www-form-urlencoded', 'text/html']) {
    await refusedBecause('content-type', 415, call(ids.save, '["x"]', { headers: { 'content-type': type } }));
  }
});

test('a body over the limit is refused, announced or not', async () => {
  const options = { maxBodyBytes: 1000 };
  await refusedBecause('body-too-large', 413, call(ids.save, ['x'.repeat(2000)], { options }));
  await refusedBecause('body-too-large', 413, call(ids.save, ['x'], { options, headers: { 'content-length': '1001' } }));
  await refusedBecause('body-too-large', 413, post({ [`$ACTION_ID_${ids.save}`]: 'x'.repeat(2000) }, { options }));
  await refusedBecause('body-too-large', 413, call(ids.save, ['x'.repeat(1024 * 1024)]));
  assert.equal((await call(ids.save, ['x'.repeat(900)], { options })).type, 'call');
});

test('the body is not read to its end when it is too large', async () => {
  let pulled = 0;
  const pull = (controller) => (pulled++ < 100 ? controller.enqueue(new Uint8Array(100).fill(32)) : controller.close());
  const body = new ReadableStream({ pull });
  const headers = { origin: 'http://site.test', 'content-type': 'text/plain', 'rscc-action': ids.save };
  const request = new Request('http://site.test/', { method: 'POST', body, headers, duplex: 'half' });
  await refusedBecause('body-too-large', 413, runtime.handleServerRequest(request, registry, { maxBodyBytes: 1000 }));
  assert.ok(pulled < 20, `${pulled} pieces were read`);
});

test('a body that breaks off is refused', async () => {
  const pull = (controller) => controller.error(new Error('aborted'));
  for (const type of ['text/plain', 'multipart/form-data; boundary=x']) {
    const headers = { origin: 'http://site.test', 'content-type': type, 'rscc-action': ids.save };
    const request = new Request('http://site.test/', { method: 'POST', body: new ReadableStream({ pull }), headers, duplex: 'half' });
    await refusedBecause('bad-body', 400, runtime.handleServerRequest(request, registry));
  }
});

test('a body that React cannot read is refused', async () => {
  for (const body of ['', 'nonsense', '{', '{"a":1}', '"text"', 'null', '["$h5"]', '"$F1"']) await refusedBecause('bad-body', 400, call(ids.save, body));
  await refusedBecause('bad-body', 400, call(ids.save, 'no form', { headers: { 'content-type': 'multipart/form-data; boundary=x' } }));
  await refusedBecause('bad-body', 400, post({ $ACTION_REF_1: '' }));
  await refusedBecause('bad-body', 400, post({ $ACTION_REF_1: '', '$ACTION_1:0': '{' }));
});

test('a module that fails to load is the server’s fault, and is tried again', async () => {
  const id = 'e'.repeat(32);
  let loads = 0;
  const late = {
    __proto__: null,
    [id]: async () => {
      if (++loads < 3) throw new Error('no database');
      return registerServerReference(async () => 'there', id, null);
    },
  };
  await assert.rejects(runtime.handleServerRequest(await callRequest(id, []), late), /no database/);
  await assert.rejects(runtime.handleServerRequest(formRequest({ [`$ACTION_ID_${id}`]: '' }), late), /no database/);
  assert.equal((await runtime.handleServerRequest(await callRequest(id, []), late)).value, 'there');
  assert.equal((await runtime.handleServerRequest(await callRequest(id, []), late)).value, 'there');
  assert.equal(loads, 3);
});

test('a module is loaded once, and again after its manifest was dropped', async () => {
  const id = 'd'.repeat(32);
  let loads = 0;
  const edited = { __proto__: null, [id]: async () => registerServerReference(async () => ++loads, id, null) };
  const loaded = [];
  for (let i = 0; i < 2; i++) loaded.push(await runtime.loadServerAction(id, edited), await runtime.loadServerAction(id, edited));
  assert.equal(new Set(loaded).size, 1);
  assert.equal(runtime.createServerManifest(edited), runtime.createServerManifest(edited));
  runtime.dropServerManifest(edited);
  assert.notEqual(await runtime.loadServerAction(id, edited), loaded[0]);
});

test('the manifest has no prototype and cannot be changed', () => {
  const manifest = runtime.createServerManifest(registry);
  assert.equal(Object.getPrototypeOf(manifest), null);
  assert.deepEqual(Object.keys(manifest).sort(), Object.values(ids).sort());
  assert.ok(Object.isFrozen(manifest));
});

test('a form without JavaScript is called with its data, and gives React’s form state', async () => {
  const reduce = (await load('actions.js')).reduce;
  const fields = await fieldsOf((await sendToClient({ fn: reduce.bind(null, 'state') })).fn);
  const outcome = await post({ ...fields, name: 'n', $ACTION_KEY: 'k1' });
  assert.equal(outcome.value, 'state:n');
  assert.deepEqual(outcome.formState, ['state:n', 'k1', ids.reduce, 0]);
  assert.equal(outcome.formData.get('name'), 'n');
  const failed = await post({ ...(await fieldsOf(forge(ids.fail, 'x'))) });
  assert.equal(failed.ok, false);
  assert.equal(failed.error.message, 'no x');
  assert.equal(failed.formState, null);
});

test('an argument that is a promise of a forged reference is refused', async () => {
  await refusedBecause('unknown-function', 404, call(ids.later, [Promise.resolve(forge('constructor'))]));
});
