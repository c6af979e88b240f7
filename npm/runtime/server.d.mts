/** From a server function's id to a function that loads it: the default export of `registry.mjs`. */
export type Registry = { readonly [id: string]: () => Promise<unknown> };

/** React's server manifest. */
export type ServerManifest = { readonly [id: string]: { id: string; name: string; chunks: string[]; async: boolean } };

/** React's client manifest. */
export type ClientManifest = { [id: string]: { id: string; chunks: string[]; async: boolean } };

/** 32 bytes, or the same in base64; in text, several with commas between them. */
export type EncryptionKey = string | Uint8Array | ArrayBuffer | readonly (string | Uint8Array | ArrayBuffer)[];

/**
 * Sets the keys that captured values are sealed with: the first seals, all open. A function is called when a
 * key is first needed. Without this, the environment's RSCC_ENCRYPTION_KEY is taken; `null` goes back to it.
 */
export function setEncryptionKey(key: EncryptionKey | Promise<EncryptionKey> | (() => EncryptionKey | Promise<EncryptionKey>) | null): void;

/** React's server manifest for a registry: no prototype, and for each id a module of that one function. */
export function createServerManifest(registry: Registry): ServerManifest;

/** For development: forgets what was loaded, after a server module has changed. */
export function dropServerManifest(registry: Registry): void;

/** React's client manifest for client modules whose ids are their own module ids. */
export function createClientManifest(modules: readonly string[] | { readonly [id: string]: unknown }): ClientManifest;

/** The server function `id`. Rejects with a RefusedError if the registry doesn't have it. */
export function loadServerAction(id: string, registry?: Registry): Promise<(...args: any[]) => unknown>;

export type RefusalReason =
  | 'method'
  | 'missing-origin'
  | 'wrong-origin'
  | 'content-type'
  | 'body-too-large'
  | 'bad-body'
  | 'unknown-function'
  | 'export-of-function'
  | 'not-sealed'
  | 'sealed-for-another'
  | 'unknown-key'
  | 'seal-broken';

export interface ServerRequestOptions {
  /** Other sites that may call: hosts (`app.example.com`, `*.example.com`) or origins (`https://…`). */
  allowedOrigins?: readonly string[];
  /** false: a request without an Origin header, which no browser sends, may call too. */
  requireOrigin?: boolean;
  /** Default: 1 MiB. */
  maxBodyBytes?: number;
}

export interface PayloadOptions {
  /** What the response carries beside the result, such as the page anew. */
  payload?: Record<string, unknown>;
  /** React's client manifest, for client components in the result or the payload. */
  clientManifest?: ClientManifest;
  /** As React's: what it returns is the error's digest on the client. */
  onError?: (error: unknown) => string | void;
  /** Default: 200, or 500 when the function threw. */
  status?: number;
  headers?: Record<string, string>;
}

/** What the function gave: `value`, or the `error` that it threw. `result` is the same as a promise. */
export type Settled =
  | { ok: true; value: unknown; error?: undefined; result: Promise<unknown> }
  | { ok: false; value?: undefined; error: unknown; result: Promise<never> };

/** The request is no call of a server function. If its body had to be read to see that, it is `formData`. */
export type OtherRequest = { type: 'other'; formData?: FormData };
/** Refused before the function ran, or because its captured values couldn't be opened. */
export type RefusedRequest = { type: 'refused'; reason: RefusalReason; message: string; status: number; respond(): Response };
/** A client called the function `id`. */
export type CallRequest = Settled & { type: 'call'; id: string; respond(options?: PayloadOptions): Response };
/** A form was sent without JavaScript: render the page, with `formState` for React's `renderToReadableStream`. */
export type FormRequest = Settled & { type: 'form'; formData: FormData; formState: unknown };

/** Checks, decodes and makes a call of a server function. Never rejects for what a client sent. */
export function handleServerRequest(
  request: Request,
  registry: Registry,
  options?: ServerRequestOptions,
): Promise<OtherRequest | RefusedRequest | CallRequest | FormRequest>;

/** The client sent what a correct client doesn't send. */
export class RefusedError extends Error {
  constructor(code: RefusalReason, message: string, status?: number);
  readonly code: RefusalReason;
  readonly status: number;
}

/** Values could not be sealed: there is no key, a wrong one, or they contain themselves. */
export class SealError extends Error {
  constructor(code: SealFailure, message: string);
  readonly code: SealFailure;
}
export type SealFailure = 'no-key' | 'bad-key' | 'cyclic-seal' | 'sealed-for-another';
/** The captured values of a server function contain its own sealed values. */
export class CyclicSealError extends SealError {
  constructor(id: string);
}

/** React's own; re-exported so that there is one copy of React's server package. */
export function renderToReadableStream(
  model: unknown,
  clientManifest?: ClientManifest,
  options?: { onError?: (error: unknown) => string | void; temporaryReferences?: unknown; signal?: AbortSignal; identifierPrefix?: string },
): ReadableStream<Uint8Array>;

// What compiled modules import.
export function registerServerReference<T extends Function>(fn: T, id: string, name: string | null): T;
export function registerClientReference<T>(fn: T, id: string, name: string): T;
export function sealBoundArgs(id: string, roots: () => unknown[], pick?: (...roots: any[]) => unknown[]): PromiseLike<string>;
export function openBoundArgs<T>(id: string, sealed: unknown, use: (values: any[]) => T): T | Promise<Awaited<T>>;
export function openBoundArgs<T>(id: string, sealed: unknown, use: (values: any[]) => T, isGenerator: true): T;
export function assertServerFunctions(exports: Record<string, unknown>): void;
