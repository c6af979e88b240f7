// Client components among captured values: `<Button/>` in a variable that a server function captures.
// Sealed text carries a client reference by its own id, and opening it makes a reference again: no
// client module is loaded for that.
import { setModuleLoader } from './shim.mjs';

const scheme = 'rscc-client';
const CLIENT_REFERENCE = Symbol.for('react.client.reference');

// React's client manifest for sealing. It knows every id.
export const carriedClientModules = new Proxy(Object.create(null), {
  get: (_, id) => (typeof id === 'string' ? { id: `${scheme}:${id}`, chunks: [], name: '*' } : undefined),
});

function makeReference(id) {
  const isCalled = () => {
    throw new Error(`rscc: ${id} is client code: the server can render it or pass it on, not call it`);
  };
  return Object.defineProperties(isCalled, {
    $$typeof: { value: CLIENT_REFERENCE },
    $$id: { value: id },
    $$async: { value: false },
  });
}

setModuleLoader(scheme, makeReference);
