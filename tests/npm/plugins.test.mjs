// What the plugins say of wrong options; what they build is tested in e2e/.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importFromPackage } from './app.mjs';

const { App } = await importFromPackage('plugins/app.mjs');
const plugins = Object.fromEntries(await Promise.all(['esbuild', 'rollup', 'vite', 'webpack'].map(async (name) => [name, (await importFromPackage(`plugins/${name}.mjs`)).default])));
const make = {
  esbuild: plugins.esbuild,
  rollup: (options) => plugins.rollup({ layer: 'client', ...options }),
  vite: plugins.vite,
  webpack: (options) => new plugins.webpack(options),
  App: (options) => new App(options),
};

for (const [name, plugin] of Object.entries(make)) {
  test(`${name}: an option that it does not have is an error, with what it may have meant`, () => {
    const fails = (options, message) => assert.throws(() => plugin(options), { name: 'TypeError', message: `rscc: unknown option ${message}` });
    fails({ clientReference: true }, '`clientReference`; did you mean `clientReferences`?');
    fails({ includes: [] }, '`includes`; did you mean `include`?');
    fails({ CWD: '.' }, '`CWD`; did you mean `cwd`?');
    fails({ nonsense: true }, '`nonsense`');
    if (name === 'vite') fails({ handle: '/a.js' }, '`handle`; did you mean `handler`?');
    else if (name !== 'App') fails({ layr: 'client' }, '`layr`; did you mean `layer`?');
    if (name !== 'App') fails({ app: new App(), nonsense: true }, '`nonsense`');
    plugin({ cwd: '.', args: [], clientReferences: true, include: ['.'] });
  });
}

test('rollup: asks for the layer', () => {
  for (const options of [undefined, {}, { layer: 'browser' }]) assert.throws(() => plugins.rollup(options), { message: 'rscc: `layer` must be "server" or "client"' });
  plugins.rollup({ layer: 'client', sourcemap: false });
});
