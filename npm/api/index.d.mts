/** The shape of a source map, version 3. */
export interface SourceMap {
  version: 3;
  sources: string[];
  sourcesContent?: (string | null)[];
  names: string[];
  mappings: string;
  file?: string;
  sourceRoot?: string;
}

export interface TransformOptions {
  /** The module's file, absolute or relative to the service's folder; it names the ids. A `?query` is taken off. */
  path: string;
  /** Default: "server". "client" is for the browser and for server-side rendering. */
  target?: 'server' | 'client';
  /** Default: what the path's extension says. */
  language?: 'js' | 'jsx' | 'ts' | 'tsx';
  /** As the command line's --sourcemap. */
  sourcemap?: boolean | 'linked' | 'inline' | 'external' | 'none';
  /** The map of an earlier step, with which the new one is composed. */
  inputMap?: string | SourceMap;
  /** Readable names for devtools. */
  dev?: boolean;
  options?: { serverRuntime?: string; clientRuntime?: string };
}

export interface Place {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** From 0, in UTF-16 units. */
  offset: number;
}

export interface Diagnostic {
  rule: string;
  code: string;
  severity: 'error' | 'warning';
  message: string;
  help: string | null;
  /** Relative to the service's folder. */
  file: string;
  start: Place;
  end: Place;
  notes: { message: string; file: string; start: Place; end: Place }[];
  fix: { safe: boolean; edits: { start: Place; end: Place; text: string }[] } | null;
}

export interface ServerFunction {
  id: string;
  module: string;
  export: string;
  symbol: string;
  name: string;
  directive: 'module' | 'inline';
  form: 'function' | 'arrow' | 'method' | 'static-method' | 'unknown';
  async: boolean | null;
  generator: boolean | null;
  verified: boolean;
  params: number | null;
  rest: boolean | null;
  captures: string[];
  wrappers: string[];
  line: number;
  column: number;
}

export interface TransformResult {
  /** false: `code` is the source. */
  changed: boolean;
  /** null when there are errors among the diagnostics; never take the source instead. */
  code: string | null;
  map: SourceMap | string | null;
  functions: ServerFunction[];
  diagnostics: Diagnostic[];
  /** With `--client-references`: the manifest's entry of a 'use client' module. */
  clientModule?: { id: string; module: string; exports: string[] } | null;
}

export interface Manifest {
  version: 1;
  functions: ServerFunction[];
  clientModules?: unknown[];
}

export interface ServiceOptions {
  /** The folder in which config and root are looked for; default: the current one. */
  cwd?: string;
  /** Options of the command line, such as `--root=DIR`. */
  args?: string[];
  /** The executable; default: binaryPath(). */
  binary?: string;
  env?: Record<string, string | undefined>;
}

/** One child process that compiles modules, several at once. It doesn't keep this process alive. */
export interface Service {
  transform(source: string, options: TransformOptions): Promise<TransformResult>;
  /** Of every module that was transformed and not forgotten. */
  manifest(): Promise<Manifest>;
  /** Whether its process has ended: then every request is refused with `service-ended`. */
  readonly isEnded: boolean;
  forget(path: string): Promise<null>;
  version(): Promise<{ version: string; protocol: number; idScheme: string }>;
  /** Any method of the protocol. */
  request(method: string, params?: unknown): Promise<any>;
  /** Waits for what was asked before, and ends the process. */
  close(): Promise<void>;
}

export function createService(options?: ServiceOptions): Service;

/** Compiles one module in a service of the current folder, which is shared by all calls. */
export function transform(source: string, options: TransformOptions): Promise<TransformResult>;

/** The same in a service of its own, of which `cwd` and `args` are options, for where nothing can be awaited. */
export function transformSync(source: string, options: TransformOptions & Pick<ServiceOptions, 'cwd' | 'args'>): TransformResult;

/** The native executable: RSCC_BINARY, the platform's package, or this repository's build. Throws when there is none. */
export function binaryPath(): string;

/** `code` is the service's own (docs/service.md), or `service-ended`. */
export class ServiceError extends Error {
  readonly code: string;
}
