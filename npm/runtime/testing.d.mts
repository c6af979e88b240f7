/** The values that would be sealed into a compiled server function with captures, in the order of its captures. */
export function capturedValues(reference: Function): unknown[];

/** The id of a server function, or undefined for any other value. */
export function serverFunctionId(value: unknown): string | undefined;

// What compiled modules import; see `rscc/server`.
export { assertServerFunctions, openBoundArgs, registerClientReference, registerServerReference, sealBoundArgs } from './server.mjs';
