// `rscc/client` for server-side rendering on Node.
import './shim.mjs';
import { createFromFetch, createTemporaryReferenceSet, encodeReply } from 'react-server-dom-webpack/client.node';
import { bindFetchCallback } from './callback.mjs';

export {
  createFromFetch,
  createFromReadableStream,
  createServerReference,
  createTemporaryReferenceSet,
  encodeReply,
} from 'react-server-dom-webpack/client.node';
export { callServer, findSourceMapURL, setFindSourceMapURL, setServerCallback } from './callback.mjs';
export const createFetchCallback = bindFetchCallback({ createFromFetch, createTemporaryReferenceSet, encodeReply });
