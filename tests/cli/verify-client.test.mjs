// verify-client: built client files hold nothing of the server's.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { addFiles, makeTree, readTree, repo, run } from './support.mjs';

const { buildSync } = createRequire(path.join(repo, 'tests/package.json'))('esbuild');
const actions = `'use server';
import { db } from './a-module-with-a-long-name.js';
export async function save(title) {
  if (!title) throw new Error('the title of a note must not be empty');
  return db.run(\`insert into notes (title) values (\${title})\`, 'shared between server and client');
}
export async function load() {}
`;
const page = `export function Page({ id }) {
  const label = 'a label that belongs to the page itself';
  async function rename(text) {
    'use server';
    return 'the secret of the inline function ' + id + text;
  }
  return [label, rename];
}
`;
const sources = {
  'package.json': '{}',
  'src/actions.js': actions,
  'src/page.jsx': page,
  'src/a-module-with-a-long-name.js': 'export const db = {};\n',
  'src/client.js': "import { save, load } from './actions.js';\nconsole.log(save, load, 'shared between server and client');\n",
  'runtime.js': 'export const createServerReference = (id) => id, callServer = async (...a) => a, findSourceMapURL = () => null;\n',
};

// A project, built by rscc, and its client by a bundler.
function makeBuilt(t, options = {}, more = {}) {
  const folder = makeTree(t, { ...sources, ...more });
  const built = run(folder, ['build', 'src', '--outdir=dist', '--client-runtime=../../../runtime.js', ...(more.args ?? [])]);
  assert.equal(built.status, 0, built.stderr);
  buildSync({
    entryPoints: [path.join(folder, 'dist/client/src/client.js')], outfile: path.join(folder, 'dist/web/client.js'),
    bundle: true, format: 'esm', logLevel: 'silent', sourcemap: true, ...options,
  });
  return folder;
}

const verify = (folder, dir = 'dist/web', ...args) => run(folder, ['verify-client', dir, '--manifest=dist/manifest.json', ...args]);

for (const options of [{}, { minify: true }, { minify: true, sourcemap: 'inline' }])
  test(`verify-client: a bundled client is clean ${JSON.stringify(options)}`, (t) => {
    const folder = makeBuilt(t, options);
    const { status, stdout, stderr } = verify(folder);
    assert.deepEqual([status, stdout], [0, '']);
    assert.match(stderr, /^found no problems in [12] files?\n$/);
  });

for (const options of [{}, { minify: true }])
  test(`verify-client: an id that the manifest doesn't know ${JSON.stringify(options)}`, (t) => {
    const folder = makeBuilt(t, options);
    addFiles(folder, { 'src/actions.js': actions.replace('function load', 'function loadAll') });
    run(folder, ['manifest', 'src', '-o', 'dist/manifest.json']);
    const { status, stdout } = verify(folder);
    assert.equal(status, 1);
    assert.match(stdout, /^dist\/web\/client\.js:\d+:\d+: error: the manifest has no function with the id [0-9a-f]{32}$/m);
  });

const unknown = '0123456789abcdef0123456789abcdef';
const idCases = {
  'by the name': [`createServerReference("${unknown}")`, 1],
  'by the name, as bundlers write it': [`(0, r.createServerReference)("${unknown}", r.callServer)`, 1],
  'by the form': [`x=a("${unknown}",b,void 0,c)`, 1],
  'by the form, with an inlined function': [`x=a('${unknown}',async (a,b)=>{return [a,"x)"]},void 0,c)`, 1],
  'in code that is evaluated': [`eval("const x = (0, _c)(\\"${unknown}\\", _d.call, void 0, _e)")`, 1],
  'once a file': [`a("${unknown}",b,void 0,c);a("${unknown}",b,void 0,c)`, 1],
  'not a hash': [`integrity("${unknown}"); load("${unknown}", b, c); const x = "${unknown}"`, 0],
  'not a longer or other one': [`createServerReference("${unknown}0"); createServerReference("${unknown.toUpperCase()}")`, 0],
};
for (const [name, [text, expected]] of Object.entries(idCases))
  test(`verify-client: ids ${name}`, (t) => {
    const folder = makeBuilt(t, {});
    addFiles(folder, { 'dist/web/extra.mjs': `\n  ${text}\n` });
    const { status, stdout } = verify(folder);
    assert.equal(status, expected, stdout);
    assert.equal(stdout.split('\n').length - 1, expected);
    if (expected) assert.match(stdout, new RegExp(`^dist/web/extra\\.mjs:2:\\d+: error: the manifest has no function with the id ${unknown}$`, 'm'));
  });

