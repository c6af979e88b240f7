// The wire between server and client, after React's: what it can carry, what it refuses, and what
// it copies. Serialising is synchronous up to the promises it meets, so that "when the reference is
// serialised" is one moment; deserialising builds everything anew.
import { ELEMENT, REFERENCE } from './symbols.mjs';

const deepest_seal = 50;

export class WireError extends Error {}
export class CyclicSealError extends Error {}

// What sealBoundArgs() returns while it lives in its own process. `evaluate` gives what is sealed.
export class Sealed {
  #evaluate;
  #roots;
  constructor(id, roots, evaluate) {
    this.id = id;
    this.#roots = roots;
    this.#evaluate = evaluate;
  }
  static rootsOf(sealed) {
    return sealed.#roots();
  }
  static valuesOf(sealed) {
    return sealed.#evaluate();
  }
  then(resolve, reject) {
    return Promise.resolve()
      .then(() => seal(this, []))
      .then(resolve, reject);
  }
}

// What travels in its place: opaque to everything but openBoundArgs().
export class SealedText {
  #id;
  #message;
  constructor(id, message) {
    this.#id = id;
    this.#message = message;
  }
  static open(sealedText, id) {
    if (!(sealedText instanceof SealedText)) throw new WireError('bound arguments that are not sealed');
    if (sealedText.#id !== id) throw new WireError(`sealed for ${sealedText.#id}, opened with ${id}`);
    return sealedText.#message;
  }
}

class Reference {
  constructor(id) {
    this.id = id;
    this.bound = null;
  }
}
class Later {
  constructor(promise) {
    this.promise = promise;
  }
}
class Stream {
  constructor(iterable) {
    this.iterable = iterable;
  }
}

function seal(sealed, chain) {
  if (chain.includes(sealed) || chain.length > deepest_seal) {
    throw new CyclicSealError(`the sealed values of ${sealed.id} contain themselves`);
  }
  return new SealedText(sealed.id, serialize(Sealed.valuesOf(sealed), [...chain, sealed]));
}

export function serialize(value, chain = []) {
  const seen = new Map();
  const pending = [];
  const encode = (v) => {
    if (typeof v === 'function') return encodeFunction(v);
    if (typeof v === 'symbol' && Symbol.keyFor(v) === undefined) {
      throw new WireError(`${v.toString()} is no global symbol`);
    }
    if (v instanceof Sealed) return new Later(Promise.resolve(seal(v, chain)));
    if (v instanceof SealedText) return v;
    if (v instanceof Promise) return encodePromise(v);
    if (isElement(v) && typeof v.type === 'function' && v.type.$$typeof !== REFERENCE) {
      return encode(v.type(v.props));
    }
    if (isAsyncIterable(v)) return new Stream(v);
    return copyContainer(v, seen, encode);
  };
  const encodeFunction = (fn) => {
    if (seen.has(fn)) return seen.get(fn);
    if (fn.$$typeof !== REFERENCE) throw new WireError(`a function that is no server function: ${fn.name}`);
    const reference = new Reference(fn.$$id);
    seen.set(fn, reference);
    if (fn.$$bound) reference.bound = fn.$$bound.map(encode);
    return reference;
  };
  const encodePromise = (promise) => {
    const later = new Later(promise.then((v) => serialize(v, chain)).then(settle));
    later.promise.catch(() => {});
    pending.push(later.promise);
    return later;
  };
  return { root: encode(value), pending };
}

async function settle(message) {
  await Promise.allSettled(message.pending);
  return message;
}

// `reference(id)`: the function of that id on the receiving side.
export function deserialize(message, reference) {
  const seen = new Map();
  const decode = (v) => {
    if (v instanceof Reference) return decodeReference(v);
    if (v instanceof SealedText) return v;
    if (v instanceof Later) return decodeLater(v);
    if (v instanceof Stream) return relay(v.iterable, reference);
    return copyContainer(v, seen, decode);
  };
  const decodeReference = (v) => {
    if (seen.has(v)) return seen.get(v);
    const fn = reference(v.id);
    const bound = v.bound ? fn.bind(null, ...v.bound.map(decode)) : fn;
    seen.set(v, bound);
    return bound;
  };
  const decodeLater = (v) =>
    v.promise.then((inner) => (inner instanceof SealedText ? inner : deserialize(inner, reference)));
  return decode(message.root);
}

async function* relay(iterable, reference) {
  for await (const value of iterable) yield await send(value, reference);
}

// Serialises now; what arrives is a promise.
export function send(value, reference) {
  return deliver(serialize(value), reference);
}

async function deliver(message, reference) {
  return deserialize(await settle(message), reference);
}

function copyContainer(value, seen, visit) {
  if (typeof value !== 'object' || value === null) return value;
  if (seen.has(value)) return seen.get(value);
  const remember = (copy) => (seen.set(value, copy), copy);
  if (value instanceof Date) return remember(new Date(+value));
  if (value instanceof Error) return remember(copyError(value));
  if (value instanceof Map) {
    const copy = remember(new Map());
    for (const [k, v] of value) copy.set(visit(k), visit(v));
    return copy;
  }
  if (value instanceof Set) {
    const copy = remember(new Set());
    for (const v of value) copy.add(visit(v));
    return copy;
  }
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return remember(structuredClone(value));
  if (Array.isArray(value)) {
    const copy = remember([]);
    for (let i = 0; i < value.length; i++) copy[i] = visit(value[i]);
    return copy;
  }
  return copyPlain(value, remember({}), visit);
}

function copyPlain(value, copy, visit) {
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    const name = Object.getPrototypeOf(value)?.constructor?.name ?? 'a null prototype';
    throw new WireError(`only plain objects can cross the wire, not ${name}`);
  }
  for (const key of Object.keys(value)) {
    const property = { value: visit(value[key]), enumerable: true, writable: true, configurable: true };
    Object.defineProperty(copy, key, property);
  }
  return copy;
}

function copyError(error) {
  const copy = new error.constructor(error.message);
  copy.stack = error.stack;
  return copy;
}

export function isElement(value) {
  return typeof value === 'object' && value !== null && value.$$typeof === ELEMENT;
}

function isAsyncIterable(value) {
  return typeof value === 'object' && value !== null && typeof value[Symbol.asyncIterator] === 'function';
}
