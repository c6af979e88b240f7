// React's client manifest for the modules that setClientModules() of `rscc/shim` is given in the browser:
// an id stands for itself. `modules`: an object that has the ids as keys, or a list of them.
export function createClientManifest(modules) {
  const manifest = Object.create(null);
  for (const id of Array.isArray(modules) ? modules : Object.keys(modules)) {
    manifest[id] = { id, chunks: [], async: true };
  }
  return manifest;
}