test('verify-client: names and texts of server code, in every kind of file', (t) => {
  const folder = makeBuilt(t);
  const { functions } = JSON.parse(readTree(folder)['dist/manifest.json']);
  const inline = functions.find((f) => f.directive === 'inline');
  addFiles(folder, {
    'dist/web/.hidden/a.js': 'let x = $$make_rename(1);',
    'dist/web/node_modules/b/b.mjs': `export { x as ${inline.export} };`,
    'dist/web/c.js': 'f(() => $$2_seal("x"))',
    'dist/web/d.css': '\n\n/* the title of a note must not be empty */',
    'dist/web/e.html': '<p>é the secret of the inline function </p>',
    'dist/web/f.js.map': JSON.stringify({ version: 3, sources: ['a'], sourcesContent: [actions], mappings: '' }),
    'dist/web/g.json': JSON.stringify({ text: 'insert into notes (title) values (' }),
    'dist/web/h.txt': 'the title of a note must not be empty',
    'dist/web/i.js': '$$makes; $$sea; a$$b; "a label that belongs to the page itself"',
  });
  const { status, stdout } = verify(folder);
  assert.equal(status, 1);
  assert.deepEqual(stdout.trimEnd().split('\n'), [
    'dist/web/.hidden/a.js:1:9: error: `$$make_` is a name of compiled server code',
    'dist/web/c.js:1:9: error: `$$seal` is a name of compiled server code',
    'dist/web/d.css:3:4: error: text of a server function: src/actions.js:4',
    'dist/web/e.html:1:6: error: text of a server function: src/page.jsx:5',
    `dist/web/f.js.map:1:${JSON.stringify({ version: 3, sources: ['a'], sourcesContent: [actions], mappings: '' }).indexOf('the title') + 1}: error: text of a server function: src/actions.js:4`,
    `dist/web/f.js.map:1:${JSON.stringify({ version: 3, sources: ['a'], sourcesContent: [actions], mappings: '' }).indexOf('insert into') + 1}: error: text of a server function: src/actions.js:5`,
    'dist/web/g.json:1:10: error: text of a server function: src/actions.js:5',
    'dist/web/node_modules/b/b.mjs:1:15: error: `$$rscc_` is a name of compiled server code',
  ]);
});

test('verify-client: the server tree is no client', (t) => {
  const folder = makeBuilt(t);
  const client = verify(folder, 'dist/client');
  assert.deepEqual([client.status, client.stdout], [0, '']);
  const { status, stdout } = verify(folder, 'dist/server');
  assert.equal(status, 1);
  assert.match(stdout, /dist\/server\/src\/actions\.js:\d+:\d+: error: text of a server function/);
  assert.match(stdout, /dist\/server\/src\/page\.jsx:\d+:\d+: error: `\$\$seal`/);
});

test('verify-client: a text that a package holds too is no leak', (t) => {
  const folder = makeBuilt(t);
  addFiles(folder, { 'dist/web/a.js': '"the title of a note must not be empty"' });
  assert.equal(verify(folder).status, 1);
  addFiles(folder, { 'node_modules/notes/index.js': 'export const text = "the title of a note must not be empty";' });
  assert.equal(verify(folder).status, 0);
});

// The client's bundle with a server module in it, texts or not.
for (const options of [{}, { minify: true, sourcemap: false }])
  test(`verify-client: a server module that was bundled is seen by its registration ${JSON.stringify(options)}`, (t) => {
    const folder = makeBuilt(t);
    addFiles(folder, {
      'short.js': "import { load } from './dist/server/src/actions.js';\nconsole.log(load);\n",
      'server-runtime.js': 'export const registerServerReference = (f) => f, sealBoundArgs = 0, openBoundArgs = 0, assertServerFunctions = 0;\n',
    });
    buildSync({
      entryPoints: [path.join(folder, 'short.js')], outfile: path.join(folder, 'dist/web/short.js'), bundle: true, format: 'esm', logLevel: 'silent',
      alias: { 'rscc/server': path.join(folder, 'server-runtime.js') }, ...options,
    });
    const { status, stdout } = verify(folder);
    assert.equal(status, 1);
    assert.match(stdout, /^dist\/web\/short\.js:\d+:\d+: error: the server function with the id [0-9a-f]{32} is registered here$/m);
  });

