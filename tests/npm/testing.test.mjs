// `rscc/testing`: compiled modules without React.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildApp, importFromPackage } from './app.mjs';

const { capturedValues, openBoundArgs, sealBoundArgs, serverFunctionId } = await importFromPackage('runtime/testing.mjs');
const sources = {
  'app.js': `export function actions(user) {
  let calls = 0;
  async function rename(title) { 'use server'; return user.name + ' ' + title + ' ' + calls; }
  async function plain() { 'use server'; return 'plain'; }
  calls = 1;
  return { rename, plain };
}
`,
  'module.js': `'use server';
export async function save(text) { return 'saved ' + text; }
export { other as elsewhere } from './other.js';
export const checked = globalThis.notAFunction ?? (async () => 1);
`,
  'other.js': `export const other = async () => 'other';\n`,
  'button.js': `'use client';\nexport const Button = () => 1;\n`,
};
const { ids, load } = await buildApp(sources, ['--server-runtime=rscc/testing', '--client-references']);
const { actions } = await load('app.js');

test('server functions are called directly, with live values', async () => {
  const user = { name: 'Ada', password: 'secret' };
  const { rename, plain } = actions(user);
  assert.equal(await rename('tea'), 'Ada tea 1');
  user.name = 'Grace';
  assert.equal(await rename('tea'), 'Grace tea 1');
  assert.equal(await plain(), 'plain');
  assert.equal(await (await load('module.js')).save('x'), 'saved x');
});

test('captured values are those that would be sealed', () => {
  const { rename, plain } = actions({ name: 'Ada', password: 'secret' });
  assert.deepEqual(capturedValues(rename), [1, { name: 'Ada' }]);
  assert.deepEqual(capturedValues(rename.bind(null, 'title')), [1, { name: 'Ada' }]);
  assert.deepEqual(capturedValues(plain), []);
  assert.deepEqual(capturedValues(() => {}), []);
  assert.deepEqual(capturedValues(undefined), []);
});

test('ids are those of the manifest', async () => {
  const { rename } = actions({});
  assert.equal(serverFunctionId(rename), ids['actions.rename']);
  assert.equal(serverFunctionId((await load('module.js')).save), ids.save);
  assert.equal(serverFunctionId(() => {}), undefined);
  assert.equal(serverFunctionId({}), undefined);
});

test('a client component is a reference, which the server cannot call', async () => {
  const { Button } = await load('button.js');
  assert.equal(Button.$$typeof, Symbol.for('react.client.reference'));
  assert.throws(() => Button(), /client code/);
});

test('what no direct call does is an error', async () => {
  await assert.rejects(async () => sealBoundArgs('an id', () => []), /can't seal the captured values of an id/);
  await assert.rejects(openBoundArgs('an id', 'text', () => {}), /an id was called without its captured values/);
  await assert.rejects(openBoundArgs('an id', sealBoundArgs('another', () => []), () => {}), /sealed for another/);
  const late = sealBoundArgs('an id', () => { throw new Error('not yet'); });
  await assert.rejects(openBoundArgs('an id', late, () => {}), /not yet/);
});
