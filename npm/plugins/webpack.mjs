// webpack and Rspack: a plugin that adds the loader and the virtual modules.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { App, module_file } from './app.mjs';
import { checkOptions } from './options.mjs';
import { virtual_names } from './virtual.mjs';

const loader = fileURLToPath(new URL('./webpack-loader.mjs', import.meta.url));
const react_loader = fileURLToPath(new URL('./webpack-react-loader.mjs', import.meta.url));
const react_files = /[\\/]react-server-dom-webpack[\\/]cjs[\\/].*\.js$/;
// What the virtual modules are resolved to; the loader writes their text.
const placeholder = fileURLToPath(new URL('./webpack-virtual.mjs', import.meta.url));
const prefix = /^virtual:rscc\//;

// `app`: shared by the plugins of one app; else it is made from the other options. `layer`: by default,
// "server" where `resolve.conditionNames` has `react-server`, else "client".
export default class RsccPlugin {
  #root;
  constructor({ app, layer, ...options } = {}) {
    checkOptions(options, ['app', 'layer']);
    this.app = app ?? new App(options);
    this.layer = layer;
    this.ownsApp = !app;
  }

  apply(compiler) {
    const conditions = compiler.options.resolve.conditionNames ?? [];
    const layer = this.layer ?? (conditions.includes('react-server') ? 'server' : 'client');
    const rule = { loader, options: { app: this.app, layer } };
    const { NormalModuleReplacementPlugin } = compiler.webpack;
    const start = async () => {
      this.app.begin();
      this.#root = (await this.app.config()).root;
    };
    compiler.hooks.beforeRun.tapPromise('rscc', start);
    compiler.hooks.watchRun.tapPromise('rscc', start);
    if (this.ownsApp) compiler.hooks.shutdown.tapPromise('rscc', () => this.app.close());
    new NormalModuleReplacementPlugin(prefix, (resource) => this.#replace(resource)).apply(compiler);
    compiler.options.module.rules.push(
      { test: module_file, exclude: placeholder, enforce: 'pre', use: [rule] },
      { test: react_files, use: [react_loader] },
      { resource: placeholder, type: 'javascript/auto', use: [rule] },
    );
  }

  #replace(resource) {
    const request = resource.request;
    resource.request = virtual_names.includes(request)
      ? `${placeholder}?${request}`
      : path.join(this.#root, decodeURIComponent(request.slice('virtual:rscc/module/'.length)));
  }
}
