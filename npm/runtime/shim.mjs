// The two globals through which react-server-dom-webpack loads modules, for when it isn't webpack that
// bundles. They must be there before that package is evaluated, so import this module first; the
// other modules of the runtime do so themselves. What the globals load is kept on the global, since
// the bundles of the server and of server-side rendering may each hold a copy of this file.

const key = Symbol.for('rscc.loaders');

function createRequire(before) {
  const loaders = { schemes: new Map(), modules: null, loaded: new Map() };

  function loadClientModule(id) {
    if (!loaders.loaded.has(id)) {
      const promise = Promise.resolve(loaders.modules[id]());
      promise.catch(() => loaders.loaded.delete(id));
      loaders.loaded.set(id, promise);
    }
    return loaders.loaded.get(id);
  }

  function load(id) {
    const scheme = /^([a-z0-9-]+):/.exec(id)?.[1];
    const loader = loaders.schemes.get(scheme);
    if (loader) return loader(id.slice(scheme.length + 1));
    if (loaders.modules !== null && Object.hasOwn(loaders.modules, id)) return loadClientModule(id);
    if (before) return before(id);
    throw new Error(`rscc: there is no client module ${id}; give the map of client modules to setClientModules() of "rscc/shim"`);
  }

  load.u = (chunk) => chunk;
  load[key] = loaders;
  return load;
}

function loadersOf(scope) {
  if (!scope.__webpack_require__?.[key]) scope.__webpack_require__ = createRequire(scope.__webpack_require__);
  scope.__webpack_chunk_load__ ??= (chunk) => Promise.reject(new Error(`rscc: there is no chunk ${chunk}`));
  return scope.__webpack_require__[key];
}

loadersOf(globalThis);

// `modules`: id → () => promise of the module, as `rscc manifest --as=client-modules` writes it. Called
// again (an edit in development), it loads every module anew.
export function setClientModules(modules) {
  const loaders = loadersOf(globalThis);
  loaders.modules = modules;
  loaders.loaded.clear();
}

// `load(rest)` gives the module of the id `SCHEME:rest`, or a promise of it, the same each time.
export function setModuleLoader(scheme, load) {
  loadersOf(globalThis).schemes.set(scheme, load);
}
