// Next.js's native transform, called as its own loader calls it, in this process.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

// As the packages of Next.js's executables are named.
function platform() {
  const libc = process.report.getReport().header.glibcVersionRuntime ? 'gnu' : 'musl';
  const suffix = { linux: `-${libc}`, win32: '-msvc' }[process.platform] ?? '';
  return `${process.platform}-${process.arch}${suffix}`;
}

const swc = require(`@next/swc-${platform()}`);
const TYPESCRIPT = /\.[mc]?tsx?$/;

// What next/dist/build/swc/options' getLoaderSWCOptions() gives for a production build of the app
// router's server layer (or its client layer), but for `env` and the regenerator (which would lower the syntax).
function nextOptions(path, { sourceMaps = false, layer = 'server' } = {}) {
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
      isReactServerLayer: layer === 'server',
      cacheComponentsEnabled: false,
      useCacheEnabled: false,
      taintEnabled: false,
      pageExtensions: ['tsx', 'ts', 'jsx', 'js'],
    },
    serverActions: {
      isReactServerLayer: layer === 'server',
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
    isServerCompiler: layer === 'server',
    appDir: '/app',
    isPageFile: false,
  };
}

// Returns code that calls `transform` again and again without making the options anew.
export function prepareNext(path, options) {
  const buffer = Buffer.from(JSON.stringify(nextOptions(path, options)));
  return (source) => swc.transformSync(source, false, buffer).code;
}

export function runNext(source, path, options) {
  return prepareNext(path, options)(source);
}
