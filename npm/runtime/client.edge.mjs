// `rscc/client` for server-side rendering on hosts other than Node.
import './shim.mjs';
import { createFromFetch, createTemporaryReferenceSet, encodeReply } from 'react-server-dom-webpack/client.edge';
import { bindFetchCallback } from './callback.mjs';

export {
  createFromFetch,
  createFromReadableStream,
  createServerReference,
  createTemporaryReferenceSet,
  encodeReply,
} from 'react-server-dom-webpack/client.edge';
export { callServer, findSourceMapURL, setFindSourceMapURL, setServerCallback } from './callback.mjs';
export const createFetchCallback = bindFetchCallback({ createFromFetch, createTemporaryReferenceSet, encodeReply });
