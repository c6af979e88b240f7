// Rollup and Rolldown.
import { App, module_file } from './app.mjs';
import { CompileError } from './diagnostics.mjs';
import { checkOptions } from './options.mjs';
import { findVirtual } from './virtual.mjs';

// One graph's plugin. `layer`: "server" for the graph with the `react-server` condition, else "client".
// `app`: shared by the plugins of one app; else it is made from the other options.
export default function rscc({ app: given, layer, sourcemap = true, ...options } = {}) {
  checkOptions(options, ['app', 'layer', 'sourcemap']);
  if (layer !== 'server' && layer !== 'client') throw new TypeError('rscc: `layer` must be "server" or "client"');
  const app = given ?? new App(options);
  return {
    name: 'rscc',
    onLog,
    buildStart: () => app.begin(),
    async resolveId(source) {
      const virtual = await findVirtual(app, source);
      return virtual?.id ?? null;
    },
    async load(id) {
      const virtual = await findVirtual(app, id);
      if (!virtual?.load) return null;
      return { code: await virtual.load(), map: null };
    },
    transform: {
      order: 'pre',
      async handler(code, id) {
        if (id.startsWith('\0') || !module_file.test(id)) return null;
        return transformWith(this, { app, layer, sourcemap }, code, id);
      },
    },
    closeBundle: () => (given ? undefined : app.close()),
  };
}

// What bundlers say about the registry and about 'use client' as such is no news.
export function onLog(level, { code, message }) {
  if (code === 'MODULE_LEVEL_DIRECTIVE' && message.includes('use client')) return false;
  if (code === 'INEFFECTIVE_DYNAMIC_IMPORT' && message.includes('virtual:rscc/')) return false;
  return undefined;
}

export async function transformWith(context, { app, layer, dev, sourcemap }, code, id) {
  try {
    const result = await app.compile(code, id, layer, { dev, sourcemap: sourcemap ? 'external' : undefined });
    if (!result) return null;
    for (const { message, line, column, frame } of result.warnings) {
      context.warn({ message, id, loc: { file: id, line, column: column - 1 }, frame });
    }
    return { code: result.code, map: mapOf(result) };
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    return context.error({ message: error.message, id, loc: error.loc, frame: error.frame });
  }
}

function mapOf({ map }) {
  if (!map) return { mappings: '' };
  return typeof map === 'string' ? JSON.parse(map) : map;
}
