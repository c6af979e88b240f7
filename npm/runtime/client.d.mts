/** Sends a call of the server function `id` and gives its result. */
export type ServerCallback = (id: string, args: unknown[]) => Promise<unknown>;

/** Sets how the server is reached. Call it once, before the first server function is called. */
export function setServerCallback(callback: ServerCallback): void;

export interface FetchCallbackOptions {
  /** Where to send calls; by default to the current page. */
  url?: string | ((id: string) => string);
  headers?: Record<string, string>;
  /** Gets what the response carries: `result`, and the server's `payload`. */
  onPayload?: (payload: any) => void;
  fetch?: typeof fetch;
}

/** A callback that goes with handleServerRequest() of `rscc/server`. */
export function createFetchCallback(options?: FetchCallbackOptions): ServerCallback;

/** Rejects with a clear error as long as no callback is set. */
export function callServer(id: string, args: unknown[]): Promise<unknown>;

/** For React's developer tools; gives null unless setFindSourceMapURL() was called. */
export function findSourceMapURL(file: string, environment: string): string | null;
export function setFindSourceMapURL(find: (file: string, environment: string) => string | null): void;

// React's own, of the package's browser, Node or edge build.
export function createServerReference(
  id: string,
  callServer: ServerCallback,
  encodeFormAction?: unknown,
  findSourceMapURL?: (file: string, environment: string) => string | null,
  functionName?: string,
): (...args: any[]) => Promise<any>;
export function createFromFetch<T = any>(response: Promise<Response>, options?: Record<string, unknown>): Promise<T>;
export function createFromReadableStream<T = any>(stream: ReadableStream<Uint8Array>, options?: Record<string, unknown>): Promise<T>;
export function createTemporaryReferenceSet(): unknown;
export function encodeReply(value: unknown, options?: { temporaryReferences?: unknown; signal?: AbortSignal }): Promise<string | FormData>;
