// Names, texts and comments that would be code, markup or commands somewhere else: each hostile text, at
// each place where a text can come in, in each output, read by a parser that isn't rscc's. What is read
// back must be the original, and nothing must stand beside it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parseSync } from 'oxc-parser';
import { CompileError } from '../../npm/plugins/diagnostics.mjs';
import { sarifProblems } from '../lib/schemas.mjs';
import { makeTree, readCommand, rscc, run } from './support.mjs';

const from = (...points) => String.fromCodePoint(...points);
// Each holds `evil`, by which it is found again.
const texts = {
  quotes: `evil"';alert(1);//`, backslashes: `evil\\"\\\\`, backquotes: 'evil`${alert(1)}', newline: 'evil\n::error::x\n', 'carriage return': 'evil\r\nx\r',
  'line separators': `evil${from(0x2028)}x${from(0x2029)}`, 'end of comment': 'evil*/alert(1)/*', 'end of script': '</script><script>evil</SCRIPT><!-- -->', cdata: ']]>evil<![CDATA[',
  '__proto__': '__proto__ evil', 'workflow command': '::set-output name=evil::x', 'stop of commands': '::stop-commands::evil', 'old workflow command': '##[error]evil',
  percent: '%0A::error::evil%25', escape: 'evil\u001b[31m\u001b]0;title\u0007', hyperlink: 'evil\u001b]8;;http://x\u001b\\', 'C1 controls': `evil${from(0x9b)}31m${from(0x9d, 0x90, 0x85)}`,
  backspaces: 'evil\b\b\b\u007f', 'bidirectional overrides': `evil${from(0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x200e, 0x200f, 0x61c)}`,
  'unseen characters': `evil${from(0x200b, 0x2060, 0x2063, 0xfeff, 0xad, 0x180e, 0x3164, 0xe0041)}`, noncharacters: `evil${from(0xfffe, 0xffff, 0xfdd0)}`,
  'map comment': 'evil//# sourceMappingURL=evil.map', interpolation: 'evil%s%n%d%.*s', astral: `evil${from(0x1f600, 0x10ffff)}`, tab: 'evil\tx', url: 'evil?a=b#c&d;e=%41',
};
const names = Object.entries(texts);
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/u;

// A literal of JavaScript in ASCII alone; lone surrogates may stand in it as escapes.
const literal = (text) => JSON.stringify(text).replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

function parse(code) {
  const { program, errors, comments } = parseSync('out.tsx', code, { sourceType: 'module' });
  assert.deepEqual(errors, []);
  return { body: program.body, comments };
}

const kinds = (body) => body.map(({ type }) => type);
const nameOf = (node) => node.name ?? node.value;

