// Captured values: what they are sealed as, who can open them, and what is said when that fails.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { importFromPackage } from '../app.mjs';
import { call, callRequest, fieldsOf, forge, ids, page, post, react, registry, runtime, sealedTextOf, sendToClient } from './world.mjs';

const keys = [1, 2, 3].map((n) => new Uint8Array(32).fill(n));
const base64 = (bytes) => Buffer.from(bytes).toString('base64');
beforeEach(() => runtime.setEncryptionKey(keys[0]));

async function refusedBecause(reason, outcome) {
  const { type, reason: given, value, error } = await outcome;
  assert.deepEqual({ type, reason: given }, { type: 'refused', reason }, String(error ?? value));
}

const opened = async (reference, ...args) => (await call(ids.apply, [await sendToClient(reference), ...args])).value;

test('a closure arrives', async () => {
  assert.deepEqual(await opened(page.make('v').add, 1), ['v', 1]);
});

test('what React carries survives', async () => {
  const shared = { a: 1 };
  const value = { date: new Date(5), map: new Map([[1, { b: 2 }]]), set: new Set(['x']), big: 10n ** 20n, bytes: new Uint8Array([0, 255]), not: NaN, text: 'é😀', one: shared, two: shared };
  const [got] = await opened(page.make(value).add, 1);
  assert.deepEqual(got, value);
  assert.equal(got.one, got.two);
});

test('a captured server function survives with its own captured values', async () => {
  assert.equal(await opened(page.outer(40), 2), 42);
});

test('a captured client element comes back as one that can be rendered', async () => {
  const { createElement } = await importFromPackage('node_modules/react/index.js').then((react) => react.default);
  const Button = runtime.registerClientReference(() => {}, 'button', 'Button');
  const outcome = await call(ids.apply, [await sendToClient(page.make(createElement(Button, { label: 'L' })).add), 1]);
  const payload = await outcome.respond({ clientManifest: runtime.createClientManifest(['button']) }).text();
  assert.match(payload, /I\["button",\[\],"Button",1\]/);
  assert.match(payload, /"label":"L"/);
});

test('an async generator can be read by the function that captures it, and by the client', async () => {
  const { rows, joined } = page.rowsOf([1, 2]);
  assert.equal(await opened(joined, 10), '11,12');
  assert.equal(await joined(20), '21,22');
  const all = [];
  for await (const row of await opened(rows, { from: 30 })) all.push(row);
  assert.deepEqual(all, [31, 32]);
});

test('an async generator that cannot be opened, or take its arguments, fails when it is called', async () => {
  const { rows } = page.rowsOf([1]);
  assert.throws(() => rows(), TypeError);
  await refusedBecause('not-sealed', call(rows.$$id, [[1], { from: 1 }]));
  const reference = forge(rows.$$id, await sealedTextOf(rows));
  const outcome = await call(ids.apply, [reference]);
  assert.equal(outcome.ok, false);
  assert.equal(outcome.error.name, 'TypeError');
});

test('a direct call takes the live values and needs no key', async () => {
  runtime.setEncryptionKey(() => assert.fail('a key was asked for'));
  const live = { on: 'the server' };
  const [got] = await page.make(live).add(1);
  assert.equal(got, live);
});

test('values are read when React serialises the reference, anew each time', async () => {
  const { read, set } = page.counter();
  assert.equal(await opened(read), 2);
  set(3);
  assert.equal(await opened(read), 3);
});

test('of an object only the captured part is sealed', async () => {
  let read = false;
  const user = { name: 'N', get password() { read = true; } };
  assert.equal(await opened(page.partOf(user)), 'N');
  assert.equal(read, false);
});

test('the sealed text says nothing and is never the same', async () => {
  const texts = [await sealedTextOf(page.make('hunter2').add), await sealedTextOf(page.make('hunter2').add)];
  assert.notEqual(texts[0], texts[1]);
  for (const text of texts) {
    assert.match(text, /^1\.[0-9a-f]{8}\.[0-9a-f]{8}\.[\w-]+$/);
    assert.doesNotMatch(Buffer.from(text.split('.')[3], 'base64url').toString('latin1'), /hunter2/);
  }
});

