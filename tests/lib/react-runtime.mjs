// The server runtime over React's own protocol: what a compiled module imports, with bound arguments
// that are serialised by React and encrypted with AES-256-GCM, the function's id as authenticated
// data. Only what every JavaScript host has: no Buffer, no node: module. Needs the react-server
// condition, and `__webpack_require__` and `__webpack_chunk_load__` before it is imported.
import { createFromReadableStream } from 'react-server-dom-webpack/client.edge';
import { registerServerReference, renderToReadableStream } from 'react-server-dom-webpack/server.edge';

const format = 1;
const iv_bytes = 12;
const deepest_seal = 50;

// What is sealed looks like this: the format, the key's id, then the IV and the encrypted text.
export const sealedText = /\b1\.([0-9a-f]{8})\.([\w-]+)/;

export class SealError extends Error {
  name = 'SealError';
}
export class CyclicSealError extends SealError {
  name = 'CyclicSealError';
}

// `keys`: 32 bytes each; the first seals, all open. `serverManifest`, `clientManifest`: React's, for
// the server functions and client components among the captured values.
export async function createReactRuntime({ keys, serverManifest, clientManifest = {} }) {
  const keyring = await Promise.all(keys.map(importKey));
  const live = new WeakMap(); // what sealBoundArgs() returned → how to get its values

  function sealBoundArgs(id, roots, pick) {
    const capture = { id, roots, pick };
    const sealed = new Thenable(() => seal(capture, [capture]));
    live.set(sealed, capture);
    return sealed;
  }

  // Everything that is captured is read now, in one go, also what the captured server functions
  // have captured: React, who asks for those later, gets what was prepared here. `chain`: what is
  // being sealed, the outermost first, this one last.
  async function seal(capture, chain) {
    const values = capture.pick ? capture.pick(...capture.roots()) : capture.roots();
    const rejections = new Set();
    const prepared = [];
    let cycle;
    const found = (sealed) => {
      const inner = live.get(sealed);
      const isEndless = chain.includes(inner) || chain.length >= deepest_seal;
      if (isEndless) cycle = new CyclicSealError(`the captured values of the server function ${inner.id} contain itself`);
      prepared.push(sealed.prepare(isEndless ? Promise.reject(cycle) : seal(inner, [...chain, inner])));
    };
    findSealed(values, { live, found, rejections });
    try {
      if (cycle) throw cycle;
      return await encrypt(keyring[0], capture.id, await serialize(values, clientManifest, rejections));
    } finally {
      prepared.forEach((forget) => forget());
    }
  }

  function openBoundArgs(id, sealed, use) {
    const capture = live.get(sealed);
    if (capture === undefined) return openText(id, sealed).then(use);
    try {
      if (capture.id !== id) throw new SealError(`sealed for ${capture.id}, opened with ${id}`);
      return use(capture.roots());
    } catch (error) {
      return Promise.reject(error);
    }
  }

  async function openText(id, sealed) {
    const bytes = await decrypt(keyring, id, await sealed);
    const serverConsumerManifest = { moduleMap: null, moduleLoading: null, serverModuleMap: serverManifest };
    return createFromReadableStream(streamOf(bytes), { serverConsumerManifest });
  }

  return { registerServerReference, sealBoundArgs, openBoundArgs, assertServerFunctions };
}

function assertServerFunctions(exports) {
  for (const [name, value] of Object.entries(exports)) {
    if (typeof value !== 'function') {
      throw new TypeError(`the export ${name} of a 'use server' module is no function`);
    }
  }
}

// Starts its work when React asks for it, anew each time it asks, so that each response has the
// values of its moment. React asks twice in a row, and would write its result on an ordinary
// thenable, hence `status`.
class Thenable {
  #start;
  #current;
  constructor(start) {
    this.#start = start;
  }
  // Returns a function that takes it back, if React didn't ask.
  prepare(promise) {
    promise.catch(() => {});
    this.#current = promise;
    return () => this.#forget(promise);
  }
  then(resolve, reject) {
    const current = (this.#current ??= this.#start());
    queueMicrotask(() => this.#forget(current));
    return current.then(resolve, reject);
  }
  #forget(promise) {
    if (this.#current === promise) this.#current = undefined;
  }
  get status() {
    return undefined;
  }
  set status(_) {}
}

// Calls `found` with every sealed value that React will meet in `value`, and collects what promises
// reject with: that is a captured value, not a failure to serialise.
function findSealed(value, { live, found, rejections }) {
  const seen = new Set();
  const visit = (v) => {
    if ((typeof v !== 'object' && typeof v !== 'function') || v === null || seen.has(v)) return;
    seen.add(v);
    if (live.has(v)) found(v);
    else if (typeof v === 'function') visit(v.$$bound);
    else if (v instanceof Promise) v.then(visit, (reason) => void rejections.add(reason));
    else if (v instanceof Map) v.forEach((item, key) => (visit(key), visit(item)));
    else if (v instanceof Set || Array.isArray(v)) v.forEach(visit);
    else if (!ArrayBuffer.isView(v)) ownValues(v).forEach(visit);
  };
  visit(value);
}

// What React will serialise of it, without calling getters.
function ownValues(object) {
  const properties = Object.values(Object.getOwnPropertyDescriptors(object));
  return properties.filter(({ enumerable }) => enumerable).map(({ value }) => value);
}

async function serialize(values, clientManifest, rejections) {
  let failure;
  const onError = (error) => {
    if (!rejections.has(error)) failure ??= { error };
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  };
  const bytes = await readAll(renderToReadableStream(values, clientManifest, { onError }));
  if (failure) throw failure.error;
  return bytes;
}

async function importKey(bytes) {
  if (bytes?.length !== 32) throw new SealError('a key must have 32 bytes');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const id = Array.from(digest.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { id, key: await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']) };
}

function algorithm(iv, id) {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(id) };
}

async function encrypt({ id: keyId, key }, id, bytes) {
  const iv = crypto.getRandomValues(new Uint8Array(iv_bytes));
  const encrypted = new Uint8Array(await crypto.subtle.encrypt(algorithm(iv, id), key, bytes));
  return `${format}.${keyId}.${toBase64Url(concat([iv, encrypted]))}`;
}

async function decrypt(keyring, id, text) {
  const [all, keyId, encoded] = (typeof text === 'string' && sealedText.exec(text)) || [];
  if (all === undefined || all !== text) throw new SealError(`the bound arguments of ${id} are not sealed`);
  const entry = keyring.find((candidate) => candidate.id === keyId);
  if (!entry) throw new SealError(`the bound arguments of ${id} are sealed with an unknown key`);
  try {
    const bytes = fromBase64Url(encoded);
    const encrypted = bytes.subarray(iv_bytes);
    return await crypto.subtle.decrypt(algorithm(bytes.subarray(0, iv_bytes), id), entry.key, encrypted);
  } catch {
    throw new SealError(`the bound arguments of ${id} were changed, or sealed for another function`);
  }
}

async function readAll(stream) {
  const pieces = [];
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return concat(pieces);
    pieces.push(value);
  }
}

function streamOf(bytes) {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(bytes));
      controller.close();
    },
  });
}

function concat(pieces) {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function toBase64Url(bytes) {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text) {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
}
