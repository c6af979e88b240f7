// From the registry (id → () => promise of the reference) to what React takes: a manifest, and modules
// of one function each. React also accepts `ID#name` and then takes any export of ID's module; so the
// module that it gets is never the user's, but a facade that holds that one function.
import { RefusedError } from './errors.mjs';
import { setModuleLoader } from './shim.mjs';

// Each copy of this file in a process, as two bundles have them, has a scheme of its own: none loads for another.
const copies = Symbol.for('rscc.copies');
globalThis[copies] = (globalThis[copies] ?? 0) + 1;
const scheme = `rscc-server-${globalThis[copies]}`;
const SERVER_REFERENCE = Symbol.for('react.server.reference');

const manifests = new WeakMap(); // registry → its manifest
const facadesOf = new WeakMap(); // manifest → its Facades: they live as long as it does
const reachable = new Map(); // number → WeakRef of Facades
const loadErrors = new WeakSet();
let latest = Object.create(null);
let made = 0;

class Facades {
  manifest;
  #registry;
  #loaded = new Map(); // id → promise of {fn}, the same each time
  constructor(registry) {
    this.#registry = registry;
  }
  get(id) {
    if (!this.#loaded.has(id)) {
      const promise = this.#load(id);
      promise.catch((error) => {
        if (Object(error) === error) loadErrors.add(error);
        if (this.#loaded.get(id) === promise) this.#loaded.delete(id);
      });
      this.#loaded.set(id, promise);
    }
    return this.#loaded.get(id);
  }
  async #load(id) {
    const fn = await this.#registry[id]();
    if (typeof fn !== 'function' || fn.$$typeof !== SERVER_REFERENCE) {
      throw new TypeError(`rscc: what the registry gives for ${id} is no registered server function`);
    }
    return { __proto__: null, fn };
  }
}

setModuleLoader(scheme, (rest) => {
  const colon = rest.indexOf(':');
  return reachable.get(Number(rest.slice(0, colon))).deref().get(rest.slice(colon + 1));
});

// React's server manifest for `registry`, which decodeReply(), decodeAction() and decodeFormState() take.
// The same registry has the same manifest, until it is dropped.
export function createServerManifest(registry) {
  const known = manifests.get(registry);
  if (known) return (latest = known);
  const facades = new Facades(registry);
  const number = ++made;
  const manifest = Object.create(null);
  facades.manifest = manifest;
  for (const id of Object.keys(registry)) {
    manifest[id] = Object.freeze({ id: `${scheme}:${number}:${id}`, name: 'fn', chunks: [], async: true });
  }
  for (const [other, facade] of reachable) if (!facade.deref()) reachable.delete(other);
  reachable.set(number, new WeakRef(facades));
  facadesOf.set(manifest, facades);
  manifests.set(registry, manifest);
  return (latest = Object.freeze(manifest));
}

// For development: after a server module has changed, its functions are loaded again.
export function dropServerManifest(registry) {
  manifests.delete(registry);
}

// The manifest by which server functions among sealed values are found. A call of another registry's may
// run at the same time, so what the one used last doesn't have is looked for in the others.
export const sealedServerManifest = new Proxy(Object.create(null), {
  get: (_, id) => manifestOf(id)?.[id],
});

function manifestOf(id) {
  if (Object.hasOwn(latest, id)) return latest;
  for (const facades of reachable.values()) {
    const manifest = facades.deref()?.manifest;
    if (manifest && Object.hasOwn(manifest, id)) return manifest;
  }
  return undefined;
}

// A promise of the server function `id`. Refuses an id that isn't in the registry.
export async function loadServerAction(id, registry) {
  const manifest = registry ? createServerManifest(registry) : latest;
  checkId(manifest, id);
  return (await facadesOf.get(manifest).get(id)).fn;
}

// Is `error` from loading a server function's module, and so not the client's mistake?
export function isLoadError(error) {
  return Object(error) === error && loadErrors.has(error);
}

// The manifest for one request: each id that React looks up in it is checked first, and the first that
// is refused stays in `refusal`.
export function watchManifest(manifest) {
  const watch = { refusal: undefined };
  watch.manifest = new Proxy(manifest, {
    get(target, id) {
      try {
        checkId(target, id);
      } catch (error) {
        watch.refusal ??= error;
        throw error;
      }
      return target[id];
    },
  });
  return watch;
}

// What refuses, by name, each id that the manifest doesn't have as its own.
export function checkId(manifest, id) {
  if (typeof id === 'string' && Object.hasOwn(manifest, id)) return;
  const shown = JSON.stringify(String(id).slice(0, 80));
  if (typeof id === 'string' && id.includes('#') && Object.hasOwn(manifest, id.slice(0, id.lastIndexOf('#')))) {
    throw new RefusedError('export-of-function', `rscc: ${shown} names an export; a server function is called by its id alone`, 404);
  }
  throw new RefusedError('unknown-function', `rscc: there is no server function ${shown}`, 404);
}
