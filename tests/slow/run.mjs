// node tests/slow/run.mjs [--rscc=PATH] [PATTERN…]
// Pathological modules under a time limit, and a limit of memory: rscc must answer each with status 0 or 1.
// What must compile has to give output too, since its size alone is no error; a rule's name is the
// error that must come.
import { readFileSync } from 'node:fs';
import { matches, parseArgs } from '../lib/args.mjs';
import { run } from '../lib/spawn.mjs';

const seconds_limit = 10;
const memory_limit_kib = 2 << 20; // of addresses
const directive = "'use server';\n";
const server_function = "async () => { 'use server'; }";
const times = (n, text) => text.repeat(n);
const list = (n, text, separator = '\n') => Array.from({ length: n }, (_, i) => text(i)).join(separator);
const inside = (body) => `export function P(a, b, c) {\n${body}\nreturn async () => { 'use server'; return [a, b, c]; };\n}\n`;
const nest = (n, before, middle, after) => times(n, before) + middle + times(n, after);

// A cycle of server functions, each of which refers to the next and captures a variable of its own.
const cycle = (n) => `export function P(a) { ${list(n, (i) => `const c${i} = a; async function f${i}() { 'use server'; return [c${i}, f${(i + 1) % n}]; }`)} return f0; }`;

// [name, whether it must compile or the rule that refuses it, text, extension]
const inputs = [
  ['parentheses 100,000 deep', false, () => inside(`x = ${nest(1e5, '(', '1', ')')};`)],
  ['parentheses 100,000 deep, never closed', false, () => inside(`x = ${times(1e5, '(')}`)],
  ['arrays 100,000 deep', false, () => inside(`x = ${nest(1e5, '[', '', ']')};`)],
  ['objects 50,000 deep', false, () => inside(`x = ${nest(5e4, '{a:', '1', '}')};`)],
  ['blocks 50,000 deep', false, () => inside(nest(5e4, '{', ';', '}'))],
  ['arrows 20,000 deep', false, () => inside(`x = ${times(2e4, '(a) => ')}a;`)],
  ['functions 5,000 deep', false, () => inside(nest(5e3, 'function f(a) { ', '', '}'))],
  ['templates 20,000 deep', false, () => inside(`x = ${nest(2e4, '`${', '1', '}`')};`)],
  ['conditionals 50,000 deep', false, () => inside(`x = ${times(5e4, 'a ? b : ')}c;`)],
  ['unary operators 100,000 deep', false, () => inside(`x = ${times(1e5, '!')}a;`)],
  ['a sum of 100,000 terms', false, () => inside(`x = ${times(1e5, 'a + ')}b;`)],
  ['a member path 20,000 long', false, () => `export function P(o) { return async () => { 'use server'; return o${times(2e4, '.a')}; }; }`],
  ['elements 20,000 deep', false, () => inside(`x = ${nest(2e4, '<a>', '', '</a>')};`)],
  ['types 20,000 deep', false, () => inside(`type T = ${nest(2e4, 'Array<', 'number', '>')};`), 'ts'],
  ['if and else 20,000 deep', false, () => inside(`${times(2e4, 'if (a) b(); else ')}c();`)],
  ['labels 20,000 deep', false, () => inside(`${list(2e4, (i) => `l${i}:`, ' ')} a();`)],
  [')( 100,000 times', false, () => directive + times(1e5, ')(')],
  ['lone quotes', false, () => directive + times(1e5, '\'"')],
  ['lone back-quotes', false, () => directive + times(1e5, '`${')],
  ['an unterminated template of 8 MB', false, () => `${directive}x = \`${times(1e5, `${'a'.repeat(80)}\n`)}`],
  ['an unterminated comment of 8 MB', false, () => `${directive}/*${'a\n'.repeat(4e6)}`],
  ['10 MB of a();', false, () => directive + times(25e5, 'a();')],
  ['10 MB on one line of a comment', false, () => `${directive}//${'a'.repeat(1e7)}\nexport async function f() {}`],
  ['17 MB: above the size limit', false, () => directive + ' '.repeat(17 << 20)],
  ['2.6 MB of strings without operators', 'module-too-complex', () => directive + times(53e4, "'ab' ")],
  ['2.8 MB of prose', 'module-too-complex', () => directive + times(4e4, 'The quick brown fox, jumps over; the lazy dog? No. (Yes) [ok] {fine}.\n')],
  ['2.6 MB of Markdown', 'module-too-complex', () => directive + times(3e4, "# Title\n\nSome *text* with `code` and [link](http://x)\n\n```js\nlet a = 'use server'\n```\n")],
  ['parentheses and commas 300,000 deep, never closed', 'module-too-complex', () => directive + times(3e5, '(a,'), 'ts'],
  ['3,000 types that the grammar does not know', true, () => `${directive}${list(3e3, (i) => `export type * from './a${i}';`)}\nexport async function f() {}`, 'ts'],
  ['text that is not JavaScript', false, () => directive + list(2e4, () => 'Lorem ipsum dolor sit amet, consectetur.')],
  ['bytes that are no text', false, () => directive + Buffer.from(Array.from({ length: 1e5 }, (_, i) => (i * 7919) % 251)).toString('latin1')],
  ['10,000 server functions', true, () => `export function P(a) {\nreturn [${list(1e4, (i) => `async (x${i}) => { 'use server'; return a; }`, ',\n')}];\n}`],
  ['10,000 server functions with captures of their own', true, () => `export function P(a) {\n${list(1e4, (i) => `const v${i} = a; const f${i} = async () => { 'use server'; return v${i}; };`)}\n}`],
  ['10,000 functions of one name', true, () => `export function f() { return [${list(1e4, () => `wrap(${server_function})`, ',')}]; }`],
  ['10,000 exports', true, () => directive + list(1e4, (i) => `export async function f${i}(x) { return x; }`)],
  ['a server function exported under 20,000 names', true, () => `${directive}async function f() {}\nexport { ${list(2e4, (i) => `f as a${i}`, ', ')} };`],
  ['16,000 reads in one function', true, () => `export function P(a, o) { return async () => { 'use server'; return [${times(16e3, 'a, o.x, ')}]; }; }`],
  ['16,000 captures in one function', true, () => `export function P() { ${list(16e3, (i) => `const v${i} = ${i};`)} return async () => { 'use server'; return [${list(16e3, (i) => `v${i}`, ',')}]; }; }`],
  ['8,000 paths of one object', true, () => `export function P(o) { return async () => { 'use server'; return [${list(8e3, (i) => `o.a${i}.b`, ',')}]; }; }`],
  ['300 server functions, each inside the one before', true, () => `export function P(a) { return ${nest(300, "async (x) => { 'use server'; return ", '[a, x]', '; }')}; }`],
  ['a cycle of 300 server functions', true, () => `export function P(a) { ${list(300, (i) => `async function f${i}(n) { 'use server'; return n ? f${(i + 1) % 300}(n - 1) : a; }`)} return f0; }`],
  ['100 functions that all call each other', true, () => `export function P(a) { ${list(100, (i) => `async function f${i}(n) { 'use server'; return [${list(100, (j) => `f${j}`, ',')}, a]; }`)} return f0; }`],
  ['a cycle of 180 server functions, each with a variable', true, () => cycle(180)],
  ['a cycle of 3,000 server functions, each with a variable', 'module-too-complex', () => cycle(3000)],
  ['20,000 static server functions and fields of a class', true, () => `export function P(a) { class C { ${list(2e4, (i) => `static x${i} = C.m${i}; static async m${i}() { 'use server'; return a; }`)} } return C; }`],
  ['8,000 static server functions with computed keys', true, () => `export function P(a, k) { class C { ${list(8e3, (i) => `static #x${i} = ${i}; static async [k.m${i}]() { 'use server'; return a; }`)} } return C; }`],
  ['30,000 HTML comments in a module', false, () => `export async function f() { 'use server'; }\n${times(3e4, '<!-- x\n')}`, 'js'],
  ['30,000 comparisons that may be elements', false, () => `export async function f() { 'use server'; }\nx\n${times(3e4, '<!y\n')}`, 'tsx'],
  ['20,000 scopes beside each other', true, () => inside(list(2e4, (i) => `{ let v = ${i}; { let w = v; } }`))],
  ['5,000 scopes, a function in each', true, () => `export function P(a) { const l = [];\n${list(5e3, (i) => `{ const v = ${i}; l.push(async () => { 'use server'; return v + a; }); }`)}\nreturn l; }`],
  ['classes and their methods 5,000 deep', true, () => inside(`x = ${nest(5e3, 'class { m() { return ', '1', '} }')};`)],
  ['static blocks 5,000 deep', true, () => inside(nest(5e3, 'class A { static { ', '', '} }'))],
  ['object patterns 20,000 deep', true, () => inside(`const ${nest(2e4, '{a:', 'v', '}')} = a;`)],
  ['parameters whose defaults are arrows, 5,000 deep', true, () => inside(`x = ${nest(5e3, '(a = ', '1', ') => 1')};`)],
  ['1,000 server functions, each inside the one before', true, () => `export function P(a) { return ${nest(1e3, "async () => { 'use server'; return ", 'a', '}')} }`],
  ['conditionals 20,000 deep in the middle', true, () => inside(`x = ${nest(2e4, 'a ? ', 'b', ': c')};`)],
  ['calls 30,000 deep', true, () => inside(`x = ${nest(3e4, 'f(', 'a', ')')};`)],
  ['100,000 calls of calls', true, () => inside(`x = a${times(1e5, '()')};`)],
  ['50,000 tagged templates of each other', true, () => inside(`x = a${times(5e4, '``')};`)],
  ['elements in attributes 10,000 deep', true, () => inside(`x = ${nest(1e4, '<a b={', '1', '}/>')};`)],
  ['100,000 attributes', true, () => inside(`x = <a ${list(1e5, (i) => `a${i}="x"`, ' ')}/>;`)],
  ['elements never closed', false, () => inside(`x = ${times(3e4, '<a>{')}`)],
  ['arrows with types 3,000 deep', true, () => inside(`x = ${times(3e3, '<T,>(a: T): T => ')}a;`), 'tsx'],
  ['20,000 comparisons that may be calls', false, () => inside(`x = ${times(2e4, 'a<b>(c)<')}d;`), 'ts'],
  ['types of objects 20,000 deep', true, () => inside(`type T = ${nest(2e4, '{a:', 'b', '}')};`), 'ts'],
  ['conditional types 20,000 long', true, () => inside(`type T = ${times(2e4, 'A extends B ? C : ')}D;`), 'ts'],
  ['namespaces 10,000 deep', true, () => inside('') + nest(1e4, 'namespace a { ', '', '}'), 'ts'],
  ['5,000 functions with types in JavaScript', true, () => directive + list(5e3, (i) => `export async function f${i}(a: string, b: Array<number>): Promise<void> {}`), 'js'],
  ['5,000 interfaces in JavaScript', true, () => `${directive}export async function f() {}\n${list(5e3, (i) => `export interface I${i} { a: string; b?: Array<number>; c(d: string): void }`)}`, 'js'],
  ['20,000 exports of all types', true, () => `${directive}export async function f() {}\n${list(2e4, (i) => `export type * from './a${i}';`)}`, 'ts'],
  ['recovery that copies much, at each of many gaps (found by fuzzing)', false, () => Buffer.concat(Array(4).fill(readFileSync(new URL('recovery.ts', import.meta.url)))), 'ts'],
  ['50,000 decorators of a class', true, () => `${inside('')}${times(5e4, '@d ')}class A {}`, 'ts'],
  ['100,000 statements on a line', true, () => inside(times(1e5, 'a;'))],
  ['5,000,000 empty lines', true, () => inside(times(5e6, '\n'))],
  ['line ends of every kind', true, () => inside(times(1e5, 'a\r\n\r\u2028\u2029'))],
  ['300,000 byte order marks', true, () => inside(times(3e5, '\ufeff'))],
  ['a captured name of 1,000,000 characters', true, () => `export function P(${'a'.repeat(1e6)}) { return async () => { 'use server'; return ${'a'.repeat(1e6)}; }; }`],
  ['an export with a name of 500,000 escapes', true, () => `${directive}async function f() {}\nexport { f as '${times(5e5, '\\n')}' };`],
  ['an export with a name of 1,000,000 characters of markup', true, () => `${directive}async function f() {}\nexport { f as '${times(5e5, '</')}' };`],
  ['a string and a regular expression of 8 MB', true, () => inside(`x = '${'a'.repeat(8e6)}'; y = /${'a'.repeat(7e6)}/;`)],
  ['a string of 4 MB that has no end', false, () => inside(`x = '${'a'.repeat(4e6)}`)],
  ['300,000 comments', true, () => inside(times(3e5, '/* a */'))],
  ['50,000 comments that suppress nothing', true, () => inside(times(5e4, '// rscc-disable-next-line own-this -- x\n'))],
  ['100,000 directives in front', true, () => `${times(1e5, "'use strict';\n")}${directive}export async function f() {}`],
  ['50,000 times the directive', true, () => `${times(5e4, directive)}export async function f() {}`],
  ['50,000 names of one function', true, () => `${directive}async function f() {}\n${list(5e4, (i) => `export { f as a${i} };`)}`],
  ['50,000 exports of other modules', true, () => directive + list(5e4, (i) => `export { a${i} } from './x${i}';`)],
  ['20,000 wrappers around a function', true, () => `${directive}export const f = ${nest(2e4, 'w(', 'async () => {}', ')')};`],
  ['50,000 parameters, all captured', true, () => `export function P(${list(5e4, (i) => `p${i}`, ',')}) { return async () => { 'use server'; return [${list(5e4, (i) => `p${i}`, ',')}]; }; }`],
  ['20,000 assignments to a capture', 'assigned-capture', () => `export function P(a) { return async () => { 'use server'; ${times(2e4, 'a = 1;')} }; }`],
  ['loops 3,000 deep, all captured', true, () => `export function P(l) { ${list(3e3, (i) => `for (const x${i} of l) {`, ' ')} l.push(async () => { 'use server'; return [${list(3e3, (i) => `x${i}`, ',')}]; });${times(3e3, '}')} }`],
  ['100,000 closing brackets', false, () => directive + times(1e5, ')]}')],
  ['10,000 keywords', false, () => directive + times(1e4, 'class function async ')],
  ['100,000 comments that name a map', true, () => `${directive}export async function f() {}\n${times(1e5, '//# sourceMappingURL=x.map\n')}`],
  ['a module of 50 MB', 'module-too-large', () => directive + times(1e7, 'a();\n')],
  ['50 MB without the directive', true, () => times(1e7, 'a();\n')],
  ['bytes that are no UTF-8', false, () => Buffer.concat([Buffer.from(directive), Buffer.alloc(1e6, 0xff)])],
  ['surrogates in UTF-8', false, () => Buffer.concat([Buffer.from(directive), Buffer.from('eda080'.repeat(1e5), 'hex')])],
  ['NUL bytes', 'not-utf8', () => directive + times(1e5, '\0')],
  ['UTF-16', 'not-utf8', () => Buffer.from(`\ufeff${directive}export async function f() {}`, 'utf16le')],
];

const options = parseArgs();
const is_sanitized = /__(asan|tsan)_init/.test(readFileSync(options.rscc, 'latin1')); // addresses cost it nothing
const chosen = inputs.filter(([name]) => matches(name, options.patterns));
let failed = 0;
for (const [name, compiles, make, extension = 'jsx'] of chosen) {
  const problem = await check(compiles, make(), extension);
  if (problem) failed++;
  if (problem) console.log(`FAIL ${name}: ${problem}`);
}
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || chosen.length === 0 ? 1 : 0;

async function check(compiles, input, extension) {
  const start = performance.now();
  const args = ['transform', '-', `--stdin-filename=input.${extension}`, '--root=.'];
  const limited = ['-c', `ulimit -v ${memory_limit_kib}; exec "$0" "$@"`, options.rscc, ...args];
  const { status, stdout, stderr } = await (is_sanitized ? run(options.rscc, args, { input }) : run('sh', limited, { input }));
  const seconds = (performance.now() - start) / 1000;
  if (options.times) console.log(`${seconds.toFixed(2)} s, status ${status}: ${stderr.split('\n')[0].slice(0, 80)}`);
  if (status !== 0 && status !== 1) return `status ${status}\n${stderr.slice(0, 2000)}`;
  if (seconds > seconds_limit) return `${seconds.toFixed(1)} s`;
  if (compiles === true && status !== 0) return `must compile\n${stderr.slice(0, 2000)}`;
  if (typeof compiles === 'string' && !stderr.startsWith(`error[${compiles}]`)) return `must be refused by ${compiles}\n${stderr.slice(0, 2000)}`;
  if (status === 1 && stderr === '') return 'refused without a word';
  if (status === 1 && stdout !== '') return 'refused, but there is output';
}
