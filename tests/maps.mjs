// node tests/maps.mjs [--rscc=PATH] [PATTERN…]
// Source maps, read by a decoder that isn't ours: every module of fixtures/ and behaviour/, as it is
// and with text before it that makes bytes, code points and UTF-16 units differ, with CRLF, and
// through the map of a module that esbuild made of it; and stack traces in Node.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { TraceMap, eachMapping } from '@jridgewell/trace-mapping';
import { transform as esbuild } from 'esbuild';
import { matches, parseArgs, tests } from './lib/args.mjs';
import { MapText, identifiersOf, lookUp, onceInBoth, samePlace, shown } from './lib/map-checks.mjs';
import { transform } from './lib/rscc.mjs';
import { mapLimit, run } from './lib/spawn.mjs';

const options = parseArgs();
const extension = /\.(?:js|jsx|ts|tsx|mjs|mts)$/;
const counts = { modules: 0, identifiers: 0, composed: 0 };

// [{name, text}] of every module; expected outputs are none.
function findModules() {
  return ['fixtures', 'behaviour'].flatMap((suite) => {
    const root = path.join(tests, suite);
    const files = fs.readdirSync(root, { recursive: true, withFileTypes: true });
    return files
      .filter((file) => file.isFile() && extension.test(file.name) && !/\/expected(?:\/|$)/.test(file.parentPath))
      .map((file) => path.join(file.parentPath, file.name))
        .map((file) => ({ name: path.relative(tests, file), text: fs.readFileSync(file, 'utf8') }))
      .filter(({ text }) => !/sourceMappingURL=data:/.test(text)); // those lead elsewhere: see their map.txt
  });
}

const variants = {
  'as it is': (text) => text,
  'after wide characters': (text) => `\uFEFF/* 😀漢\u2028字é\r ${'👩‍👩‍👧 '.repeat(20)}*/ ${text.replace(/^\uFEFF/, '')}`,
  'with CRLF': (text) => text.replace(/\r?\n/g, '\r\n'),
};

async function compile(name, text, target, args = []) {
  return transform(options.rscc, '-', {
    target, root: tests, input: text, args: [`--stdin-filename=${path.join(tests, name)}`, '--sourcemap', ...args],
  });
}

