// Compiled by types.test.mjs, never run: the types let pass what is right and nothing that is wrong.
import { createService, binaryPath, ServiceError, transform, transformSync } from 'rscc';
import { callServer, createFetchCallback, createServerReference, setServerCallback } from 'rscc/client';
import { createClientManifest, handleServerRequest, loadServerAction, openBoundArgs, RefusedError, registerServerReference, sealBoundArgs, setEncryptionKey } from 'rscc/server';
import { setClientModules, setModuleLoader } from 'rscc/shim';
import { capturedValues, serverFunctionId } from 'rscc/testing';

setEncryptionKey(null);
setEncryptionKey('base64,base64');
setEncryptionKey(async () => [new Uint8Array(32), 'base64']);
// @ts-expect-error a number is no key
setEncryptionKey(7);

const outcome = await handleServerRequest(new Request('http://site.test'), { id: async () => () => 1 }, { maxBodyBytes: 5 });
// @ts-expect-error not every outcome has a reason
outcome.reason;
if (outcome.type === 'refused') {
  const response: Response = outcome.respond();
  response.status === outcome.status && outcome.reason === 'not-sealed';
  // @ts-expect-error there is no such reason
  outcome.reason === 'nonsense';
} else if (outcome.type === 'call') {
  outcome.respond({ payload: { page: 1 }, clientManifest: createClientManifest(['id']) });
  if (outcome.ok) outcome.value;
  else outcome.error;
} else if (outcome.type === 'form') {
  outcome.formData.get('name');
  outcome.formState;
} else {
  outcome.formData?.get('name');
}
const code: string = new RefusedError('seal-broken', 'message').code;
(await loadServerAction('id'))(code);

const save = registerServerReference(async (text: string) => text.length, 'id', null);
const length: number = await save('text');
const opened: number = await openBoundArgs('id', sealBoundArgs('id', () => [length], (n) => [n]), ([n]) => n as number);

setServerCallback(createFetchCallback({ url: (id) => `/call/${id}`, onPayload: ({ page }) => page }));
// @ts-expect-error the callback is a function
setServerCallback('/call');
await createServerReference('id', callServer)(opened);

setClientModules({ id: () => import('rscc/shim') });
setModuleLoader('own', (rest) => rest.length);

const id: string | undefined = serverFunctionId(save);
const values: unknown[] = capturedValues(save);

const result = await transform('', { path: 'a.js', target: 'client' });
// @ts-expect-error there may be no code
result.code.length;
result.diagnostics[0]?.start.line;
// @ts-expect-error the path is missing
await transform('', {});
transformSync('', { path: 'a.js', inputMap: result.map ?? undefined, cwd: binaryPath() }).changed;
// @ts-expect-error no such option
transformSync('', { path: 'a.js', trget: 'client' });
(await createService({ args: ['--root=.'] }).manifest()).functions[0]?.id === id;
export { ServiceError, values };