test('plain values are refused', async () => {
  for (const plain of [['v'], 'v', { 0: 'v' }, null, 7, '1.00000000.00000000', [['v']]]) {
    await refusedBecause('not-sealed', call(ids['make.add'], [plain, 1]));
    await refusedBecause('not-sealed', call(ids.apply, [forge(ids['make.add'], plain), 1]));
  }
  await refusedBecause('not-sealed', call(ids['make.add'], []));
});

test('a thenable of the client is no sealed value', async () => {
  await refusedBecause('not-sealed', call(ids['make.add'], [Promise.resolve(['v']), 1]));
});

test('every changed character is refused', async () => {
  const text = await sealedTextOf(page.make('v').add);
  const data = text.lastIndexOf('.') + 1;
  for (let i = data; i < text.length - 1; i++) {
    const changed = text.slice(0, i) + (text[i] === 'A' ? 'B' : 'A') + text.slice(i + 1);
    await refusedBecause('seal-broken', call(ids['make.add'], [changed, 1]));
  }
  await refusedBecause('seal-broken', call(ids['make.add'], [text.slice(0, data + 4), 1]));
  await refusedBecause('not-sealed', call(ids['make.add'], [text.replace(/^1/, '2'), 1]));
});

test("another function's sealed values are refused, also under the right name", async () => {
  const text = await sealedTextOf(page.make('v').other);
  await refusedBecause('sealed-for-another', call(ids['make.add'], [text, 1]));
  const renamed = text.replace(ids['make.other'].slice(0, 8), ids['make.add'].slice(0, 8));
  assert.notEqual(renamed, text);
  await refusedBecause('seal-broken', call(ids['make.add'], [renamed, 1]));
  await refusedBecause('sealed-for-another', call(ids.apply, [forge(ids['make.add'], text), 1]));
});

test('sealed values can be replayed', async () => {
  const text = await sealedTextOf(page.make('v').add);
  for (const n of [1, 2]) assert.deepEqual((await call(ids['make.add'], [text, n])).value, ['v', n]);
});

test('forms without JavaScript are opened and refused alike', async () => {
  const fields = await fieldsOf(await sendToClient(page.make('v').add));
  const { value } = await post({ ...fields, name: 'n' });
  assert.equal(value[0], 'v');
  assert.equal(value[1].get('name'), 'n');
  const [name] = Object.entries(fields).find(([, text]) => text.startsWith('"1.'));
  const other = JSON.stringify(await sealedTextOf(page.make('v').other));
  await refusedBecause('sealed-for-another', post({ ...fields, [name]: other }));
  await refusedBecause('not-sealed', post({ ...fields, [name]: '["v"]' }));
  await refusedBecause('seal-broken', post({ ...fields, [name]: `${fields[name].slice(0, -9)}AAAA"` }));
});

test('the first key seals and all open', async () => {
  const old = await sealedTextOf(page.make('v').add);
  runtime.setEncryptionKey([keys[1], keys[0]]);
  assert.deepEqual((await call(ids['make.add'], [old, 1])).value, ['v', 1]);
  const fresh = await sealedTextOf(page.make('v').add);
  runtime.setEncryptionKey(keys[0]);
  await refusedBecause('unknown-key', call(ids['make.add'], [fresh, 1]));
  runtime.setEncryptionKey(keys[1]);
  assert.deepEqual((await call(ids['make.add'], [fresh, 1])).value, ['v', 1]);
});

test('a key is a value, a promise, or a function, which is asked once', async () => {
  let asked = 0;
  const text = await sealedTextOf(page.make('v').add);
  const forms = [base64(keys[0]), Buffer.from(keys[0]).toString('base64url'), keys[0].buffer, [base64(keys[0])], Promise.resolve(keys[0]), () => base64(keys[0]), async () => (asked++, keys[0])];
  for (const form of forms) {
    runtime.setEncryptionKey(form);
    assert.deepEqual((await call(ids['make.add'], [text, 1])).value, ['v', 1]);
    assert.deepEqual(await opened(page.make('w').add, 1), ['w', 1]);
  }
  assert.equal(asked, 1);
});

