// The plugins without a browser: what they report, and which modules a build holds.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { rspack } from '@rspack/core';
import * as esbuild from 'esbuild';
import { rolldown } from 'rolldown';
import { rollup } from 'rollup';
import webpack from 'webpack';
import { App } from '../../npm/plugins/app.mjs';
import rsccEsbuild from '../../npm/plugins/esbuild.mjs';
import rsccRollup from '../../npm/plugins/rollup.mjs';
import RsccPlugin from '../../npm/plugins/webpack.mjs';
import { rscc } from './support.mjs';

process.env.RSCC_BINARY = rscc;

function makeApp(t, files, options) {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'rscc-plugins-')));
  for (const [name, content] of Object.entries({ 'package.json': '{ "type": "module" }', ...files })) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (typeof content === 'object') symlinkSync(content.link, file);
    else writeFileSync(file, content);
  }
  const app = new App({ cwd: folder, clientReferences: true, ...options });
  t.after(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, app };
}

// The text of all files of a bundle.
const textOf = (folder) => readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n');

function withEsbuild({ folder, app }, entry, layer, options = {}) {
  return esbuild.build({
    entryPoints: [path.join(folder, entry)], outdir: path.join(folder, 'out', layer), absWorkingDir: folder, bundle: true, splitting: true,
    format: 'esm', logLevel: 'silent', external: ['rscc/*'], plugins: [rsccEsbuild({ app, layer })], ...options,
  });
}
async function withRollup(bundler, { folder, app }, entry, layer) {
  const bundle = await bundler({ input: path.join(folder, entry), external: /^rscc\//, plugins: [rsccRollup({ app, layer })], logLevel: 'silent' });
  await bundle.write({ dir: path.join(folder, 'out', layer), sourcemap: true });
}
function withWebpack(bundler, { folder, app }, entry, layer) {
  const compiler = bundler({
    mode: 'production', devtool: 'source-map', context: folder, entry: path.join(folder, entry), output: { path: path.join(folder, 'out', layer) },
    externals: /^rscc\//, externalsType: 'commonjs', plugins: [new RsccPlugin({ app, layer })],
  });
  return new Promise((resolve, reject) => compiler.run((error, stats) => {
    if (error) return reject(error);
    return stats.hasErrors() ? reject(new Error(stats.toString({ all: false, errors: true }))) : resolve(stats);
  }));
}
const bundlers = {
  esbuild: (made, entry, layer) => withEsbuild(made, entry, layer, { sourcemap: true }),
  rollup: (made, entry, layer) => withRollup(rollup, made, entry, layer),
  rolldown: (made, entry, layer) => withRollup(rolldown, made, entry, layer),
  webpack: (made, entry, layer) => withWebpack(webpack, made, entry, layer),
  rspack: (made, entry, layer) => withWebpack(rspack, made, entry, layer),
};

for (const [name, build] of Object.entries(bundlers)) {
  test(`${name}: every error of a module fails the build, with place, rule and help`, async (t) => {
    const made = makeApp(t, { 'entry.js': "import './actions.js';\n", 'actions.js': "'use server';\n\nexport function a() {}\nexport const b = 1;\n" });
    await assert.rejects(build(made, 'entry.js', 'server'), (error) => {
      const text = `${error.message} ${JSON.stringify(error.errors ?? error.loc ?? '')}`;
      assert.match(text, /sync-export/);
      assert.match(text, /non-function-export/);
      assert.match(text, /make it async|`async`/);
      assert.match(text, /actions\.js:3:1[67]|"line":3/);
      return true;
    });
    writeFileSync(path.join(made.folder, 'actions.js'), "'use server';\n\nexport async function a() {}\n");
    await build(made, 'entry.js', 'server');
  });

  test(`${name}: neither the client's files nor their maps hold text of the server`, async (t) => {
    const made = makeApp(t, {
      'entry.js': "import { greet } from './actions.js';\nconsole.log(greet);\n",
      'actions.js': "'use server';\nexport async function greet() {\n  return 'a sentence of the server';\n}\n",
    });
    await build(made, 'entry.js', 'client');
    const text = textOf(path.join(made.folder, 'out/client'));
    assert.match(text, /[0-9a-f]{32}/);
    assert.doesNotMatch(text, /sentence of the server/);
  });
}

const inline = (name) => `export function ${name}(x) {\n  return async () => {\n    'use server';\n    return x;\n  };\n}\n`;

test('settle: a build holds what the server reaches and the client stubs, and names the rest', async (t) => {
  const made = makeApp(t, {
    'server.js': "import registry from 'virtual:rscc/registry';\nimport { Page } from './app/[id] 100%/page.js';\nconsole.log(registry, Page);\n",
    'browser.js': "import modules from 'virtual:rscc/client-modules';\nconsole.log(modules);\n",
    'app/[id] 100%/page.js': `import { Button } from '../button.js';\nexport const Page = () => Button;\n${inline('inner')}`,
    'app/button.js': "'use client';\nimport { save } from './save.js';\nexport const Button = () => save;\n",
    'app/save.js': "'use server';\nimport { Late } from './late.js';\nexport async function save() {\n  return Late;\n}\n",
    'app/late.js': "'use client';\nimport { later } from './later.js';\nexport const Late = () => later;\n",
    'app/later.js': "'use server';\nexport async function later() {}\n",
    'app/left.js': "'use server';\nexport async function left() {}\n",
    'app/left-client.js': "'use client';\nexport const Left = 1;\n",
  });
  const left = await made.app.settle([() => withEsbuild(made, 'server.js', 'server'), () => withEsbuild(made, 'browser.js', 'client')]);
  assert.deepEqual(left, ['app/left-client.js', 'app/left.js']);
  const server = textOf(path.join(made.folder, 'out/server'));
  const client = textOf(path.join(made.folder, 'out/client'));
  const { functions } = await made.app.manifest();
  assert.deepEqual(functions.map(({ symbol }) => symbol), ['inner._', 'later', 'save']);
  for (const { id } of functions) assert.ok(server.includes(id));
  assert.match(client, /var Late|Late =/);
  assert.doesNotMatch(server + client, /left/i);
});

test('a # in the name of a folder or a file begins no fragment', async (t) => {
  const made = makeApp(t, {
    'c#/actions.js': `'use server'; export async function save() {}`,
    'main.js': `import { save } from './c#/actions.js'; console.log(save);`,
  });
  await withEsbuild(made, 'main.js', 'client');
  const [{ id, module }] = (await made.app.tree()).functions;
  assert.equal(module, 'c#/actions.js');
  assert.ok(textOf(path.join(made.folder, 'out', 'client')).includes(id));
});

test('the virtual modules hold the whole tree where nothing settles', async (t) => {
  const made = makeApp(t, {
    'entry.js': "export { default } from 'virtual:rscc/registry';\nexport * from 'virtual:rscc/manifest';\n",
    'a.js': "'use server';\nexport async function unseen() {}\n",
    'b.js': "'use client';\nexport const Unseen = 1;\n",
  });
  await withEsbuild(made, 'entry.js', 'server');
  const text = textOf(path.join(made.folder, 'out/server'));
  assert.match(text, /async function unseen/);
  assert.match(text, /"b\.js"[^]*"Unseen"/);
});

test('a service that ended is replaced, and a config in error is read again', async (t) => {
  const made = makeApp(t, { 'main.js': `'use server'; export async function save() {}`, 'rscc.json': '{' });
  await assert.rejects(made.app.config(), { code: 'service-ended' });
  await assert.rejects(made.app.tree(), { code: 'service-ended' });
  writeFileSync(path.join(made.folder, 'rscc.json'), '{}');
  assert.equal((await made.app.tree()).functions.length, 1);
  await made.app.service.close();
  await withEsbuild(made, 'main.js', 'client');
});

test('a rebuild knows files that came, changed and went', async (t) => {
  const made = makeApp(t, { 'entry.js': "export { default } from 'virtual:rscc/registry';\n", 'a.js': "'use server';\nexport async function first() {}\n", 'b.js': "'use server';\nexport async function second() {}\n" });
  const context = await esbuild.context({
    entryPoints: [path.join(made.folder, 'entry.js')], absWorkingDir: made.folder, bundle: true, write: false, format: 'esm', external: ['rscc/*'],
    plugins: [rsccEsbuild({ app: made.app, layer: 'server' })],
  });
  t.after(() => context.dispose());
  const names = async () => [...(await context.rebuild()).outputFiles[0].text.matchAll(/async function (first|second|third|fourth)/g)].map(([, name]) => name).sort();
  assert.deepEqual(await names(), ['first', 'second']);
  writeFileSync(path.join(made.folder, 'a.js'), "'use server';\nexport async function fourth() {}\n");
  writeFileSync(path.join(made.folder, 'c.js'), "'use server';\nexport async function third() {}\n");
  rmSync(path.join(made.folder, 'b.js'));
  assert.deepEqual(await names(), ['fourth', 'third']);
});

test('a dependency: reported unless the config lists it, and the same id wherever a package manager keeps it', async (t) => {
  const store = 'node_modules/.pnpm/dep@1.0.0/node_modules/dep';
  const made = makeApp(t, {
    'entry.js': "import registry from 'virtual:rscc/registry';\nimport { act } from 'dep';\nconsole.log(registry, act);\n",
    [`${store}/package.json`]: '{ "name": "dep", "type": "module", "exports": "./index.js" }',
    [`${store}/index.js`]: "'use server';\nexport async function act() {}\n",
    'node_modules/dep': { link: '.pnpm/dep@1.0.0/node_modules/dep' },
  });
  await assert.rejects(withEsbuild(made, 'entry.js', 'server'), /the package `dep` has server functions[^]*unlisted-package/);
  writeFileSync(path.join(made.folder, 'rscc.json'), '{ "packages": ["dep"] }');
  const listed = new App({ cwd: made.folder });
  await withEsbuild({ ...made, app: listed }, 'entry.js', 'server');
  const { functions } = await listed.manifest();
  await listed.close();
  assert.deepEqual(functions.map(({ module, symbol }) => `${module} ${symbol}`), ['node_modules/dep/index.js act']);
  const text = textOf(path.join(made.folder, 'out/server'));
  assert.equal(text.split(functions[0].id).length - 1 >= 2, true, 'registered and in the registry under one id');
});
