import type { GraphOptions } from './app.mjs';

/** A plugin for webpack and Rspack. The layer is "server" where `resolve.conditionNames` has `react-server`. */
export default class RsccPlugin {
  constructor(options?: GraphOptions);
  apply(compiler: any): void;
}
