// Random functions: server functions in every form, ordinary ones, and their parameters.
import { literal, primitive, resultExpression } from './expressions.mjs';
import { FunctionRecord, Scope, hold } from './scope.mjs';
import { statements } from './statements.mjs';

const deepest_server = 3;

// Runs `make` with the scope, and gives back what it makes.
export function within(g, scope, make) {
  const before = g.scope;
  g.scope = scope;
  try {
    return make();
  } finally {
    g.scope = before;
  }
}

export function mayNest(g) {
  return g.scope.fn.serverDepth < deepest_server && g.budget > 0 && g.depth < 9;
}

// `{ params, body, record }` of a function; `body` is the text between its braces.
export function functionParts(g, options) {
  const record = options.record ?? new FunctionRecord(g.scope.fn, options);
  const outer = options.ownName ? ownNameScope(g, record, options.ownName) : g.scope;
  const parameterScope = new Scope(outer, record, 'params');
  const names = new Set();
  g.depth++;
  const params = options.bare ? '' : within(g, parameterScope, () => parameters(g, record, names));
  const bodyScope = new Scope(parameterScope, record, 'body');
  for (const name of names) bodyScope.forbidden.add(name);
  const body = within(g, bodyScope, () => functionBody(g, record, options));
  g.depth--;
  return { params, body, record };
}

function ownNameScope(g, record, name) {
  const scope = new Scope(g.scope, record, 'block');
  const binding = scope.declare(name, 'own', record.server ? 'reference' : 'function', { record, isStatic: true });
  binding.scope = { ...scope, fn: g.scope.fn, isModule: false };
  binding.emitted = true;
  return scope;
}

// By position: 0 a primitive, 1 an object, 2 a list, then primitives. All names are declared before
// the first default value is made, since a default sees them all.
function parameters(g, record, names) {
  const list = Array.from({ length: g.random.int(5) }, (_, i) => planParameter(g, i, names));
  if (g.random.chance(0.1)) {
    const rest = declareParameter(g, names, 'unknown');
    list.push(() => `...${use(rest)}${annotation(g, 'any[]')}`);
  }
  return list.map((make) => make()).join(', ');
}

function planParameter(g, index, names) {
  if (index === 1 && g.random.chance(0.5)) return planObjectPattern(g, names);
  if (index === 2 && g.random.chance(0.5)) return planListPattern(g, names);
  const binding = declareParameter(g, names, ['primitive', 'unknown', 'unknown', 'callback'][index]);
  return () => {
    const isServer = binding.type === 'callback' && mayNest(g) && g.random.chance(0.4);
    const value = isServer ? serverDefault(g, binding) : defaultValue(g, 0.35);
    return `${use(binding)}${annotation(g)}${value}`;
  };
}

function serverDefault(g, binding) {
  const record = new FunctionRecord(g.scope.fn, {});
  hold(binding, record);
  binding.record = record;
  return ` = ${serverExpression(g, { record }).text}`;
}

const defaultValue = (g, probability) => (g.random.chance(probability) ? ` = ${primitive(g, 1)}` : '');

function use(binding) {
  binding.emitted = true;
  return binding.name;
}

function declareParameter(g, names, type) {
  const name = g.freshName((candidate) => !names.has(candidate));
  names.add(name);
  return g.scope.declare(name, 'param', type);
}

function planObjectPattern(g, names) {
  const keys = g.random.shuffled(['a', 'b', 'c']).slice(0, 1 + g.random.int(2));
  const bindings = keys.map(() => declareParameter(g, names, 'unknown'));
  return () => {
    const parts = bindings.map((binding, i) => {
      const value = defaultValue(g, 0.4);
      const key = g.random.weighted([[8, () => keys[i]], [1, () => `['${keys[i]}']`], [1, () => `[(${primitive(g, 0)}, '${keys[i]}')]`]])();
      return `${key}: ${use(binding)}${value}`;
    });
    return `{ ${parts.join(', ')} }${annotation(g)} = {}`;
  };
}

function planListPattern(g, names) {
  const bindings = Array.from({ length: 1 + g.random.int(2) }, () => declareParameter(g, names, 'primitive'));
  return () => {
    const parts = bindings.map((binding) => {
      const value = defaultValue(g, 0.4);
      return `${use(binding)}${value}`;
    });
    return `[${g.random.chance(0.2) ? ', ' : ''}${parts.join(', ')}]${annotation(g)} = []`;
  };
}

export function annotation(g, type = 'any') {
  return g.ts && g.random.chance(0.3) ? `: ${type}` : '';
}

// `var p = …` in the body of a function with the parameter `p`: a variable of its own if a default
// or a computed key closes over the parameter.
function parameterAgain(g) {
  const again = [...g.scope.parent.bindings.values()].find((b) => b.kind === 'param' && b.type === 'primitive');
  if (!again || g.scope.parent.kind !== 'params' || !g.random.chance(0.08)) return '';
  const { name } = g.scope.declare(again.name, 'var', 'primitive');
  return `var ${name} = ${literal(g)};\n`;
}

