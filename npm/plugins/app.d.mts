export interface AppOptions {
  /** Where config and root are looked for. Default: the current folder. */
  cwd?: string;
  /** Options of the command line, such as `--root=..` or `-A own-this`. */
  args?: string[];
  /** Compile 'use client' modules too. Default: what the config says, else false. */
  clientReferences?: boolean;
  /** Files and folders that hold the app's modules. Default: the root. */
  include?: string[];
}

/** What the plugins of one app share. */
export class App {
  constructor(options?: AppOptions);
  /**
   * Builds all graphs of an app until they agree on which modules there are. Each function builds one,
   * with this app's plugin; the server's first. Resolves to the modules that no graph reaches.
   */
  settle(builds: (() => unknown)[]): Promise<string[]>;
  /** Ends the service. */
  close(): Promise<void>;
}

/** Options of a plugin for one graph. */
export interface GraphOptions extends AppOptions {
  /** Shared by the plugins of one app; the other options are its own then. */
  app?: App;
  /** "server": the graph with the `react-server` condition; "client": the browser and server-side rendering. */
  layer?: 'server' | 'client';
}