test('verify-client: a call that is like a registration', (t) => {
  const folder = makeBuilt(t);
  const [{ id }] = JSON.parse(readTree(folder)['dist/manifest.json']).functions;
  addFiles(folder, { 'dist/web/a.js': `f(x, "${id}", null, 1); f("${id}", null); f(x, "${unknown}", null); f(x, "${id}", nothing)` });
  assert.deepEqual([verify(folder).status, verify(folder).stdout], [0, '']);
  addFiles(folder, { 'dist/web/a.js': `eval("f(x,\\n \\"${id}\\", null )")` });
  assert.equal(verify(folder).stdout, `dist/web/a.js:1:14: error: the server function with the id ${id} is registered here\n`);
});

test('verify-client: source maps that are part of a file', (t) => {
  const folder = makeBuilt(t);
  const map = (source) => Buffer.from(JSON.stringify({ version: 3, sources: ['a.js'], sourcesContent: [source], mappings: '' })).toString('base64');
  const file = (head, source) => `let a = 1;\n//# sourceMappingURL=data:application/json${head};base64,${map(source)}\n`;
  addFiles(folder, { 'dist/web/a.js': file(';charset=utf-8', actions), 'dist/web/b.js': file('', page), 'dist/web/c.js': file('', 'let a = 1;') });
  const { status, stdout } = verify(folder);
  assert.equal(status, 1);
  assert.deepEqual(stdout.trimEnd().split('\n'), [
    'dist/web/a.js:2:5: error: in the source map: text of a server function: src/actions.js:4',
    'dist/web/a.js:2:5: error: in the source map: text of a server function: src/actions.js:5',
    'dist/web/b.js:2:5: error: in the source map: text of a server function: src/page.jsx:5',
  ]);
});

test('verify-client: what was built says nothing about texts, wherever it lies', (t) => {
  const folder = makeBuilt(t);
  addFiles(folder, { 'public/client.js': '"the title of a note must not be empty"' });
  // Nor does what a bundler made of it.
  const [{ id }] = JSON.parse(readTree(folder)['dist/manifest.json']).functions;
  addFiles(folder, { 'server-bundle.js': `register(f, "${id}"); "the title of a note must not be empty"` });
  const { status, stdout } = verify(folder, 'public');
  assert.deepEqual([status, stdout], [1, 'public/client.js:1:2: error: text of a server function: src/actions.js:4\n']);
});

test('verify-client: files that are no text, and none at all', (t) => {
  const folder = makeBuilt(t);
  const bytes = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256));
  addFiles(folder, { 'dist/web/logo.png': bytes, 'dist/web/odd.js': bytes, 'dist/web/empty.js': '', 'dist/web/nul.js': 'a\0\0b' });
  assert.deepEqual([verify(folder).status, verify(folder).stdout], [0, '']);
});

test('verify-client: the salt', (t) => {
  const folder = makeBuilt(t);
  addFiles(folder, { 'dist/web/a.js': 'const env = {"RSCC_ID_SALT":"pepper and salt"};' });
  assert.equal(verify(folder).status, 0);
  const env = { RSCC_ID_SALT: 'pepper and salt' };
  const { status, stdout } = run(folder, ['verify-client', 'dist/web', '--manifest=dist/manifest.json'], { env });
  assert.equal(status, 1);
  assert.equal(stdout, 'dist/web/a.js:1:30: error: this is the salt of the ids\n');
});

test('verify-client: wrong usage is status 2', (t) => {
  const folder = makeBuilt(t);
  addFiles(folder, { 'empty/a.txt': '', 'bad.json': '{}' });
  for (const [args, message] of [
    [['dist/web'], /usage: rscc verify-client DIR --manifest=FILE/],
    [['--manifest=dist/manifest.json'], /usage/],
    [['nowhere', '--manifest=dist/manifest.json'], /no such folder: nowhere/],
    [['empty', '--manifest=dist/manifest.json'], /no built file was found in empty/],
    [['dist/web', '--manifest=none.json'], /cannot read none\.json/],
    [['dist/web', '--manifest=bad.json'], /bad\.json: this is no manifest/],
    [['dist/web', '--manifest=dist/manifest.json', '--root=dist'], /src\/actions\.js: no such file.*\n.*--root/],
  ]) {
    const { status, stdout, stderr } = run(folder, ['verify-client', ...args]);
    assert.deepEqual([status, stdout], [2, ''], args.join(' '));
    assert.match(stderr, message);
  }
});
