// Runs a set of ES modules from text, in this realm, with their import cycles: no files, so that
// every run has modules of its own. Needs node's --experimental-vm-modules.
import path from 'node:path/posix';
import vm from 'node:vm';

const extensions = ['', '.js', '.jsx', '.ts', '.tsx', '.mjs', '.mts', '/index.js', '/index.ts'];

export class ModuleGraph {
  #texts;
  #builtins;
  #modules = new Map();

  // `texts`: path → JavaScript. `builtins`: bare specifier → exports.
  constructor(texts, builtins) {
    this.#texts = texts;
    this.#builtins = builtins;
  }

  // Loads and evaluates a module and what it imports; its namespace.
  async load(name) {
    const module = this.#module(name);
    if (module.status === 'unlinked') await module.link((specifier, from) => this.#resolve(specifier, from));
    await module.evaluate();
    return module.namespace;
  }

  namespace(name) {
    return this.#modules.get(name)?.namespace;
  }

  #resolve(specifier, from) {
    const builtin = this.#builtins[specifier];
    if (builtin) return this.#builtin(specifier, builtin);
    const base = path.join(path.dirname(from.identifier), specifier);
    const found = extensions.map((extension) => base + extension).find((name) => this.#texts.has(name));
    if (!found) throw new Error(`${from.identifier} imports ${specifier}, which the case doesn't have`);
    return this.#module(found);
  }

  #module(name) {
    if (!this.#modules.has(name)) {
      const module = new vm.SourceTextModule(this.#texts.get(name), {
        identifier: name,
        importModuleDynamically: async (specifier, from) => {
          const target = this.#resolve(specifier, from);
          if (target.status === 'unlinked') await target.link((s, f) => this.#resolve(s, f));
          await target.evaluate();
          return target;
        },
      });
      this.#modules.set(name, module);
    }
    return this.#modules.get(name);
  }

  #builtin(specifier, exports) {
    if (!this.#modules.has(specifier)) {
      const names = Object.keys(exports);
      const module = new vm.SyntheticModule(
        names,
        () => names.forEach((name) => module.setExport(name, exports[name])),
        { identifier: specifier },
      );
      this.#modules.set(specifier, module);
    }
    return this.#modules.get(specifier);
  }
}