test('a function that fails to give a key is asked again', async () => {
  const text = await sealedTextOf(page.make('v').add);
  let asked = 0;
  runtime.setEncryptionKey(async () => {
    if (++asked === 1) throw new Error('the vault is closed');
    return keys[0];
  });
  assert.match((await call(ids['make.add'], [text, 1])).error.message, /the vault is closed/);
  assert.deepEqual((await call(ids['make.add'], [text, 1])).value, ['v', 1]);
});

test('the environment has the key if nothing else is set', async () => {
  runtime.setEncryptionKey(null);
  process.env.RSCC_ENCRYPTION_KEY = ` ${base64(keys[2])}, ${base64(keys[0])},`;
  const text = await sealedTextOf(page.make('v').add);
  runtime.setEncryptionKey(keys[2]);
  assert.deepEqual((await call(ids['make.add'], [text, 1])).value, ['v', 1]);
  delete process.env.RSCC_ENCRYPTION_KEY;
});

test('without a key nothing is sealed, in development and in production', async () => {
  runtime.setEncryptionKey(null);
  assert.equal(process.env.RSCC_ENCRYPTION_KEY, undefined);
  for (const mode of ['production', 'development']) {
    process.env.NODE_ENV = mode;
    await assert.rejects(Promise.resolve(page.make('v').add.$$bound[0]), (error) => error.code === 'no-key' && /RSCC_ENCRYPTION_KEY.*setEncryptionKey/.test(error.message));
    const errors = [];
    const stream = runtime.renderToReadableStream(page.make('hunter2').add, {}, { onError: (error) => void errors.push(error.code) });
    assert.doesNotMatch(await new Response(stream).text(), /hunter2/);
    assert.deepEqual(errors, ['no-key']);
  }
  delete process.env.NODE_ENV;
});

test('a key of another length is refused', async () => {
  for (const wrong of [new Uint8Array(16), base64(new Uint8Array(31)), 'not base64!', `${base64(keys[0])},x`]) {
    runtime.setEncryptionKey(wrong);
    await assert.rejects(Promise.resolve(page.make('v').add.$$bound[0]), { code: 'bad-key' });
  }
});

test('values that contain their own sealed values are a named error', { timeout: 5000 }, async () => {
  const self = page.looped();
  await assert.rejects(Promise.resolve(self.$$bound[0]), (error) => error instanceof runtime.CyclicSealError && error.name === 'CyclicSealError' && error.code === 'cyclic-seal');
});

// A hang of this kind would leave no timer a turn: the process would have to be ended.
test('so are values that give their function by a getter or an iterator', { timeout: 20000 }, async () => {
  for (const how of ['getter', 'iterator']) {
    await assert.rejects(Promise.resolve(page.given(how).$$bound[0]), { code: 'cyclic-seal' });
  }
});

// Several times: the other one must be in use just when the call looks its functions up.
test('a call finds its functions while another registry is used', async () => {
  const other = { ...registry };
  for (const [symbol, id] of Object.entries(ids)) if (symbol.includes('inner')) delete other[id];
  assert.ok(Object.keys(other).length < Object.keys(registry).length);
  for (let round = 0; round < 10; round++) {
    const request = await callRequest(ids.apply, [await sendToClient(page.outer(1)), 2]);
    let isOver = false;
    const call = runtime.handleServerRequest(request, registry).finally(() => (isOver = true));
    while (!isOver) {
      runtime.createServerManifest(other);
      await new Promise(setImmediate);
    }
    const { value, error } = await call;
    assert.equal(value, 3, String(error));
  }
});

test('a value that React cannot serialise is the error that sealing gives', async () => {
  await assert.rejects(Promise.resolve(page.make(() => {}).add.$$bound[0]), /Functions cannot be passed/);
});

test('registerServerReference is React’s own', () => {
  assert.equal(runtime.registerServerReference, react.registerServerReference);
  assert.equal(runtime.registerClientReference, react.registerClientReference);
});
