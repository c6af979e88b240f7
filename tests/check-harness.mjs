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

const cases = checks.map(([name, , parts]) => ({
  name,
  entry: 'case.js',
  modes: ['direct', 'wire'],
  source: [['case.js', parts.source]],
  server: [['case.js', parts.server]],
  functions: [{ id: id(1), module: 'case.js', export: '$$rscc_1', form: 'arrow' }],
}));
const results = await executeAll(cases);

let failed = 0;
for (const [name, expected] of checks) {
  const said = results.get(name).join('\n');
  const fine = expected === undefined ? said === '' : said.includes(expected);
  if (fine) continue;
  failed++;
  console.log(`FAIL ${name}\n  must say: ${expected ?? '(nothing)'}\n  says: ${said || '(nothing)'}`);
}
console.log(`${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
