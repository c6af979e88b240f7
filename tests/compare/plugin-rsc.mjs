// @vitejs/plugin-rsc's transform, called as its Vite plugin calls it, in this process.
import { hasDirective, transformDirectiveProxyExport, transformServerActionServer } from '@vitejs/plugin-rsc/transforms';
import { parseAst } from 'rolldown/parseAst';
import { transformSync } from 'rolldown/utils';

const TYPESCRIPT = /\.[mc]?tsx?$/;

// Vite strips types and JSX before plugin-rsc sees a module.
export function stripTypes(source, path) {
  const lang = /\.[mc]?ts$/.test(path) ? 'ts' : TYPESCRIPT.test(path) ? 'tsx' : 'jsx';
  const result = transformSync(path, source, { lang, jsx: { runtime: 'automatic' } });
  if (result.errors.length > 0) throw new Error(result.errors[0].message);
  return result.code;
}

const withMap = (output) => ({ code: output.toString(), map: output.generateMap({ hires: 'boundary' }) });

// `onFunction(name, roots)` is called for each hoisted function; `names` are the module's references.
export function runPluginRsc(javascript, onFunction = () => {}) {
  const ast = parseAst(javascript);
  const { output, referenceNames } = transformServerActionServer(javascript, ast, {
    runtime: (value, name, meta) => {
      if (meta?.bindVars) onFunction(name, meta.bindVars);
      return `$$ReactServer.registerServerReference(${value}, "id", ${JSON.stringify(name)})`;
    },
    rejectNonAsyncFunction: true,
    encode: (value) => `encrypt(${value})`,
    decode: (value) => `await decrypt(${value})`,
  });
  return { code: output.toString(), names: referenceNames, withMap: () => withMap(output) };
}

export const isServerModule = (source, path) => hasDirective(parseAst(stripTypes(source, path)).body, 'use server');

// What a client gets of a 'use server' module, with its map.
export function runPluginRscClient(javascript) {
  const ast = parseAst(javascript);
  const runtime = (name) => `$$ReactClient.createServerReference("id#${name}", $$ReactClient.callServer, undefined, undefined, ${JSON.stringify(name)})`;
  const result = transformDirectiveProxyExport(ast, { code: javascript, runtime, directive: 'use server', rejectNonAsyncFunction: true });
  return withMap(result.output);
}