function checkText(text, { color = false } = {}) {
  const plain = color ? text.replace(/\u001b\[(?:0|[12]|3[36]|1;3[1-6])m/g, '') : text;
  assert.doesNotMatch(plain, steering);
  for (const line of plain.split('\n')) assert.doesNotMatch(line, /^\s*::/, 'a line that a runner would take for a command');
}

function checkHtml(code) {
  assert.doesNotMatch(code, /<\/script|<!--/i);
}

function transform(folder, source, args = [], file = 'a.js') {
  const { status, stdout, stderr } = run(folder, ['transform', '-', `--stdin-filename=${file}`, ...args], { input: source });
  assert.equal(status, 0, stderr);
  return stdout;
}

// ---- names of exports

for (const [what, text] of names) {
  test(`an export's name: ${what}`, (t) => {
    const folder = makeTree(t, { 'package.json': '{}' });
    for (const value of ['async function f() {}', 'const f = wrap(async () => {});']) {
      const source = `'use server';\n${value}\nexport { f as ${literal(text)} };\n`;
      const client = transform(folder, source, ['--target=client', '--dev']);
      checkHtml(client);
      const { body, comments } = parse(client);
      assert.deepEqual(kinds(body), ['ImportDeclaration', 'VariableDeclaration', 'ExportNamedDeclaration']);
      assert.equal(nameOf(body[2].specifiers[0].exported), text);
      assert.equal(body[1].declarations[0].init.arguments[4].value, text);
      assert.deepEqual(comments.map(({ value }) => value), [' @__PURE__ ']);
      const server = transform(folder, source);
      const parsed = parse(server).body;
      assert.ok(kinds(parsed).every((kind) => !/Throw|If|For|While|Empty(?!Statement)/.test(kind)));
      const calls = parsed.filter(({ type }) => type === 'ExpressionStatement').map(({ expression }) => expression);
      const guards = calls.filter(({ type }) => type === 'LogicalExpression').map(({ left }) => `${left.object.name}.${left.property.name}`);
      assert.deepEqual(guards, value.startsWith('const') ? ['f.$$bound'] : []);
      const called = calls.map((expression) => (expression.right ?? expression).callee.name);
      assert.deepEqual(called, value.startsWith('const') ? ['$$assert', '$$register'] : ['$$register']);
    }
  });
}

test('names that are properties of every object', (t) => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'then2', 'default']) {
    const folder = makeTree(t, { 'package.json': '{}', 'a.js': `'use server';\nconst f = wrap(async () => {});\nexport { f as ${name} };\n` });
    assert.equal(run(folder, ['build', '.', '--outdir=dist']).status, 0);
    const [{ export: found, symbol }] = JSON.parse(readFileSync(path.join(folder, 'dist/manifest.json'), 'utf8')).functions;
    assert.deepEqual([found, symbol], [name, name]);
    const body = parse(readFileSync(path.join(folder, 'dist/server/a.js'), 'utf8')).body;
    const property = body.find(({ expression }) => expression?.callee.name === '$$assert').expression.arguments[0].properties[0];
    const isOwn = property.computed || nameOf(property.key) !== '__proto__';
    assert.ok(isOwn, 'an object literal with the key __proto__ has no such property');
  }
});

for (const surrogate of ['\\ud800', 'x\\udfff', '\\ud83d\\u0041']) {
  test(`a lone surrogate in an export's name: ${surrogate}`, (t) => {
    const folder = makeTree(t, { 'a.js': `'use server';\nasync function f() {}\nexport { f as "${surrogate}" };\n` });
    const { status, stdout } = run(folder, ['transform', 'a.js', '--target=client']);
    if (status === 0) parse(stdout); // a name of an export must be well-formed: an error, or another name
    assert.ok([0, 1].includes(status));
  });
}

// ---- names of files and folders

const fileNames = names.filter(([, text]) => !text.includes('\0')).map(([what, text]) => [what, `${text.replaceAll('/', '_')}`]);
const clashing = names.map(([what]) => what).indexOf('end of script');
fileNames[clashing] = ['end of script', 'evil</script><script>x<!-- '];

