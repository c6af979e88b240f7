// Statements of rarer forms: namespaces, imports, what must be refused; and a module's exports.
import { literal, primitive } from './expressions.mjs';
import { serverDeclaration, serverExpression, within } from './functions.mjs';
import { keepStatement } from './calls.mjs';
import { FunctionRecord, Scope } from './scope.mjs';
import { statements } from './statements.mjs';

// `namespace x { …; export async function served() { 'use server' … } }`, with its members kept.
export function namespace(g, binding) {
  const { name } = binding;
  const body = new FunctionRecord(g.scope.fn, { immediate: true });
  const needs = new FunctionRecord(g.scope.fn, {});
  const scope = new Scope(g.scope, body, 'body');
  scope.forbidden.add(name); // esbuild takes a `var` of the namespace's name for the namespace
  g.depth++;
  const parts = within(g, scope, () => {
    const first = statements(g, g.random.int(3));
    const declared = { name: 'served', record: new FunctionRecord(g.scope.fn, { server: true, isAsync: true }) };
    const held = serverExpression(g, { mayBeNamed: false });
    for (const { record } of [declared, held]) for (const need of record.needs) needs.needs.add(need);
    return [first, `export const stat = ${primitive(g, 1)}`, `export const held = ${held.text}`, `export ${serverDeclaration(g, declared)}`];
  });
  g.depth--;
  Object.assign(binding, { emitted: true, isNamespace: true, type: 'object', reading: 'paths', shape: { stat: 'got' }, members: ['.served', '.held'], record: needs });
  const kept = binding.members.map((member) => keepStatement(g, name + member));
  return `namespace ${name} {\n${parts.join(';\n')}\n}\n${kept.join(';\n')}`;
}

// `import { t as x } from 'test'`: a binding that no server function captures.
export function importOf(g, name) {
  return g.random.pick([`import { t as ${name} } from 'test'`, `import * as ${name} from 'test'`]);
}

// Server functions that must be refused, each with its rule.
const forbidden = [
  ['sync-function', () => `keep(() => { 'use server'; })`],
  ['sync-function', () => `keep(function* () { 'use server'; })`],
  ['accessor-function', () => `keep(typeof { get x() { 'use server'; return 1 } })`],
  ['constructor-function', () => `new (class { constructor() { 'use server'; } })()`],
  ['instance-method', () => `new (class { async m() { 'use server'; } })()`],
  ['outer-this', () => `(function () { keep(async () => { 'use server'; return typeof this }) })()`],
  ['outer-arguments', () => `(function () { keep(async () => { 'use server'; return arguments.length }) })()`],
  ['outer-new-target', () => `(function () { keep(async () => { 'use server'; return typeof new.target }) })()`],
  ['super-reference', () => `({ async m() { 'use server'; return typeof super.x } })`],
  ['private-name', () => `(class { static #v = 1; static async m(o) { 'use server'; return #v in o } })`],
];

export function forbiddenFunction(g) {
  const [rule, make] = g.random.pick(forbidden);
  return `;${make()} ${refusedBy(rule)}`;
}

// The mark of what must be refused. It stands in the text, since not all that is made becomes part of the program.
export const refusedBy = (rule) => `/* refused: ${rule} */`;

// The rules that must refuse a program.
export const refusalsOf = (text) => new Set([...text.matchAll(/\/\* refused: (\S+) \*\//g)].map(([, rule]) => rule));

const may_export = /^(let|const|var|function|class)$/;

// `type as …` is no specifier that TypeScript's grammar knows.
// `export { a as other0, b as 'other 1' }` of what the module scope declares. In a 'use server' module
// that is server functions only. Gives the text and what `keep`s them by way of an import of itself.
export function exportList(g) {
  const isServer = (b) => b.isStatic && b.type === 'reference' && b.kind !== 'var'; // a block that isn't run may hold a var's value
  const bindings = [...g.scope.bindings.values()].filter((b) => may_export.test(b.kind) && b.name !== 'type' && (!g.isServerModule || isServer(b)));
  const chosen = g.random.shuffled(bindings).slice(0, g.random.int(3));
  const specifiers = chosen.map(({ name }, i) => `${name} as ${g.random.chance(0.3) ? `'other ${i}'` : `other${i}`}`);
  const again = !g.isServerModule && g.random.chance(0.1) ? `export { log as again } from 'test';\n` : '';
  if (specifiers.length === 0) return { text: again, kept: [] };
  if (!g.random.chance(0.5)) return { text: `${again}export { ${specifiers.join(', ')} };\n`, kept: [] };
  const kept = chosen.map((binding, i) => [binding, specifiers[i]]).filter(([{ type }, specifier]) => type === 'reference' && !specifier.includes("'"));
  const text = `${again}import * as self$ from './self.js';\nexport { ${specifiers.join(', ')} };\n`;
  return { text, kept: kept.map(([, specifier]) => `keep(self$.${specifier.split(' as ')[1]}, ${literal(g)})`) };
}

// The ways to export `async function run() {…}` as default.
export function defaultExport(g, body) {
  return g.random.weighted([
    [5, `export default async function run() {${body}}`],
    [1, `export default async function () {${body}}`],
    [1, `export default async () => {${body}}`],
    [1, `export { run as default };\nasync function run() {${body}}`],
    [1, `const run = async () => {${body}}\nexport default run`],
    [1, `const run = async () => {${body}}\nexport { run, run as default }`],
  ]);
}
