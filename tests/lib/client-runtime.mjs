// A stand-in for rscc's client runtime: references that call through `call(id, args)`.
import { asReference } from './server-runtime.mjs';

export function createClientRuntime(call) {
  const callServer = (id, args) => call(id, args);
  const findSourceMapURL = () => null;

  function createServerReference(id, callServer_, encodeFormAction, findSourceMapURL_, functionName) {
    if (callServer_ !== callServer || findSourceMapURL_ !== findSourceMapURL) {
      throw new TypeError(`createServerReference() of ${id} without the runtime's own callServer`);
    }
    if (encodeFormAction !== undefined) throw new TypeError('encodeFormAction is not the compiler\'s to give');
    if (functionName !== undefined && typeof functionName !== 'string') {
      throw new TypeError('functionName is no string');
    }
    return asReference((...args) => callServer(id, args), id, null);
  }

  return { exports: { createServerReference, callServer, findSourceMapURL } };
}
