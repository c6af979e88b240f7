// How calls of the client get to the server: through one callback, which the application sets.
import { actionHeader, payloadType, refusedHeader } from './protocol.mjs';

let callback;
let sourceMapFinder = () => null;

// `call(id, args)` sends the call and gives a promise of its result.
export function setServerCallback(call) {
  if (typeof call !== 'function') throw new TypeError('rscc: setServerCallback() takes a function (id, args) => result');
  callback = call;
}

export async function callServer(id, args) {
  if (!callback) {
    throw new Error(
      `rscc: the server function ${id} was called, and nothing says how to reach the server: call setServerCallback() of "rscc/client" first (createFetchCallback() makes a callback)`,
    );
  }
  return callback(id, args);
}

// React's developer tools ask for the source map of a file of the server; null: there is none.
export function findSourceMapURL(file, environment) {
  return sourceMapFinder(file, environment);
}

export function setFindSourceMapURL(find) {
  sourceMapFinder = find;
}

// The callback that goes with handleServerRequest(): a POST to `url`, by default the current page.
// `onPayload(payload)` gets all that the response carries beside the result, such as the page anew.
export function bindFetchCallback({ createFromFetch, createTemporaryReferenceSet, encodeReply }) {
  return ({ url, headers, onPayload, fetch = globalThis.fetch } = {}) =>
    async function callOverFetch(id, args) {
      const temporaryReferences = createTemporaryReferenceSet();
      const body = await encodeReply(args, { temporaryReferences });
      const target = (typeof url === 'function' ? url(id) : url) ?? location.href;
      const response = fetch(target, {
        method: 'POST',
        headers: { ...headers, accept: payloadType, [actionHeader]: id },
        body,
      }).then((received) => checkResponse(id, received));
      const payload = await createFromFetch(response, { callServer, findSourceMapURL, temporaryReferences });
      onPayload?.(payload);
      return payload.result;
    };
}

function checkResponse(id, response) {
  if (response.headers.get('content-type')?.startsWith(payloadType)) return response;
  const reason = response.headers.get(refusedHeader);
  const why = reason ? `was refused (${reason})` : `got no answer of rscc's: status ${response.status}`;
  throw Object.assign(new Error(`rscc: the call of the server function ${id} ${why}`), { reason, status: response.status });
}