function functionBody(g, record, { count, result = true }) {
  const again = parameterAgain(g);
  const list = statements(g, count ?? g.random.int(record.server ? 4 : 3), {
    last: result ? () => `return ${record.server ? resultExpression(g) : primitive(g)}` : undefined,
  });
  if (!record.server) return again + list;
  if (record.silent) return `\n${again}${list}`;
  const directive = g.random.pick([`'use server'`, `"use server"`]);
  const args = !record.isArrow && g.random.chance(0.2) ? 'log(arguments.length);' : '';
  const first = record.isGenerator ? `yield ${primitive(g)};\n` : '';
  const all = `${args}\n${again}${first}${list}`;
  return ` ${directive}${g.random.chance(0.7) || mayContinue(all.trimStart()) ? ';' : '\n'} ${all}`;
}

// Whether a statement could go on with this text after a line break.
export function mayContinue(next) {
  return /^[([`+\-/,.*?]|^in\b|^instanceof\b|^as\b|^satisfies\b/.test(next);
}

const generic = (g) => (g.language === 'ts' && g.random.chance(0.1) ? '<T = any>' : g.ts && g.random.chance(0.08) ? '<T extends any = any>' : '');

// A server function as an expression; `end`: how it ends, for statements without a semicolon.
export function serverExpression(g, { record, mayBeNamed = true } = {}) {
  const isArrow = g.random.chance(0.6);
  const isGenerator = !isArrow && g.random.chance(0.15);
  const ownName = !isArrow && mayBeNamed && g.random.chance(0.4) ? g.freshName(() => true) : undefined;
  const own = record ?? new FunctionRecord(g.scope.fn, {});
  Object.assign(own, { server: true, owner: own, serverDepth: g.scope.fn.serverDepth + 1, isAsync: true, isArrow, isGenerator });
  const { params, body } = functionParts(g, { record: own, ownName });
  const text = isArrow
    ? `async ${generic(g)}(${params})${annotation(g)} => {${body}}`
    : `async function${isGenerator ? '*' : ''}${ownName ? ` ${ownName}` : ''}${generic(g)}(${params})${annotation(g)} {${body}}`;
  return { text, record: own, end: isArrow ? 'arrow' : 'expression' };
}

// `prefix`: '' or 'export '.
export function serverDeclaration(g, binding, prefix = '') {
  const { record } = binding;
  const { params, body } = functionParts(g, { record });
  const star = record.isGenerator ? '*' : '';
  const overloads = g.ts && g.random.chance(0.12) ? `${prefix}function ${binding.name}(): any\n` : '';
  return `${overloads}${prefix}async function${star} ${binding.name}${generic(g)}(${params})${annotation(g)} {${body}}`;
}

export function ordinaryDeclaration(g, binding) {
  const { record } = binding;
  const { params, body } = functionParts(g, { record });
  const head = `${record.isAsync ? 'async ' : ''}function${record.isGenerator ? '*' : ''}`;
  return `${head} ${binding.name}(${params})${annotation(g)} {${body}}`;
}

// `((p) => …)(e)`: a value that reads what is around it through a parameter.
export function arrowCallback(g) {
  const record = new FunctionRecord(g.scope.fn, { immediate: true, isArrow: true });
  const scope = new Scope(g.scope, record, 'params');
  const argument = primitive(g, 0);
  return within(g, scope, () => {
    const name = use(declareParameter(g, new Set(), 'primitive'));
    return `((${name}) => ${parenthesized(primitive(g, 1))})(${argument})`;
  });
}

function parenthesized(text) {
  return text.startsWith('{') ? `(${text})` : text;
}

// A key of an object literal or a class for a server function.
export function methodKey(g, taken) {
  const name = g.random.pick(['m', 'n', 'get', 'async', 'of', 'delete', 'constructor2', 'toString2'].filter((key) => !taken.has(key)));
  taken.add(name);
  return g.random.weighted([
    [6, { text: name, name }],
    [1, { text: `'${name}'`, name }],
    [1, { text: `['${name}' + '']`, name }],
  ]);
}

// `async m(…) { 'use server' … }`
export function serverMethod(g, key) {
  const record = new FunctionRecord(g.scope.fn, { server: true, isAsync: true, isGenerator: g.random.chance(0.15) });
  const { params, body } = functionParts(g, { record });
  return { text: `async ${record.isGenerator ? '*' : ''}${key}(${params})${annotation(g)} {${body}}`, record };
}

// `<form action={async () => { 'use server' … }} />`, whose function is kept.
export function jsxAction(g) {
  if (!mayNest(g)) return '<br />';
  const { text } = serverExpression(g, { mayBeNamed: false });
  if (g.random.chance(0.4)) return `<form action={${text}} />`;
  return `{keep(${text}, 1) && null}`;
}
