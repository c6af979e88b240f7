import type { GraphOptions } from './app.mjs';

/** A plugin for esbuild. The layer is "server" where `conditions` has `react-server`. */
export default function rscc(options?: GraphOptions): { name: 'rscc'; setup(build: any): void };
