// Next.js's native transform, called as its own loader calls it, in this process.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const swc = require('@next/swc-linux-x64-gnu');
const TYPESCRIPT = /\.[mc]?tsx?$/;

// What next/dist/build/swc/options' getLoaderSWCOptions() gives for a production build of the app
// router's server layer, but for `env` and the regenerator (which would lower the syntax).
function nextOptions(path, { sourceMaps = false } = {}) {
  const typescript = TYPESCRIPT.test(path);
  const plain = /\.[mc]?ts$/.test(path);
  return {
    filename: `/app/${path}`,
    sourceFileName: `/app/${path}`,
    sourceMaps,
    jsc: {
      target: 'es2022',
      externalHelpers: true,
      parser: {
        syntax: typescript ? 'typescript' : 'ecmascript',
        dynamicImport: true,
        decorators: true,
        [typescript ? 'tsx' : 'jsx']: !plain,
        importAssertions: true,
      },
      experimental: { keepImportAttributes: true, emitAssertForImportAttributes: true, plugins: [] },
      transform: {
        react: { importSource: 'react', runtime: 'automatic', throwIfNamespace: true, useBuiltins: true },
        optimizer: {
          simplify: false,
          globals: { typeofs: { window: 'undefined' }, envs: { NODE_ENV: '"production"' } },
        },
      },
    },
    styledJsx: { useLightningcss: false },
    serverComponents: {
      isReactServerLayer: true,
      cacheComponentsEnabled: false,
      useCacheEnabled: false,
      taintEnabled: false,
      pageExtensions: ['tsx', 'ts', 'jsx', 'js'],
    },
    serverActions: {
      isReactServerLayer: true,
      isDevelopment: false,
      useCacheEnabled: false,
      hashSalt: '',
      cacheKinds: ['default', 'remote', 'private'],
    },
    preferEsm: true,
    lintCodemodComments: true,
    trackDynamicImports: false,
    debugFunctionName: false,
    fontLoaders: {
      fontLoaders: ['next/font/local', 'next/font/google'],
      relativeFilePathFromRoot: path,
    },
    cjsRequireOptimizer: { packages: {} },
    optimizeServerReact: { optimize_use_state: false },
    disableNextSsg: true,
    isDevelopment: false,
    isServerCompiler: true,
    appDir: '/app',
    isPageFile: false,
  };
}

// Returns code that calls `transform` again and again without making the options anew.
export function prepareNext(path, options) {
  const buffer = Buffer.from(JSON.stringify(nextOptions(path, options)));
  return (source) => swc.transformSync(source, false, buffer).code;
}

export function runNext(source, path) {
  return prepareNext(path)(source);
}
