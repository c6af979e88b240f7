// One random program from its seed.
import { Random } from './random.mjs';
import { FunctionRecord, Scope } from './scope.mjs';
import { defaultExport, exportList, refusalsOf } from './forms.mjs';
import { statements } from './statements.mjs';

const plain_names = ['a', 'b', 'c', 'x', 'y'];
const odd_names = [
  'constructor', 'toString', 'hasOwnProperty', '$', '_', '$$v', '$$args', '$$bound', '$$seal', '$$r0', '$$make_a',
  '__proto__', 'of', 'get', 'type', 'as', 'from', 'async', 'name', 'Promise', 'ünï', 'undefined_', 'target', 'global',
];
const languages = [[8, 'js'], [1, 'mjs'], [2, 'jsx'], [2, 'ts'], [1, 'mts'], [2, 'tsx']];

export const prelude = `import { log, t } from 'test';
const kept$ = [];
let fuel = 0;
const withAuth = (f) => f;
const tools = { wrap: (n, f) => f };
const each = (f) => { f(1, { a: 2 }, [3]); f(4); };
const keep = (f, ...args) => {
  if (typeof f !== 'function') log('kept', typeof f);
  else if (kept$.length < 14) kept$.push([f, JSON.stringify(args).length < 2000 ? args : []]); // text of text of text …
};
const go = async (f, ...args) => {
  if (typeof f !== 'function') return log('called', typeof f);
  if (fuel-- <= 0) return;
  let result;
  try {
    result = await t.call(f, ...args);
    await show(result);
  } catch (error) {
    log('fails', error instanceof Error ? error.constructor.name : error);
    if (/Wire|Seal/.test(error?.constructor?.name)) log(error);
  }
  for (const value of Array.isArray(result) ? result : [result]) if (typeof value === 'function') await go(value, ...args);
};
const drain = async () => {
  for (const [f, args] of kept$) { fuel = 8; await go(f, ...args); }
  log('end');
};
const show = async (value) => {
  value = await value;
  if (typeof value?.[Symbol.asyncIterator] === 'function') for await (const item of value) log(item);
  return value;
};
`;

export class Generator {
  constructor(seed) {
    this.random = new Random(seed);
    this.seed = seed;
    this.language = this.random.weighted(languages);
    this.ts = /ts/.test(this.language);
    this.isTsx = this.language === 'tsx';
    this.jsx = /x$/.test(this.language);
    this.wire = this.random.chance(0.7);
    this.semicolons = this.random.pick([1, 0.5, 0]);
    this.budget = 6 + this.random.int(26);
    this.depth = 0;
    this.labels = new Set();
    this.mayRefuse = new Set();
    this.names = this.#pool();
    this.isServerModule = this.random.chance(0.12);
  }

  #pool() {
    const odd = this.random.shuffled(odd_names).slice(0, this.random.int(3));
    const tag = this.jsx && this.random.chance(0.5) ? ['Tag'] : [];
    return [...this.random.shuffled(plain_names).slice(0, 3), ...odd, ...tag].filter((name) => !(this.ts && name === 'as'));
  }

  // A name of the pool that may be declared, else a new one; with `orNone`, sometimes none at all.
  freshName(accept, orNone = false) {
    const found = this.random.shuffled(this.names).find(accept);
    if (found || orNone) return found;
    for (let i = 0; ; i++) if (accept(`z${i}`)) return `z${i}`;
  }

  program() {
    const module = new FunctionRecord(undefined, {});
    this.scope = new Scope(undefined, module, 'module');
    const outside = statements(this, this.random.int(this.isServerModule ? 7 : 4));
    const { text: exports, kept } = exportList(this);
    const run = new FunctionRecord(module, { isAsync: true, server: this.isServerModule });
    this.scope = new Scope(this.scope, run, 'body');
    const inside = statements(this, 3 + this.random.int(5));
    const body = `\nfuel = 8;\n${inside};\n${kept.join(';\n')};\nkeep(async () => { 'use server'; return 1; });\nreturn drain();\n`;
    const directive = this.isServerModule ? "'use server';\n" : '';
    return `${directive}${prelude}${outside};\n${exports}${defaultExport(this, body)}\n`;
  }
}

// {seed, name, text, wire, refused}; `refused`: the rules that must refuse it;
// `mayRefuse`: rules that are careful, and may.
export function generate(seed) {
  const generator = new Generator(seed);
  const lines = generator.program();
  const text = generator.random.chance(0.1) ? lines.replaceAll('\n', '\r\n') : lines;
  return { seed, name: `p${seed}.${generator.language}`, text, wire: generator.wire, refused: refusalsOf(text), mayRefuse: generator.mayRefuse };
}
