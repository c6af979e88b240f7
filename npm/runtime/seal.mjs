// sealBoundArgs() and openBoundArgs() of compiled modules. What is bound to a reference is a thenable:
// nothing happens until React asks for its value, and a direct call on the server takes the live
// values without asking.
import { createFromReadableStream } from 'react-server-dom-webpack/client.edge';
import { renderToReadableStream } from 'react-server-dom-webpack/server.edge';
import { readAll, streamOf } from './bytes.mjs';
import { decrypt, encrypt } from './cipher.mjs';
import { carriedClientModules } from './client-references.mjs';
import { CyclicSealError, SealError } from './errors.mjs';
import { getKeyRing } from './keys.mjs';
import { sealedServerManifest } from './manifest.mjs';

const deepest_seal = 50;
const most_seals_at_once = 1000; // of the same values; more: a getter or an iterator gives the function itself

const live = new WeakMap(); // what sealBoundArgs() returned → {id, roots, pick}

export function sealBoundArgs(id, roots, pick) {
  const capture = { id, roots, pick, seals: 0 }; // `seals`: how many are being made
  const sealed = new Sealed(() => seal(capture, [capture]));
  live.set(sealed, capture);
  return sealed;
}

// An async generator is there at once, and throws for its arguments when it is called.
export function openBoundArgs(id, sealed, use, isGenerator) {
  const capture = isObject(sealed) ? live.get(sealed) : undefined;
  if (capture === undefined) {
    const opening = open(id, sealed).then(use);
    return isGenerator ? generatorOf(opening) : opening;
  }
  try {
    if (capture.id !== id) throw new SealError('sealed-for-another', `rscc: sealed for ${capture.id}, opened with ${id}`);
    return use(capture.roots());
  } catch (error) {
    if (isGenerator) throw error;
    return Promise.reject(error);
  }
}

const openings = new WeakMap(); // generator → promise of the one that it stands for

function generatorOf(opening) {
  const generator = relay(opening);
  openings.set(generator, opening);
  opening.catch(() => {}); // who reads the generator gets the error
  return generator;
}

async function* relay(opening) {
  return yield* await opening;
}

// Waits for a generator that a call has given, and rejects if it could not be opened or called.
export async function whenOpened(value) {
  if (isObject(value)) await openings.get(value);
}

async function open(id, sealed) {
  const text = await sealed;
  const bytes = await decrypt(await getKeyRing(), id, text);
  const serverConsumerManifest = { moduleMap: null, moduleLoading: null, serverModuleMap: sealedServerManifest };
  return Array.from(await createFromReadableStream(streamOf(bytes), { serverConsumerManifest }));
}

// Everything that is captured is read now, in one go, also what captured server functions have
// captured: React, who asks for those later, gets what was prepared here. `chain`: what is being
// sealed, the outermost first, this one last.
async function seal(capture, chain) {
  if (capture.seals === most_seals_at_once) throw new CyclicSealError(capture.id);
  capture.seals++;
  try {
    return await sealValues(capture, chain);
  } finally {
    capture.seals--;
  }
}

async function sealValues(capture, chain) {
  const values = capture.pick ? capture.pick(...capture.roots()) : capture.roots();
  const rejections = new Set();
  const prepared = [];
  let cycle;
  const found = (sealed) => {
    const inner = live.get(sealed);
    const isEndless = chain.includes(inner) || chain.length >= deepest_seal;
    if (isEndless) cycle = new CyclicSealError(inner.id);
    prepared.push(Sealed.prepare(sealed, isEndless ? Promise.reject(cycle) : seal(inner, [...chain, inner])));
  };
  findSealed(values, { found, rejections });
  try {
    if (cycle) throw cycle;
    return await encrypt(await getKeyRing(), capture.id, await serialize(values, rejections));
  } finally {
    prepared.forEach((forget) => forget());
  }
}

// Starts its work when React asks for it, anew each time it asks, so that each response has the
// values of its moment. React asks twice in a row, and would write its result on an ordinary
// thenable, hence `status`.
class Sealed {
  #start;
  #current;
  constructor(start) {
    this.#start = start;
  }
  // Gives `promise` to who asks next. Returns a function that takes it back, if nobody asked.
  static prepare(self, promise) {
    promise.catch(() => {});
    self.#current = promise;
    return () => self.#forget(promise);
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

function isObject(value) {
  return (typeof value === 'object' || typeof value === 'function') && value !== null;
}

// Calls `found` with every sealed value that React will meet in `value`, and collects what promises
// reject with: that is a captured value, not a failure to serialise.
function findSealed(value, { found, rejections }) {
  const seen = new Set();
  const visit = (v) => {
    if (!isObject(v) || seen.has(v)) return;
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

// Not as an array: in one React asks elements for a key.
async function serialize(values, rejections) {
  let failure;
  const onError = (error) => {
    if (!rejections.has(error)) failure ??= { error };
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  };
  const bytes = await readAll(renderToReadableStream({ length: values.length, ...values }, carriedClientModules, { onError }));
  if (failure) throw failure.error;
  return bytes;
}
