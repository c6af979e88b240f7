// Vite: development and production, every environment of an app with one plugin.
import { Readable } from 'node:stream';
import { App, isCandidate, module_file } from './app.mjs';
import { CompileError } from './diagnostics.mjs';
import { checkOptions } from './options.mjs';
import { onLog, transformWith } from './rollup.mjs';
import { findVirtual, virtual_names } from './virtual.mjs';

const condition = 'react-server';
const mode_name = 'process.env.NODE_ENV';
const layerOf = ({ config }) => (config.resolve.conditions.includes(condition) ? 'server' : 'client');

// React and what brings it along must be bundled with the server environment's conditions, not left to Node.
const react = ['react', 'react-dom', 'react-server-dom-webpack', 'rscc'];
const react_entries = ['react', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'react-dom'];
const server_entries = [...react_entries, 'react-server-dom-webpack/server.edge', 'react-server-dom-webpack/client.edge'];
const ssr_entries = [...react_entries, 'react-dom/server.edge', 'react-server-dom-webpack/client.edge'];
const browser_entries = [...react_entries, 'react-dom/client', 'react-server-dom-webpack/client.browser'];

// `serverEnvironment`: the name of the environment with the `react-server` condition. `handler`: a module of
// that environment whose `handle(request)` answers POST requests in development, and which is its entry in
// production. The other options are those of App.
export default function rscc({ app: given, serverEnvironment = 'rsc', handler, ...options } = {}) {
  checkOptions(options, ['app', 'serverEnvironment', 'handler']);
  let app = given;
  let isDev = false;
  let mode; // what the config makes of process.env.NODE_ENV
  const stubs = new Map(); // file → what the client environments were given
  const loaded = new Map(); // environment and virtual module → the names in it

  async function namesOf(name) {
    const { functions, clientModules } = await app.manifest();
    const list = name === 'virtual:rscc/client-modules' ? clientModules : [...functions, ...clientModules];
    return list.map(({ id, exports }) => `${id} ${exports ?? ''}`).join('\n');
  }

  async function invalidateVirtual(environment) {
    for (const name of virtual_names) {
      const key = `${environment.name} ${name}`;
      if (!loaded.has(key) || loaded.get(key) === (await namesOf(name))) continue;
      const module = environment.moduleGraph.getModuleById(`\0${name}`);
      if (module) environment.moduleGraph.invalidateModule(module);
      loaded.delete(key);
    }
  }

  // What an edit made of a module; undefined when it is in error, which the next load reports.
  async function compileAgain(file, read, layer) {
    try {
      return await app.compile(await read(), file, layer, { dev: true });
    } catch (error) {
      if (error instanceof CompileError) return undefined;
      throw error;
    }
  }

  return {
    name: 'rscc',
    enforce: 'pre',
    sharedDuringBuild: true, // one App for all environments
    onLog,

    async config(config, { command }) {
      isDev = command === 'serve';
      mode = config.define?.[mode_name];
      app ??= new App({ cwd: config.root, ...options });
      const { packages } = await app.config();
      return {
        builder: {},
        optimizeDeps: { include: browser_entries, exclude: [...packages, 'rscc'] },
        environments: {
          // What browsers load stands apart from the server's files.
          ...(handler && { client: { build: { outDir: 'dist/client' } } }),
          [serverEnvironment]: handler ? { build: { outDir: 'dist/server', rollupOptions: { input: { index: handler } } } } : {},
        },
      };
    },

    async configEnvironment(name, config) {
      if (name === 'client') return undefined;
      const { packages } = await app.config();
      const isServer = name === serverEnvironment;
      return {
        // React's development and production builds don't understand each other, and the browser's is chosen now.
        ...(!isDev && { define: { [mode_name]: mode ?? JSON.stringify(process.env.NODE_ENV ?? 'production') } }),
        resolve: {
          conditions: [...(isServer ? [condition] : []), ...(config.resolve?.conditions ?? ['module', 'node', 'development|production'])],
          noExternal: isServer ? true : react,
        },
        optimizeDeps: { include: isServer ? server_entries : ssr_entries, exclude: [...packages, 'rscc'] },
      };
    },

    async resolveId(source) {
      return (await findVirtual(app, source))?.id ?? null;
    },

    async load(id) {
      const virtual = id.startsWith('\0virtual:rscc/') ? await findVirtual(app, id) : undefined;
      if (!virtual?.load) return null;
      loaded.set(`${this.environment.name} ${virtual.name}`, await namesOf(virtual.name));
      return { code: await virtual.load(), map: null };
    },

    async transform(code, id) {
      if (id.startsWith('\0') || !module_file.test(id)) return null;
      const layer = layerOf(this.environment);
      const result = await transformWith(this, { app, layer, dev: isDev, sourcemap: isDev || Boolean(this.environment.config.build.sourcemap) }, code, id);
      if (layer === 'client') stubs.set(id, result?.code);
      return result;
    },

    // An edit of a server function's body changes no stub, so the browser hears nothing of it but
    // `rscc:update`, upon which an app may render its server components anew.
    async hotUpdate({ type, file, read, modules, server }) {
      if (!module_file.test(file)) return undefined;
      const layer = layerOf(this.environment);
      const result = type === 'delete' ? void (await app.forget(file)) : await compileAgain(file, read, layer);
      await invalidateVirtual(this.environment);
      if (layer === 'server') {
        if (modules.length) server.environments.client.hot.send({ type: 'custom', event: 'rscc:update', data: { file } });
        return undefined;
      }
      const isSame = result && stubs.get(file) === result.code && result.functions.length > 0;
      return isSame ? [] : undefined;
    },

    configureServer(server) {
      if (!handler) return;
      const environment = server.environments[serverEnvironment];
      server.middlewares.use(async (incoming, outgoing, next) => {
        if (incoming.method !== 'POST') return next();
        try {
          const { handle } = await environment.runner.import(handler);
          await send(await handle(requestOf(incoming)), outgoing);
        } catch (error) {
          server.ssrFixStacktrace?.(error);
          next(error);
        }
      });
    },

    buildApp: {
      order: 'pre',
      async handler(builder) {
        const hasInput = ({ config }) => Object.keys(config.build.rollupOptions.input ?? config.build.rolldownOptions?.input ?? {}).length > 0 || config.consumer === 'client';
        const environments = Object.values(builder.environments).filter(hasInput);
        const order = [...environments.filter((e) => layerOf(e) === 'server'), ...environments.filter((e) => layerOf(e) === 'client')];
        const left = await app.settle(order.map((environment) => () => builder.build(environment)));
        if (left.length) builder.config.logger.warn(`rscc: left out, since nothing imports them: ${left.join(', ')}`);
      },
    },

    async closeBundle() {
      if (isDev) await app.close();
    },
  };
}

function requestOf(incoming) {
  const url = new URL(incoming.originalUrl ?? incoming.url, `http://${incoming.headers.host}`);
  const headers = Object.entries(incoming.headers).filter(([name, value]) => !name.startsWith(':') && typeof value === 'string');
  return new Request(url, { method: incoming.method, headers, body: Readable.toWeb(incoming), duplex: 'half' });
}

async function send(response, outgoing) {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body) for await (const piece of response.body) outgoing.write(piece);
  outgoing.end();
}
