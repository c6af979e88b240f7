// What the plugins of one app share: the service that compiles, and what is known of the app's server
// functions and client modules. Bundlers differ in how they ask; the answers come from here.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { binaryPath } from '../api/binary.mjs';
import { createService } from '../api/service.mjs';
import { CompileError, messageOf } from './diagnostics.mjs';
import { checkOptions } from './options.mjs';

const run = promisify(execFile);
const most_output_bytes = 1 << 30;

// A module without these words is none of ours.
const words = /use server|use client/;
export const isCandidate = (code) => words.test(code);

// Folders and `?query` aside, what kind of file a module is read from.
export const module_file = /\.[cm]?[jt]sx?(?:\?|$)/;

export class App {
  #options;
  #service;
  #config;
  #tree; // promise of {functions, clientModules} of all source files
  #seen = new Map(); // module → what compiling it found, newer than #tree
  #reached = { server: new Set(), client: new Set() }; // modules that a graph holds, by layer
  #settled; // what the last pass over all graphs reached; undefined until settle() has begun
  #warnings = new Set();

  // `cwd`: where config and root are looked for. `args`: options of the command line. `clientReferences`:
  // compile 'use client' modules too. `include`: files and folders that are scanned; default: the root.
  constructor(options = {}) {
    checkOptions(options);
    const { cwd = process.cwd(), args = [], clientReferences = false, include } = options;
    this.#options = { cwd, args: [...args, ...(clientReferences ? ['--client-references'] : [])], include };
  }

