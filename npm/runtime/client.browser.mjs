// `rscc/client` in the browser.
import './shim.mjs';
import { createFromFetch, createTemporaryReferenceSet, encodeReply } from 'react-server-dom-webpack/client.browser';
import { bindFetchCallback } from './callback.mjs';

export {
  createFromFetch,
  createFromReadableStream,
  createServerReference,
  createTemporaryReferenceSet,
  encodeReply,
} from 'react-server-dom-webpack/client.browser';
export { callServer, findSourceMapURL, setFindSourceMapURL, setServerCallback } from './callback.mjs';
export const createFetchCallback = bindFetchCallback({ createFromFetch, createTemporaryReferenceSet, encodeReply });
