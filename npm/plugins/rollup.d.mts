import type { GraphOptions } from './app.mjs';

export interface RollupOptions extends GraphOptions {
  layer: 'server' | 'client';
  /** Default: true. */
  sourcemap?: boolean;
}

/** A plugin for Rollup and Rolldown. */
export default function rscc(options: RollupOptions): { name: 'rscc' };
