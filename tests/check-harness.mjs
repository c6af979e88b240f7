// node tests/check-harness.mjs
// Proves that the behaviour suite sees what it must: hand-compiled outputs, right ones that must pass
// and wrong ones that must fail with the reason named.
import { executeAll } from './lib/workers.mjs';

const id = (n) => String(n).padStart(32, '0');
const imports =
  'import { registerServerReference as $$register, sealBoundArgs as $$seal, openBoundArgs as $$open } from "behaviour/server-runtime";';

function reference(n, make, { opened = n, self = '' } = {}) {
  return `var $$r${n}; function $$ref_${n}() { return $$r${n} || ($$r${n} = $$register(function f($$bound, ...$$args) { return $$open("${id(opened)}", $$bound, ($$v) => ${make}(...$$v${self}).apply(this, $$args)); }, "${id(n)}", null)); } export const $$rscc_${n} = $$ref_${n}();`;
}

const source = `export default async function run(t) {
  let v = 1;
  const f = async (n = v) => { 'use server'; return n + v; };
  v = 2;
  await t.call(f);
  await t.call(f, 5);
}`;
const body = (bound) => `export default async function run(t) {
  let v = 1;
  const f = ${bound};
  v = 2;
  await t.call(f);
  await t.call(f, 5);
}`;
const make = 'function $$make_1(v) { return async (n = v) => n + v; }';
const lazy = `$$ref_1().bind(null, $$seal("${id(1)}", () => [v]))`;

// [name, what must be said (undefined: it passes), parts of the prepared case]
const checks = [
  ['right', undefined, { source, server: imports + reference(1, '$$make_1') + body(lazy) + make }],
  ['reads the capture too early', 'differs from the source',
    { source, server: imports + reference(1, '$$make_1') + body(`(($$early) => $$ref_1().bind(null, $$seal("${id(1)}", () => [$$early])))(v)`) + make }],
  ['not a reference', 'wire: differs from the source',
    { source, server: imports + reference(1, '$$make_1') + body('async (n = v) => n + v') + make }],
  ['bound, but not sealed', 'wire: differs from the source',
    { source, server: imports + reference(1, '$$make_1') + body('$$ref_1().bind(null, [v])') + make }],
  ['sealed for another id', 'opened with',
    { source, server: imports + reference(1, '$$make_1', { opened: 2 }) + body(lazy) + make }],
  ['not exported', 'does not export',
    { source, server: (imports + reference(1, '$$make_1')).replace(/export const .*/, '') + body(lazy) + make }],
  ['exported, but not registered', 'is not registered',
    { source, server: (imports + reference(1, '$$make_1')).replace(/(export const \$\$rscc_1) = .*/, '$1 = async () => {};') + body('$$ref_1') + make }],
  ['one id for two functions', 'registered for two functions',
    { source, server: imports + reference(1, '$$make_1') + `$$ref_1(); $$register(async () => {}, "${id(1)}", null);` + body(lazy) + make }],
  ['wrong default parameter', '- call gives 4\n  + call gives NaN',
    { source, server: imports + reference(1, '$$make_1') + body(lazy) + 'function $$make_1() { var v; return async (n = v) => n + v; }' }],
  ['output that does not parse', 'the case throws SyntaxError',
    { source, server: 'export default async function run(t) {' }],
  ['loses an effect', 'differs from the source',
    { source: source.replace('v = 2;', 'v = 2; t.log("effect");'), server: imports + reference(1, '$$make_1') + body(lazy) + make }],
  ['seals for ever', 'CyclicSealError',
    { source, server: imports + reference(1, '$$make_1') + body(`(function self() { return $$ref_1().bind(null, $$seal("${id(1)}", () => [self()])) })()`) + make }],
  ['source that fails', 'the untouched source fails',
    { source: 'export default async function run(t) { null.x; }', server: '' }],
  ['source that hangs', 'not done after',
    { source: 'export default async function run(t) { await new Promise(() => {}); }', server: '' }],
  ['a case that calls nothing', 'the case calls nothing',
    { source: 'export default async function run(t) { t.log(1); }', server: '' }],
  ['a call that must fail and does not', 'a call that must fail did not',
    { source: 'export default async function run(t) { await t.fails(async () => 1); }', server: '' }],
  ['the source loops for ever', 'hangs', { source: 'export default function run() { for (;;); }', server: '' }],
  ['values of every type cross the wire', undefined, {
    source: `export default async function run(t) {
      const shared = { s: 1 };
      const loop = []; loop.push(loop);
      const v = [undefined, null, NaN, -0, 1n, 'x', new Date(5), new Map([[1, { a: 2 }]]), new Set([1]), new Uint8Array([1, 2]), [, 1], shared, shared, loop, Promise.resolve(7)];
      const f = async () => [...v, await v.at(-1)];
      await t.call(f);
    }`.replace('[, 1]', '[0, 1]'),
    server: `${imports}${reference(1, '$$make_1')}
    export default async function run(t) {
      const shared = { s: 1 };
      const loop = []; loop.push(loop);
      const v = [undefined, null, NaN, -0, 1n, 'x', new Date(5), new Map([[1, { a: 2 }]]), new Set([1]), new Uint8Array([1, 2]), [0, 1], shared, shared, loop, Promise.resolve(7)];
      const f = ${lazy};
      await t.call(f);
    }
    function $$make_1(v) { return async () => [...v, await v.at(-1)]; }`,
  }],
  ['a class instance does not cross', 'only plain objects', {
    source: `export default async function run(t) { class A {} const v = new A(); const f = async () => v; await t.call(f); }`,
    server: `${imports}${reference(1, '$$make_1')} export default async function run(t) { class A {} const v = new A(); const f = ${lazy}; await t.call(f); } function $$make_1(v) { return async () => v; }`,
  }],
];

