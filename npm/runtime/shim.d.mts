/** From a client module's id to a function that imports it: the default export of `client-modules.mjs`. */
export type ClientModules = { readonly [id: string]: () => unknown };

/** Sets the client modules that payloads of the server may name. Called again, all are loaded anew. */
export function setClientModules(modules: ClientModules): void;

/** Sets how modules with ids `SCHEME:rest` are loaded: `load` gets the rest, and gives the same promise each time. */
export function setModuleLoader(scheme: string, load: (rest: string) => unknown): void;
