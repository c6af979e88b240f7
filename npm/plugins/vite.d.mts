import type { App, AppOptions } from './app.mjs';

export interface ViteOptions extends AppOptions {
  app?: App;
  /** The environment with the `react-server` condition. Default: "rsc". */
  serverEnvironment?: string;
  /** A module whose `handle(request)` answers POST requests: served in development, an entry in production. */
  handler?: string;
}

/** A plugin for Vite: all environments, in development and production. */
export default function rscc(options?: ViteOptions): { name: 'rscc' };
