// `rscc/server`: what compiled server modules import, and what a server needs to call them. Chosen by the
// `react-server` condition.
import './shim.mjs';

export { registerClientReference, registerServerReference, renderToReadableStream } from 'react-server-dom-webpack/server.edge';
export { assertServerFunctions } from './assert.mjs';
export { createClientManifest } from './client-manifest.mjs';
export { CyclicSealError, RefusedError, SealError } from './errors.mjs';
export { setEncryptionKey } from './keys.mjs';
export { createServerManifest, dropServerManifest, loadServerAction } from './manifest.mjs';
export { handleServerRequest } from './request.mjs';
export { openBoundArgs, sealBoundArgs } from './seal.mjs';
