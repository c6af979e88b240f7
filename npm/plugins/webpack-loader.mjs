// The loader of the webpack plugin: compiles modules, and writes the virtual ones.
import { CompileError } from './diagnostics.mjs';
import { findVirtual } from './virtual.mjs';

export default function rsccLoader(source, inputMap) {
  const done = this.async();
  const { app, layer } = this.getOptions();
  const isVirtual = this.resourceQuery.startsWith('?virtual:rscc/');
  const work = isVirtual ? virtualText(this, app) : compiled(this, app, layer, source, inputMap);
  work.then(({ code, map }) => done(null, code, map), done);
}

async function virtualText(context, app) {
  context.cacheable(false);
  const { load } = await findVirtual(app, context.resourceQuery.slice(1));
  return { code: await load() };
}

async function compiled(context, app, layer, source, inputMap) {
  const unchanged = { code: source, map: inputMap };
  try {
    const options = { sourcemap: context.sourceMap ? 'external' : undefined, inputMap };
    const result = await app.compile(source, context.resourcePath, layer, options);
    if (!result) return unchanged;
    for (const { message, line, column, frame } of result.warnings) {
      context.emitWarning(new Error(`${context.resourcePath}:${line}:${column}: ${message}\n${frame}`));
    }
    return { code: result.code, map: result.map ?? undefined };
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    const { file, errors } = error;
    const shown = errors.map(({ line, column, message, frame }) => `${file}:${line}:${column}: ${message}\n${frame}`);
    throw Object.assign(new Error(shown.join('\n')), { stack: '' });
  }
}
