import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handleServerRequest, setEncryptionKey } from '../../../npm/runtime/server.mjs';
import { callRequest, openWorld } from './world.mjs';
setEncryptionKey(new Uint8Array(32));
const { registry, ids } = await openWorld();
test('a call', async () => {
  const o = await handleServerRequest(await callRequest(ids.save, ['x']), registry);
  assert.equal(o.value, 'saved x', JSON.stringify(o));
});
