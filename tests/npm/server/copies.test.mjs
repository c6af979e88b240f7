// Two copies of the runtime in one process, as two bundles of a server have them.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { packageFolder } from '../app.mjs';

test('two copies of the runtime do not load functions for each other', async () => {
  const file = pathToFileURL(path.join(packageFolder, 'runtime/manifest.mjs'));
  const one = await import(`${file}?copy=1`);
  const two = await import(`${file}?copy=2`);
  const load = (manifest, id) => globalThis.__webpack_require__(manifest[id].id);
  const registry = (name) => ({
    __proto__: null,
    same: async () => Object.assign(() => name, { $$typeof: Symbol.for('react.server.reference'), $$id: 'same' }),
  });
  const first = one.createServerManifest(registry('one'));
  const second = two.createServerManifest(registry('two'));
  assert.equal((await load(first, 'same')).fn(), 'one');
  assert.equal((await load(second, 'same')).fn(), 'two');
});
