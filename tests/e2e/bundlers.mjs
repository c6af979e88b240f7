// The example app's three graphs with the plugins of rscc's package: a function for each bundler,
// which builds what host/serve.mjs serves.
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as esbuild, transform } from 'esbuild';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import nodeResolve from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import { rolldown } from 'rolldown';
import { rollup } from 'rollup';
import { createBuilder } from 'vite';
import webpack from 'webpack';

// The plugin that the app has installed, and not one of this repository.
async function packageOf(app, name) {
  return import(pathToFileURL(createRequire(path.join(app, 'package.json')).resolve(`rscc/${name}`)));
}

// One row a graph. edge-light: as in the app's build.sh.
const graphs = [
  { name: 'rsc', entry: 'host/rsc.tsx', layer: 'server', platform: 'node', conditions: ['react-server'] },
  { name: 'ssr', entry: 'host/ssr.tsx', layer: 'client', platform: 'node', conditions: ['edge-light'] },
  { name: 'browser', entry: 'host/browser.tsx', layer: 'client', platform: 'browser', conditions: [] },
];

// Builds the graphs until they agree: `buildGraph` is called with a graph and the options of its plugin.
async function settle({ app: folder, mode }, buildGraph) {
  const { App } = await packageOf(folder, 'plugins');
  const app = new App({ cwd: folder, clientReferences: true });
  const out = path.join(folder, 'dist/bundle');
  try {
    await app.settle(graphs.map((graph) => () => buildGraph({ ...graph, app, folder, out, mode, entry: path.join(folder, graph.entry) })));
  } finally {
    await app.close();
  }
  return out;
}

const isBrowser = ({ platform }) => platform === 'browser';
const defines = ({ mode }) => ({ 'process.env.NODE_ENV': JSON.stringify(mode) });
const fileOf = (graph) => (isBrowser(graph) ? path.join(graph.out, 'public/browser.js') : path.join(graph.out, `${graph.name}.mjs`));
const aliasOf = ({ folder }) => ({ '@': path.join(folder, 'src') });

export async function withEsbuild(options) {
  const { default: rscc } = await packageOf(options.app, 'esbuild');
  return settle(options, (graph) =>
    esbuild({
      entryPoints: [graph.entry], bundle: true, format: 'esm', jsx: 'automatic', logLevel: 'silent',
      platform: graph.platform, conditions: graph.conditions, define: defines(graph), absWorkingDir: graph.folder,
      ...(isBrowser(graph) ? { splitting: true, outdir: path.dirname(fileOf(graph)) } : { outfile: fileOf(graph) }),
      plugins: [rscc({ app: graph.app, layer: graph.layer })],
    }),
  );
}

function outputOf(graph) {
  const names = { entryFileNames: path.basename(fileOf(graph)), chunkFileNames: 'chunk-[hash].js' };
  return { dir: path.dirname(fileOf(graph)), format: 'esm', ...names };
}

export async function withRolldown(options) {
  const { default: rscc } = await packageOf(options.app, 'rollup');
  return settle(options, async (graph) => {
    const bundle = await rolldown({
      input: graph.entry, platform: graph.platform, cwd: graph.folder, logLevel: 'silent',
      resolve: { conditionNames: [...graph.conditions, 'import', 'default'], alias: aliasOf(graph) },
      transform: { define: defines(graph), jsx: { runtime: 'automatic' } },
      plugins: [rscc({ app: graph.app, layer: graph.layer })],
    });
    await bundle.write({ ...outputOf(graph), codeSplitting: isBrowser(graph) });
    await bundle.close();
  });
}

// Rollup itself knows neither TypeScript nor JSX.
const typescript = {
  name: 'typescript',
  async transform(code, id) {
    if (!/\.tsx?$/.test(id)) return null;
    return transform(code, { loader: path.extname(id).slice(1), jsx: 'automatic', sourcemap: true, sourcefile: id });
  },
};

function aliasPlugin(alias) {
  return {
    name: 'alias',
    resolveId(source, importer) {
      return source.startsWith('@/') ? this.resolve(path.join(alias['@'], source.slice(2)), importer, { skipSelf: true }) : null;
    },
  };
}

export async function withRollup(options) {
  const { default: rscc } = await packageOf(options.app, 'rollup');
  return settle(options, async (graph) => {
    const bundle = await rollup({
      input: graph.entry, logLevel: 'silent',
      plugins: [
        rscc({ app: graph.app, layer: graph.layer }),
        aliasPlugin(aliasOf(graph)),
        nodeResolve({ rootDir: graph.folder, browser: isBrowser(graph), exportConditions: graph.conditions, extensions: ['.mjs', '.js', '.ts', '.tsx', '.json'], preferBuiltins: true }),
        replace({ values: defines(graph), preventAssignment: true }),
        commonjs(), json(), typescript,
      ],
    });
    await bundle.write({ ...outputOf(graph), inlineDynamicImports: !isBrowser(graph) });
    await bundle.close();
  });
}

export async function withWebpack(options) {
  const { default: RsccPlugin } = await packageOf(options.app, 'webpack');
  return settle(options, (graph) =>
    runWebpack({
      mode: graph.mode, entry: graph.entry, context: graph.folder, devtool: false,
      target: isBrowser(graph) ? 'web' : 'node20',
      experiments: { outputModule: true },
      output: {
        path: path.dirname(fileOf(graph)), filename: path.basename(fileOf(graph)), chunkFilename: 'chunk-[contenthash].js', publicPath: '/',
        module: true, chunkFormat: 'module', library: isBrowser(graph) ? undefined : { type: 'module' },
      },
      // The minimizer is what removes unused exports.
      optimization: { minimize: graph.mode === 'production' && isBrowser(graph), ...(!isBrowser(graph) && { splitChunks: false }) },
      resolve: { conditionNames: [...graph.conditions, '...'], alias: aliasOf(graph), extensions: ['.tsx', '.ts', '...'] },
      module: {
        rules: [{ test: /\.tsx?$/, loader: createRequire(import.meta.url).resolve('esbuild-loader'), options: { target: 'es2022', jsx: 'automatic' } }],
        parser: { javascript: { dynamicImportMode: isBrowser(graph) ? 'lazy' : 'eager' } },
      },
      plugins: [new RsccPlugin({ app: graph.app, layer: graph.layer })],
    }),
  );
}

async function runWebpack(config) {
  const compiler = webpack(config);
  const stats = await new Promise((resolve, reject) => compiler.run((error, result) => (error ? reject(error) : resolve(result))));
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
}

// All graphs are environments of one config.
export async function withVite({ app: folder, mode }) {
  const { default: rscc } = await packageOf(folder, 'vite');
  const out = path.join(folder, 'dist/bundle');
  const environment = (graph) => ({
    build: {
      outDir: path.dirname(fileOf({ ...graph, out })), emptyOutDir: false, minify: false, modulePreload: false,
      rollupOptions: { input: { [graph.name]: path.join(folder, graph.entry) }, output: { entryFileNames: path.basename(fileOf({ ...graph, out })) } },
    },
    ...(!isBrowser(graph) && { resolve: { conditions: [...graph.conditions, 'module', 'node'], noExternal: true } }),
  });
  const [rsc, ssr, client] = graphs.map(environment);
  const builder = await createBuilder({
    root: folder, configFile: false, logLevel: 'error', mode, define: defines({ mode }),
    resolve: { alias: aliasOf({ folder }) },
    plugins: [rscc({ clientReferences: true })],
    environments: { rsc, ssr, client },
  });
  await builder.buildApp();
  return out;
}
