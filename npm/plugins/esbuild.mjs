// esbuild.
import fs from 'node:fs/promises';
import path from 'node:path';
import { App } from './app.mjs';
import { CompileError } from './diagnostics.mjs';
import { checkOptions } from './options.mjs';
import { findVirtual } from './virtual.mjs';

const namespace = 'rscc';

// `app`: shared by the plugins of one app; else it is made from the other options. `layer`: by default,
// "server" where `conditions` has `react-server`, else "client".
export default function rscc({ app: given, layer, ...options } = {}) {
  checkOptions(options, ['app', 'layer']);
  const app = given ?? new App(options);
  return {
    name: 'rscc',
    setup(build) {
      const { conditions = [], sourcemap, loader: loaders = {}, absWorkingDir = process.cwd() } = build.initialOptions;
      const target = layer ?? (conditions.includes('react-server') ? 'server' : 'client');
      build.onStart(() => app.begin());
      if (!given) build.onDispose(() => app.close());
      build.onResolve({ filter: /^virtual:rscc\// }, async ({ path: source }) => {
        const virtual = await findVirtual(app, source);
        if (!virtual) return { errors: [{ text: `there is no ${source}` }] };
        return virtual.load ? { path: virtual.name, namespace } : { path: virtual.id };
      });
      build.onLoad({ filter: /^/, namespace }, async ({ path: source }) => {
        const { load } = await findVirtual(app, source);
        return { contents: await load(), loader: 'js', resolveDir: absWorkingDir };
      });
      build.onLoad({ filter: /\.[cm]?[jt]sx?$/, namespace: 'file' }, async ({ path: file }) => {
        const code = await fs.readFile(file, 'utf8');
        return compile(app, code, file, target, Boolean(sourcemap), loaders);
      });
    },
  };
}

// undefined: esbuild loads the module itself.
async function compile(app, code, file, target, sourcemap, loaders) {
  try {
    const result = await app.compile(code, file, target, { sourcemap: sourcemap ? 'inline' : undefined });
    if (!result) return undefined;
    const extension = path.extname(file);
    return {
      contents: result.code,
      loader: loaders[extension] ?? extension.replace(/^\.[cm]?/, ''),
      resolveDir: path.dirname(file),
      warnings: result.warnings.map((warning) => message(warning, file)),
    };
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    return { errors: error.errors.map((one) => message(one, file)) };
  }
}

function message({ text, help, line, column, length, lineText }, file) {
  return {
    text,
    location: { file, line, column: column - 1, length, lineText },
    notes: help ? [{ text: `help: ${help}` }] : [],
  };
}