  // A service that ended is replaced: in watch mode the next edit is compiled again.
  get service() {
    if (!this.#service || this.#service.isEnded) this.#service = createService(this.#options);
    return this.#service;
  }

  // {root, packages, clientReferences}
  config() {
    return (this.#config ??= this.service.request('config').catch((error) => {
      this.#config = undefined;
      throw error;
    }));
  }

  async close() {
    const service = this.#service;
    this.#service = this.#config = undefined;
    await service?.close();
  }

  // Compiles a module for a layer, "server" or "client". {code, map, functions, clientModule, warnings},
  // or null when there is nothing to do; throws a CompileError.
  async compile(code, id, layer, { dev = false, sourcemap, inputMap } = {}) {
    if (!isCandidate(code)) return this.#forget(await this.#moduleOf(id));
    const file = await this.#sourcePath(id);
    const result = await this.service.transform(code, { path: file, target: layer, dev, sourcemap: layer === 'client' ? 'none' : sourcemap, inputMap });
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length) throw new CompileError(errors, code, file);
    const module = await this.#moduleOf(id);
    this.#note(module, result, layer);
    if (!result.changed) return null;
    const warnings = result.diagnostics.map((diagnostic) => messageOf(diagnostic, code));
    // A stub has no map: bundlers would put the source that it names, the server's, into the map that
    // browsers load.
    const map = layer === 'client' ? null : result.map;
    return { ...result, map, warnings: warnings.filter((text) => this.#isNew(file, text)) };
  }

  // A module is compiled for several layers; its warnings are shown once.
  #isNew(file, { message, line, column }) {
    const key = `${file}\0${line}:${column}\0${message}`;
    return !this.#warnings.has(key) && Boolean(this.#warnings.add(key));
  }

  #note(module, { functions, clientModule }, layer) {
    this.#seen.set(module, { functions, clientModule });
    if (functions.length || clientModule) this.#reached[layer].add(module);
  }

  #forget(module) {
    this.#seen.set(module, { functions: [] });
    return null;
  }

  // A deleted file. Resolves to whether the app loses functions or client modules by it.
  async forget(id) {
    const module = await this.#moduleOf(id);
    const before = await this.#known(module);
    this.#forget(module);
    return before.functions.length > 0 || Boolean(before.clientModule);
  }

  // Whether what a module holds differs from what was known of it: then registries are out of date.
  async isChanged(id, { functions, clientModule }) {
    const names = (known) => JSON.stringify([known.functions.map(({ id }) => id), known.clientModule?.exports]);
    return names(await this.#known(await this.#moduleOf(id))) !== names({ functions, clientModule });
  }

  async #known(module) {
    const seen = this.#seen.get(module);
    if (seen) return seen;
    const tree = await this.tree();
    return {
      functions: tree.functions.filter((entry) => entry.module === module),
      clientModule: tree.clientModules.find((entry) => entry.module === module),
    };
  }

  // Bundlers name files by their real path. A dependency that the config lists is one of
  // `node_modules/NAME` for rscc, wherever a package manager keeps it.
  async #sourcePath(id) {
    const file = withoutQuery(id);
    const { root, packages } = await this.config();
    for (const name of packages) {
      const link = path.join(root, 'node_modules', name);
      const real = realPath(link);
      if (real && real.includes(`${path.sep}node_modules${path.sep}`) && file.startsWith(real + path.sep)) {
        return link + file.slice(real.length);
      }
    }
    return file;
  }

  async #moduleOf(id) {
    const { root } = await this.config();
    return path.relative(root, await this.#sourcePath(id)).replaceAll(path.sep, '/');
  }

  // The file of a manifest's module.
  async fileOf(module) {
    const { root } = await this.config();
    return path.join(root, module);
  }

  // The whole tree's functions and client modules, whatever the graphs reach: errors in modules are
  // reported where these are compiled.
  tree() {
    return (this.#tree ??= this.#scan().catch((error) => {
      this.#tree = undefined;
      throw error;
    }));
  }

  // A build begins: files may have come and gone since the last one.
  begin() {
    if (this.#settled) return;
    this.#tree = undefined;
    this.#seen.clear();
  }

  async #scan() {
    const { cwd, args, include } = this.#options;
    const { root } = await this.config();
    const command = ['list', '--format=json', '--no-error-on-unmatched-pattern', ...args, ...(include ?? [root])];
    const { stdout } = await run(binaryPath(), command, { cwd, maxBuffer: most_output_bytes }).catch((error) => {
      if (error.code === 1 && error.stdout) return error;
      throw new Error(`rscc: ${error.stderr || error.message}`);
    });
    const { functions, clientModules = [] } = JSON.parse(stdout);
    return { functions, clientModules };
  }

  // Development: everything there is. Production: what the graphs reached.
  async manifest() {
    const tree = await this.tree();
    const isIn = (module) => !this.#settled || this.#settled.has(module);
    const all = new Map(); // module → {functions, clientModule}
    const at = (module) => all.get(module) ?? all.set(module, { functions: [] }).get(module);
    for (const entry of tree.functions) at(entry.module).functions.push(entry);
    for (const entry of tree.clientModules) at(entry.module).clientModule = entry;
    for (const [module, known] of this.#seen) all.set(module, known);
    const modules = [...all].filter(([module]) => isIn(module)).sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      version: 1,
      functions: modules.flatMap(([, { functions }]) => functions),
      clientModules: modules.flatMap(([, { clientModule }]) => clientModule ?? []),
    };
  }

  // The text of a virtual module; `form` is one of `rscc manifest --as`. Its imports are
  // `virtual:rscc/module/…`, see moduleFile().
  async virtualModule(form) {
    const manifest = await this.manifest();
    if (form === 'rscc') return exportsOf(manifest);
    const { cwd } = this.#options;
    const command = ['merge', '-', `--as=${form}`, '--import-base=virtual:rscc/module/'];
    const child = run(binaryPath(), command, { cwd, maxBuffer: most_output_bytes });
    child.child.stdin.end(JSON.stringify(manifest));
    return (await child).stdout;
  }

  // Production: builds all graphs until they agree. What the server imports decides which client modules
  // there are; these decide which server functions are called, whose modules may import more of both.
  // `builds`: functions that build a graph each, with this app's plugins. Resolves to the modules that
  // no graph reaches.
  async settle(builds) {
    this.#settled = new Set();
    for (;;) {
      for (const layer of ['server', 'client']) this.#reached[layer].clear();
      const before = this.#settled.size;
      for (const build of builds) {
        await build();
        for (const layer of ['server', 'client']) for (const module of this.#reached[layer]) this.#settled.add(module);
      }
      if (this.#settled.size === before) break;
    }
    const tree = await this.tree();
    const modules = new Set([...tree.functions, ...tree.clientModules].map(({ module }) => module));
    return [...modules].filter((module) => !this.#settled.has(module)).sort();
  }
}

// A module with an export for each member of an object.
function exportsOf(object) {
  return Object.entries(object).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`).join('');
}

// `#` may begin a fragment, or stand in the name of a folder or a file.
function withoutQuery(id) {
  const file = id.replace(/\?.*$/s, '');
  return !file.includes('#') || fs.existsSync(file) ? file : file.replace(/#.*$/s, '');
}

function realPath(file) {
  try {
    return fs.realpathSync(file);
  } catch {
    return undefined;
  }
}
