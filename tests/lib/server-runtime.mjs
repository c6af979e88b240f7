// A stand-in for rscc's server runtime: the names of docs/runtime-contract.md over the wire of
// wire.mjs. It watches what the emitted code does and lists every breach in `problems`.
import { REFERENCE } from './symbols.mjs';
import { Sealed, SealedText, WireError, deserialize } from './wire.mjs';

// `reference(id)`: the registered function of that id. Each run has a runtime of its own.
export function createServerRuntime(reference) {
  const registered = new Map(); // id → function
  const problems = [];
  const breach = (message) => {
    problems.push(message);
    throw new WireError(message);
  };

  function registerServerReference(fn, id, name) {
    if (typeof fn !== 'function') breach(`registerServerReference() of ${typeof fn}`);
    if (!/^[0-9a-f]{32}$/.test(id)) breach(`an id that is not 32 hex digits: ${id}`);
    if (name !== null) breach(`registerServerReference() with the name ${name}`);
    if (registered.has(id) && registered.get(id) !== fn) breach(`${id} is registered for two functions`);
    registered.set(id, fn);
    return asReference(fn, id, null);
  }

  function sealBoundArgs(id, thunk, pick) {
    if (typeof thunk !== 'function') breach('sealBoundArgs() without a thunk');
    const roots = () => {
      const values = thunk();
      if (!Array.isArray(values)) breach(`the thunk of ${id} gives no array`);
      return values;
    };
    const evaluate = () => {
      if (!pick) return roots();
      const live = roots();
      const picked = pick(...live);
      const sent = live.at(-1)?.$$id === id ? live.length - 1 : live.length; // not the function itself
      if (picked.length !== sent) breach(`pick() of ${id} gives ${picked.length} of ${live.length} values`);
      return picked;
    };
    return new Sealed(id, roots, evaluate);
  }

  function openBoundArgs(id, sealed, use, isGenerator) {
    if (sealed instanceof Sealed) return openLive(id, sealed, use, isGenerator);
    const opening = Promise.resolve(sealed).then((text) => use(deserialize(SealedText.open(text, id), reference)));
    return isGenerator ? relay(opening) : opening;
  }

  function openLive(id, sealed, use, isGenerator) {
    if (sealed.id !== id) breach(`sealed for ${sealed.id}, opened with ${id}`);
    try {
      return use(Sealed.rootsOf(sealed));
    } catch (error) {
      if (isGenerator) throw error;
      return Promise.reject(error);
    }
  }

  const exports = { registerServerReference, sealBoundArgs, openBoundArgs, assertServerFunctions };
  return { exports, registered, problems };
}

async function* relay(opening) {
  return yield* await opening;
}

function assertServerFunctions(exports) {
  for (const [name, value] of Object.entries(exports)) {
    if (typeof value !== 'function') {
      throw new TypeError(`the export ${name} of a 'use server' module is no function`);
    }
  }
}

// As React defines them: a bound reference can't be registered anew.
export function asReference(fn, id, bound) {
  const configurable = bound === null;
  return Object.defineProperties(fn, {
    $$typeof: { value: REFERENCE, configurable },
    $$id: { value: id, configurable },
    $$bound: { value: bound, configurable },
    bind: { value: bindReference, configurable: true },
  });
}

function bindReference(self, ...args) {
  const bound = Function.prototype.bind.call(this, self, ...args);
  return asReference(bound, this.$$id, [...(this.$$bound ?? []), ...args]);
}
