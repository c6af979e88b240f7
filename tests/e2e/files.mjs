// What is in the files that clients load, and in what they are sent.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { copyApp, list, listFunctions, readFiles, removeApp, startServer } from './support.mjs';

export function files(build) {
  test('no text of the server is in a file for the client, and in production unused stubs are gone', (t) => {
    const client = readFiles(path.join(build.bundle, 'public'));
    const everything = [...client.values()].join('\n');
    const secrets = ['was faster', 'only the owner renames', 'That title is too long', 'not your book', 'AsyncLocalStorage', '$$make_'];
    for (const secret of secrets) assert.equal(everything.includes(secret), false, secret);
    if (build.mode !== 'production') return;
    const functions = listFunctions(build.app);
    const used = ['addNote', 'exportList', 'default'];
    for (const { id, symbol } of functions) assert.equal(everything.includes(id), used.includes(symbol), symbol);
  });

  // In development React sends what components were rendered with, for its developer tools.
  if (build.mode === 'production') test('captured values cannot be read in what is sent', async (t) => {
    const server = await startServer(build.app, build.bundle);
    t.after(server.stop);
    const sent = await (await fetch(server.url + list)).text();
    assert.doesNotMatch(sent, /\$D\d{4}-/, 'a date stands there as it is');
    assert.match(sent, /\$ACTION_/);
  });

  if (build.mistake) test('an alias of the bundler that points at the sources makes verify-client fail', (t) => {
    const app = copyApp();
    t.after(() => removeApp(app));
    assert.throws(
      () => build.build({ ...build, app, env: build.mistake }),
      ({ status, stdout }) => status === 1 && /text of a server function: src\/server\/actions/.test(stdout),
    );
  });
}