// The same over React's own wire. `v` is a text that must not be read on its way.
const spy = `export default async function run(t) {
  const v = 'captured text';
  const f = async () => { 'use server'; return v.length; };
  await t.call(f);
}`;
const lengthOf = 'function $$make_1(v) { return async () => v.length; }';
function spied(bound, { self = '', opened = 1, make = lengthOf } = {}) {
  const run = `export default async function run(t) { const v = 'captured text'; const f = ${bound}; await t.call(f); }`;
  return { source: spy, server: imports + reference(1, '$$make_1', { opened, self }) + run + make };
}
const selfCapture = `(function self() { return $$ref_1().bind(null, $$seal("${id(1)}", () => [v, self()])) })()`;
const ownValue = (value) => `(() => { const own = [v]; const f = $$ref_1().bind(null, $$seal("${id(1)}", () => own)); own.push(${value}); return f; })()`;

const reactChecks = [
  ['react: right', undefined, { source, server: imports + reference(1, '$$make_1') + body(lazy) + make }],
  ['react: text is sealed', undefined, spied(lazy)],
  ['react: reads the capture too early', 'react: differs from the source',
    { source, server: imports + reference(1, '$$make_1') + body(`(($$early) => $$ref_1().bind(null, $$seal("${id(1)}", () => [$$early])))(v)`) + make }],
  ['react: not a reference', 'react: nothing crossed', spied('async () => v.length')],
  ['react: bound, but not sealed', 'are not sealed', spied('$$ref_1().bind(null, [v])')],
  ['react: bound beside what is sealed', 'has the captured "captured text" in plain text', spied(`$$ref_1().bind(null, $$seal("${id(1)}", () => [v]), v)`)],
  ['react: sealed for another id', 'sealed for another function', spied(`$$ref_1().bind(null, $$seal("${id(2)}", () => [v]))`)],
  ['react: opened with another id', 'sealed for another function', spied(lazy, { opened: 2 })],
  ['react: seals for ever', 'CyclicSealError', spied(selfCapture)],
  ['react: contains its own sealed value', 'CyclicSealError', spied(ownValue('f'))],
  ['react: its own sealed value in a promise', 'CyclicSealError', spied(ownValue('Promise.resolve({ f })'))],
  ['react: a class instance does not cross', 'Only plain objects', spied(`$$ref_1().bind(null, $$seal("${id(1)}", () => [new (class A {})()]))`)],
  ['react: the wrong result', '- call gives 13\n  + call gives 14', spied(lazy, { make: lengthOf.replace('v.length', 'v.length + 1') })],
];

const withModes = (modes) => ([name, , parts]) => ({
  name,
  entry: 'case.js',
  modes,
  source: [['case.js', parts.source]],
  server: [['case.js', parts.server]],
  functions: [{ id: id(1), module: 'case.js', export: '$$rscc_1', form: 'arrow' }],
});
const cases = [...checks.map(withModes(['direct', 'wire'])), ...reactChecks.map(withModes(['react']))];
const results = await executeAll(cases);
const all = [...checks, ...reactChecks];

let failed = 0;
for (const [name, expected] of all) {
  const said = results.get(name).join('\n');
  const fine = expected === undefined ? said === '' : said.includes(expected);
  if (fine) continue;
  failed++;
  console.log(`FAIL ${name}\n  must say: ${expected ?? '(nothing)'}\n  says: ${said || '(nothing)'}`);
}
console.log(`${all.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