// Where a segment's text is not the source's, it is one of these.
const generated = /^(?:\$\$|__?\$|const\b|async\b|method\b|\[)/;

// The same name, as the source writes it: `"a"`, `['a']`, `#a`, `\\u0061`.
function isWritten(word, text) {
  return text.startsWith(word) || /^(?:["'[#]|[\p{ID_Continue}$]*\\)/u.test(text);
}

// Every segment lies in both texts, and at its place the same stands in both, unless it was written
// in place of something.
function segmentProblems(map, output, source) {
  const problems = [];
  eachMapping(map, ({ generatedLine, generatedColumn, originalLine, originalColumn, source: file }) => {
    const place = { line: generatedLine, column: generatedColumn };
    const origin = { line: originalLine, column: originalColumn };
    if (output.offset(place) === undefined) problems.push(`${shown(place)} lies outside of the output`);
    if (file === null) return;
    if (source.offset(origin) === undefined) return void problems.push(`${shown(origin)} lies outside of the source`);
    const word = /^(?:[\p{ID_Continue}$]+|[^])/u.exec(output.at(place, 100))?.[0] ?? '';
    if (!isWritten(word, source.at(origin, 100)) && !generated.test(output.at(place, 100)))
      problems.push(`${shown(place)} ${JSON.stringify(word)} maps to ${shown(origin)} ${JSON.stringify(source.at(origin, 20))}`);
  });
  return problems;
}

function identifierProblems(name, map, output, source, isMeant = () => true) {
  const [before, after] = [identifiersOf(name, source.text), identifiersOf(name, output.text)];
  if (!before || !after) return [];
  return onceInBoth(after, before).filter(isMeant).flatMap((found) => {
    counts.identifiers++;
    const origin = lookUp(map, output.place(found.output));
    const expected = source.place(found.source);
    if (samePlace(origin, expected)) return [];
    return [`${found.name} at ${shown(output.place(found.output))} maps to ${shown(origin)}, not to ${shown(expected)}`];
  });
}

// `$$register(f, "ID", null)` is where React looks for the function.
function registrationProblems(functions, map, output, source) {
  return functions.flatMap(({ id, line, name }) => {
    const call = output.text.indexOf(`"${id}", null)`);
    const start = output.text.lastIndexOf('register(', call);
    if (call < 0) return [];
    const origin = lookUp(map, output.place(start));
    const isThere = origin && (origin.line === line || source.at(origin, name.length) === name);
    return isThere ? [] : [`the registration of ${name || id} maps to ${shown(origin)}, and it stands in line ${line}`];
  });
}

function jsonProblems(map, name, hasContent, source) {
  const problems = [];
  if (map.version !== 3) problems.push(`version ${map.version}`);
  if (map.sources.join() !== encodeURIComponent(path.basename(name))) problems.push(`sources ${map.sources}`);
  if (hasContent && map.sourcesContent?.[0] !== source.text) problems.push('sourcesContent is not the source');
  if (!hasContent && ('sourcesContent' in map || map.names.length > 0)) problems.push('a client map holds text of the source');
  return problems;
}

async function serverProblems(name, text, source) {
  const { json, problem } = await compile(name, text, 'server');
  if (problem) return [problem];
  if (!json.changed) return json.map === null ? [] : ['a module that is not changed has a map'];
  const [map, output] = [new TraceMap(json.map), new MapText(json.code)];
  counts.modules++;
  return [
    ...jsonProblems(json.map, name, true, source),
    ...segmentProblems(map, output, source),
    ...identifierProblems(name, map, output, source),
    ...registrationProblems(json.functions, map, output, source),
  ];
}

// One segment an export, at its name.
async function clientProblems(name, text, source) {
  const { json, problem } = await compile(name, text, 'client');
  if (problem) return [problem];
  if (!json.changed) return json.map === null ? [] : ['a module that is not changed has a client map'];
  const [map, output] = [new TraceMap(json.map), new MapText(json.code)];
  let segments = 0;
  const problems = jsonProblems(json.map, name, false, source);
  eachMapping(map, ({ generatedLine, generatedColumn, originalLine, originalColumn }) => {
    segments++;
    const [place, origin] = [{ line: generatedLine, column: generatedColumn }, { line: originalLine, column: originalColumn }];
    const word = /^[\p{ID_Continue}$]+/u.exec(output.at(place, 200))?.[0] ?? '';
    if (source.offset(origin) === undefined) problems.push(`${shown(origin)} lies outside of the source`);
    else if (!/^\$\$(?:\d+_)?s\d/.test(word) && !isWritten(word, source.at(origin, 100))) problems.push(`the export ${word} maps to ${source.at(origin, 20)}`);
  });
  const exported = json.functions.filter(({ directive }) => directive === 'module').length;
  if (segments !== exported) problems.push(`${segments} segments for ${exported} exports`);
  // A name that cannot be declared stands behind its local one, which has the segment.
  const isDeclared = ({ output: offset }) => !/export \{ \S+ as $/.test(output.text.slice(0, offset));
  return [...problems, ...identifierProblems(name, map, output, source, isDeclared)];
}

// What esbuild made of a module, with its map in the comment: our map must lead where both maps, one
// after the other, lead.
async function composedProblems(name, text) {
  const made = await esbuild(text, { loader: path.extname(name).slice(1).replace(/^m/, ''), jsx: 'automatic', sourcemap: 'inline', sourcefile: path.basename(name), target: 'es2023' }).catch(() => undefined);
  if (!made) return [];
  const plain = made.code.replace(/\/\/# sourceMappingURL=.*\n$/, '');
  const jsName = name.replace(/\.\w+$/, '.js');
  const [composed, alone] = await Promise.all([compile(jsName, made.code, 'server'), compile(jsName, plain, 'server')]);
  if (composed.problem || alone.problem) return [composed.problem ?? alone.problem];
  if (composed.json.changed !== alone.json.changed) return ['the comment alone changes what becomes of the module'];
  if (!composed.json.changed) return [];
  const input = Buffer.from(/base64,(.*)/.exec(made.code)[1], 'base64').toString();
  const problems = /sourceMappingURL=data:/.test(composed.json.code) ? ["the source's own comment is still there"] : [];
  const { sources, mappings } = composed.json.map;
  const expected = /[A-Za-z]/.test(mappings) ? [path.basename(name)] : [];
  if (sources.join() !== expected.join()) problems.push(`sources ${sources}`);
  problems.push(...chainProblems(composed.json, alone.json, new TraceMap(input)));
  const ends = [new TraceMap(composed.json.map), new MapText(composed.json.code), new MapText(text)];
  const lines = lineProblems(name, ...ends);
  return [...problems, ...lines, ...(await sectionProblems(jsName, plain, input, composed.json))];
}

function chainProblems(composed, alone, input) {
  const [whole, first, output] = [new TraceMap(composed.map), new TraceMap(alone.map), new MapText(alone.code)];
  const identifiers = identifiersOf('a.js', output.text) ?? new Map();
  return [...identifiers].flatMap(([name, places]) => [...places].flatMap((offset) => {
    counts.composed++;
    const place = output.place(offset);
    const middle = lookUp(first, place);
    const expected = middle && lookUp(input, middle);
    const found = lookUp(whole, place);
    if (samePlace(found, expected) && found?.source === expected?.source) return [];
    return [`${name} at ${shown(place)} maps to ${shown(found)}, and step by step to ${shown(expected)}`];
  }));
}

// An identifier that stands once in the first source and in the last output comes from its line.
function lineProblems(name, map, output, source) {
  const [before, after] = [identifiersOf(name, source.text), identifiersOf('a.js', output.text)];
  if (!before || !after) return [];
  return onceInBoth(after, before).flatMap((found) => {
    const [origin, expected] = [lookUp(map, output.place(found.output)), source.place(found.source)];
    return !origin || origin.line === expected.line ? [] : [`${found.name} maps to line ${origin.line}, not ${expected.line}`];
  });
}

// The same map in a file, cut into sections.
async function sectionProblems(name, plain, input, { map }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rscc-maps-'));
  try {
    const index = { version: 3, sections: [{ offset: { line: 0, column: 0 }, map: JSON.parse(input) }] };
    fs.writeFileSync(path.join(folder, 'index.map'), JSON.stringify(index));
    const { json, problem } = await compile(name, plain, 'server', [`--input-map=${path.join(folder, 'index.map')}`]);
    if (problem) return [problem];
    return json.map.mappings === map.mappings ? [] : ['an index map gives other mappings'];
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

async function moduleProblems({ name, text }) {
  const problems = [];
  for (const [variant, change] of Object.entries(variants)) {
    if (variant !== 'as it is' && /^(?:\uFEFF)?#!/.test(text)) continue;
    const changed = change(text);
    const source = new MapText(changed);
    const found = [...(await serverProblems(name, changed, source)), ...(await clientProblems(name, changed, source))];
    problems.push(...found.map((problem) => `${variant}: ${problem}`));
  }
  return [...problems, ...(await composedProblems(name, text))];
}

// A server function throws after a line with wide characters, in the middle of a file that begins
// with a byte order mark.
const thrower = `\uFEFF/* 漢😀 */ const before = '😀'; export function Page({ id }) {
  const text = \`a\u2028b\`; /* é */ return async function /* 😀 */ save(n) {
    'use server';
    const list = ['😀', n]; if (list.length) throw new Error(text + id);
  };
}
`;
const runtime = `export const registerServerReference = (fn) => fn;
export const sealBoundArgs = (id, roots) => roots;
export const openBoundArgs = (id, sealed, use) => use(sealed());
`;
const caller = `import { Page } from './out/page.mjs';\nawait Page({ id: 1 })(2).catch((error) => console.log(error.stack));\n`;

async function stackProblems(sourcemap, source, name) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rscc-maps-'));
  try {
    fs.writeFileSync(path.join(folder, 'runtime.mjs'), runtime);
    fs.writeFileSync(path.join(folder, 'main.mjs'), caller);
    fs.writeFileSync(path.join(folder, 'page.mjs'), source);
    const args = ['transform', 'page.mjs', '--root=.', '-o', 'out/page.mjs', `--sourcemap=${sourcemap}`, '--server-runtime=../runtime.mjs'];
    const compiled = await run(options.rscc, args, { cwd: folder });
    if (compiled.status !== 0) return [compiled.stderr];
    const { stdout, stderr } = await run(process.execPath, ['--enable-source-maps', 'main.mjs'], { cwd: folder });
    const text = new MapText(thrower);
    const { line, column } = text.place(text.text.indexOf('new Error'));
    const wanted = `${path.join(fs.realpathSync(folder), name)}:${line}:${column + 1}`;
    return stdout.includes(`${wanted})`) || stdout.includes(`${wanted}\n`) ? [] : [`the stack does not name ${wanted}:\n${stdout}${stderr}`];
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

// Types take no lines, so the place is the same.
async function stackOfTypeScript() {
  const typed = thrower.replace('(n)', '(n: number): Promise<void>');
  const made = await esbuild(typed, { loader: 'ts', sourcemap: 'inline', sourcefile: 'first.ts', charset: 'utf8' });
  return stackProblems('linked', made.code, 'first.ts');
}

const modules = findModules().filter(({ name }) => matches(name, options.patterns));
const results = await mapLimit(modules, 4, moduleProblems);
const found = modules.map(({ name }, i) => [name, results[i]]);
if (options.patterns.length === 0) {
  found.push(['a stack, with a linked map', await stackProblems('linked', thrower, 'page.mjs')]);
  found.push(['a stack, with an inline map', await stackProblems('inline', thrower, 'page.mjs')]);
  found.push(['a stack of TypeScript', await stackOfTypeScript()]);
}
const failed = found.filter(([, problems]) => problems.length > 0);
for (const [name, problems] of failed) console.log(`FAIL ${name}\n${[...new Set(problems)].slice(0, 10).join('\n').replaceAll(/^/gm, '  ')}`);
console.log(`${counts.modules} outputs, ${counts.identifiers} identifiers, ${counts.composed} through another map`);
console.log(`${found.length - failed.length} passed, ${failed.length} failed`);
const hasCounted = options.patterns.length > 0 || (counts.identifiers > 1000 && counts.composed > 1000);
process.exitCode = failed.length > 0 || !hasCounted ? 1 : 0;