for (const [what, name] of fileNames) {
  test(`a file's and a folder's name: ${what}`, (t) => {
    const module = `${name}/${name.split('/').at(-1)}.js`;
    const folder = makeTree(t, {
      'package.json': JSON.stringify({ name }), [module]: "'use server';\nexport async function f() {}\nexport const g = wrap(f);\n",
      [`x/${module.replace(/\.js$/, '.jsx')}`]: "export function P(a) { return async () => { 'use server'; return a; }; }\n",
      [`y/${module}`]: "'use client';\nexport function C() {}\n",
    });
    const { status, stderr } = run(folder, ['build', '.', '--outdir=dist', '--sourcemap', '--client-references']);
    assert.equal(status, 0, stderr);
    const read = (file) => readFileSync(path.join(folder, 'dist', file), 'utf8');
    const { functions, clientModules } = JSON.parse(read('manifest.json'));
    assert.deepEqual([...new Set(functions.map((entry) => entry.module))].sort(), [module, `x/${module}x`].sort());
    assert.deepEqual(clientModules.map((entry) => entry.module), [`y/${module}`]);
    for (const file of ['manifest.json', 'registry.mjs', 'client-modules.mjs', `client/x/${module}x`, `server/y/${module}`]) checkHtml(read(file));
    // The registry: one object whose values only import, and each import is a file that is there.
    const registry = parse(read('registry.mjs')).body;
    assert.deepEqual(kinds(registry), ['ImportDeclaration', 'FunctionDeclaration', 'ExportDefaultDeclaration']);
    const specifiers = [...read('registry.mjs').matchAll(/await import\(("(?:[^"\\]|\\.)*")\)/g)].map(([, quoted]) => JSON.parse(quoted));
    assert.equal(specifiers.length, functions.length);
    for (const specifier of specifiers) read(path.relative(path.join(folder, 'dist'), new URL(specifier, `file://${folder}/dist/`).pathname.split('/').map(decodeURIComponent).join('/')));
    // The client's guard of an inline module throws a string, which names the file, and does nothing else.
    const guard = parse(read(`client/x/${module}x`)).body;
    assert.deepEqual(kinds(guard), ['ThrowStatement', 'ExportNamedDeclaration']);
    assert.ok(guard[0].argument.arguments[0].value.startsWith(`x/${module}x defines`));
    const reference = parse(read(`server/y/${module}`)).body;
    assert.deepEqual(kinds(reference), ['ImportDeclaration', 'ExportNamedDeclaration']);
    // Code ends with one comment, in which nothing of the name can end a line; the map names the source.
    const code = read(`server/${module}`);
    assert.match(code.trimEnd().split('\n').at(-1), /^\/\/# sourceMappingURL=[\w%.~@()+,=!$&*'-]+\.map$/);
    const map = JSON.parse(read(`server/${module}.map`));
    assert.equal(decodeURIComponent(map.sources[0].split('/').at(-1)), module.split('/').at(-1));
    assert.deepEqual(Object.keys(map), ['version', 'file', 'sources', 'sourcesContent', 'names', 'mappings']);
    for (const form of ['rscc', 'registry', 'client-modules', 'webpack', 'turbopack', 'parcel']) {
      const stdout = run(folder, ['manifest', name.split('/')[0] === '.' ? '.' : './', `--as=${form}`, '--client-references']).stdout;
      checkHtml(stdout);
      if (form === 'rscc') JSON.parse(stdout);
      else assert.equal(parse(stdout).body.at(-1).type, 'ExportDefaultDeclaration');
    }
  });
}

// ---- diagnostics, with the text in the path, the symbol, the message and the frame

const sourceOf = (text) => `'use server'; /* ${text.replaceAll('*/', '* /').replace(/[\n\r\u2028\u2029]/g, ' ')} */\nfunction f() {}\nexport { f as ${literal(text)} };\nexport const ${'x'.repeat(3)} = { ${literal(text)}: async () => { 'use server'; return this; } };\n`;

for (const [what, name] of fileNames) {
  const text = texts[what];
  test(`diagnostics: ${what}`, (t) => {
    const file = `${name.replaceAll('/', '_')}.js`;
    const folder = makeTree(t, { 'package.json': '{}', [file]: sourceOf(text) });
    for (const format of ['pretty', 'unix', 'github']) {
      const { stdout, stderr } = run(folder, ['lint', '.', `--format=${format}`]);
      if (format === 'github') {
        for (const line of stdout.trimEnd().split('\n')) readCommand(line);
        assert.doesNotMatch(stdout, steering);
        if (!steering.test(file.replace(/[\n\r]/g, ''))) assert.equal(readCommand(stdout.split('\n')[0]).file, file);
      } else {
        checkText(stdout);
      }
      checkText(stderr);
      assert.match(stdout, /evil/);
    }
    checkText(run(folder, ['lint', '.', '--color=always']).stdout, { color: true });
    const json = run(folder, ['lint', '.', '--format=json']).stdout;
    const { diagnostics } = JSON.parse(json);
    assert.ok(diagnostics.length > 0 && diagnostics.every((diagnostic) => diagnostic.file === file));
    assert.doesNotMatch(json.replaceAll('\n', ''), /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u);
    assert.ok(JSON.parse(run(folder, ['lint', '.', '--format=gitlab']).stdout).every(({ location }) => location.path === file));
    const sarif = JSON.parse(run(folder, ['lint', '.', '--format=sarif', `--category=${text}`]).stdout);
    assert.deepEqual(sarifProblems(sarif), []);
    for (const { locations } of sarif.runs[0].results) assert.equal(decodeURIComponent(locations[0].physicalLocation.artifactLocation.uri), file);
    assert.equal(sarif.runs[0].automationDetails.id, text.endsWith('/') ? text : `${text}/`);
    for (const args of [['list', '.'], ['list', '.', '--color=always'], ['check', '.', '--baseline=none.json'], ['check', '.', `--baseline=${name}.json`, '--update'], ['lint', `${name}-missing`], ['transform', '.', `--id-salt=${text}`], ['lint', `--${text}`], ['explain', text], ['list', '.', `--resolve=${text}`], ['lint', '-D', text, '.']]) {
      const { stdout, stderr } = run(folder, args);
      for (const stream of [stdout, stderr]) checkText(stream, { color: true });
    }
    // The plugins' errors.
    const error = new CompileError(diagnostics, sourceOf(text), file);
    for (const shown of [error.message, error.frame, ...error.errors.flatMap(({ message, frame }) => [message, frame])]) assert.doesNotMatch(shown.replaceAll('\t', ' '), steering);
  });
}

test('a config whose words are hostile', (t) => {
  for (const [, text] of names) {
    for (const config of [{ [text]: 1 }, { rules: { [text]: 'off' } }, { rules: { 'own-this': text } }, { packages: [text] }, { root: text }, { include: [text] }, { serverRuntime: text, clientRuntime: text, idSalt: text }]) {
      const folder = makeTree(t, { 'package.json': '{}', 'rscc.json': JSON.stringify(config), 'a.js': "'use server';\nexport async function f() {}\n" });
      for (const target of ['server', 'client']) {
        const { status, stdout, stderr } = run(folder, ['transform', 'a.js', `--target=${target}`]);
        checkText(stderr);
        if (status !== 0) continue;
        checkHtml(stdout);
        const { body } = parse(stdout);
        assert.equal(body.filter(({ type }) => type === 'ImportDeclaration').length, 1);
        if (config.serverRuntime) assert.equal(body[0].source.value, text);
      }
    }
  }
});

// ---- source maps that come in

for (const [what, text] of names) {
  test(`an input map's fields: ${what}`, (t) => {
    const folder = makeTree(t, { 'package.json': '{}' });
    const source = "'use server';\nexport async function f() {}\n";
    const map = {
      version: 3, file: text, sourceRoot: '', sources: [text], sourcesContent: [text], names: [text], mappings: 'AAAAA;AACAA', x_evil: text, [text]: text, ignoreList: [0],
    };
    const raw = JSON.stringify(map).replace(/^\{/, '{"__proto__":{"sources":["polluted"]},"constructor":1,');
    for (const mode of ['inline', 'external']) {
      const { stdout, status, stderr } = run(folder, ['transform', '-', '--stdin-filename=a.js', `--sourcemap=${mode === 'inline' ? 'inline' : 'external'}`, '--emit=json'], { input: `${source}//# sourceMappingURL=data:application/json;base64,${Buffer.from(raw).toString('base64')}\n` });
      assert.equal(status, 0, stderr);
      const result = JSON.parse(stdout);
      assert.deepEqual(Object.keys(result.map).filter((key) => !['version', 'file', 'sources', 'sourcesContent', 'names', 'mappings', 'ignoreList'].includes(key)), []);
      assert.deepEqual([result.map.sourcesContent, result.map.names.filter((name) => name !== text)], [[text], []]);
      parse(result.code);
      if (mode === 'inline') assert.equal(result.code.match(/sourceMappingURL/g).length, 1);
    }
  });
}

// ---- comments and directives in the text itself

for (const comment of ['//# sourceMappingURL=evil.map', '//# sourceURL=evil.js', '/*! evil */', '/** @license evil */', '/* @preserve evil */', '//@ sourceURL=evil', "'use evil';", '"</script>";', '// @ts-ignore evil', '/* webpackIgnore: true evil */']) {
  test(`nothing of the module but its exports is in the client's: ${comment}`, (t) => {
    const folder = makeTree(t, {});
    const source = `${comment.startsWith('//') || comment.startsWith('/*') ? `${comment}\n` : ''}'use server';\n${comment}\nexport async function f() {\n${comment}\n}\n${comment}\n`;
    assert.doesNotMatch(transform(folder, source, ['--target=client', '--sourcemap=inline']).replace(/base64,.*/, ''), /evil|script/);
  });
}

test('a name written with escapes is the name', (t) => {
  const folder = makeTree(t, { 'package.json': '{}', 'a.js': "'use server';\nexport async function \\u0061b\\u{63}() {}\n", 'b.jsx': "export function P(\\u0076alue) { return async function \\u0073ave() { 'use server'; return [value, v\\u0061lue]; }; }\n" });
  const { functions } = JSON.parse(run(folder, ['manifest', '.']).stdout);
  assert.deepEqual(functions.map(({ symbol, captures }) => [symbol, ...captures]), [['abc'], ['P.save', 'value']]);
  parse(transform(folder, readFileSync(path.join(folder, 'b.jsx'), 'utf8'), [], 'b.jsx'));
  assert.match(transform(folder, readFileSync(path.join(folder, 'a.js'), 'utf8'), ['--target=client']), /export const (abc|\\u0061b\\u\{63\}) = /);
});

// ---- the service

test('service: one line an answer, whatever it is asked', (t) => {
  const folder = makeTree(t, { 'package.json': '{}' });
  const requests = names.flatMap(([, text], i) => [
    { id: text, method: 'transform', params: { path: `a${i}.js`, source: sourceOf(text), target: 'client' } },
    { id: i, method: 'transform', params: { path: `${text.replaceAll('/', '_')}.js`, source: `'use server';\nexport async function f() {}\n// ${text.replace(/[\r\n\u2028\u2029]/g, '')}`, target: 'server', sourcemap: 'inline' } },
    { id: `m${i}`, method: text }, { id: `p${i}`, method: 'transform', params: { [text]: text } }, { id: `l${i}`, method: 'transform', params: { path: 'a.js', source: '', target: text } },
    { id: `__proto__${i}`, method: '__proto__' }, { id: `c${i}`, method: 'constructor', params: { __proto__: null } },
  ]);
  const input = requests.map((request) => `${JSON.stringify(request)}\n`).join('');
  const { stdout, status } = spawnSync(rscc, ['service'], { cwd: folder, env: { ...process.env, PWD: folder }, input, maxBuffer: 1 << 28, timeout: 60_000 });
  assert.equal(status, 0);
  const out = stdout.toString();
  assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/u);
  const answers = out.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(answers.map(({ id }) => JSON.stringify(id)).sort(), requests.map(({ id }) => JSON.stringify(id)).sort());
  for (const { result } of answers) if (result?.code) parse(result.code);
});

// ---- manifests of others

test('merge: a manifest of a package brings no code into the registry, and no path out of it', (t) => {
  const entry = { id: '0'.repeat(32), module: 'a.js', export: 'f', symbol: 'f', name: 'f', directive: 'module', form: 'unknown', async: null, generator: null, verified: false, params: null, rest: null, captures: [], wrappers: [] };
  for (const [, text] of names) {
    const folder = makeTree(t, { 'm.json': JSON.stringify({ version: 1, functions: [{ ...entry, export: text, symbol: text, name: text, captures: [text], wrappers: [text], module: `${text.replaceAll('/', '_')}.js` }] }) });
    for (const form of ['rscc', 'registry', 'webpack', 'turbopack', 'parcel']) {
      const { status, stdout, stderr } = run(folder, ['merge', 'm.json', `--as=${form}`]);
      assert.equal(status, 0, stderr);
      checkHtml(stdout);
      if (form === 'rscc') assert.equal(JSON.parse(stdout).functions[0].export, text);
      else assert.deepEqual(kinds(parse(stdout).body), form === 'registry' ? ['ImportDeclaration', 'FunctionDeclaration', 'ExportDefaultDeclaration'] : ['ExportDefaultDeclaration']);
      if (form === 'registry') assert.equal(parse(stdout).body[2].declaration.properties[1].value.body.arguments[2].property.value, text);
    }
  }
  for (const bad of [{ id: `"${'0'.repeat(31)}` }, { id: '__proto__' }, { id: 'A'.repeat(32) }, { module: '../a.js' }, { module: '/etc/passwd' }, { module: 'a/../../b.js' }, { module: './a.js' }, { module: '' }, { module: 'a//b.js' }]) {
    const folder = makeTree(t, { 'm.json': JSON.stringify({ version: 1, functions: [{ ...entry, ...bad }] }) });
    assert.equal(run(folder, ['merge', 'm.json', '--as=registry']).status, 2, JSON.stringify(bad));
  }
});
