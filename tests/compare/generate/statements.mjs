// Random statements: declarations of every kind, blocks, loops, switch, try, labels, and what keeps
// and calls server functions.
import { classDeclaration, holderLiteral } from './classes.mjs';
import { argumentsFor, findReference, keepStatement } from './calls.mjs';
import { crossesServer, findBinding, listLiteral, literal, objectLiteral, primitive, referenceBinding } from './expressions.mjs';
import { annotation, functionParts, mayContinue, mayNest, ordinaryDeclaration, serverDeclaration, serverExpression, within } from './functions.mjs';
import { forbiddenFunction, importOf, namespace, refusedBy } from './forms.mjs';
import { exit, freshLabel, loop } from './loops.mjs';
import { spelled } from './names.mjs';
import { FunctionRecord, Scope, hold, isReady } from './scope.mjs';

// The text of about `count` statements in the current scope. `last`: what the list ends with.
export function statements(g, count, options) {
  return planStatements(g, count, options)();
}

function planStatements(g, count, { last } = {}) {
  const jobs = Array.from({ length: count }, () => plan(g)).filter(Boolean);
  return () => writeStatements(g, jobs, last);
}

function writeStatements(g, jobs, last) {
  const made = [];
  const exitAt = g.scope.kind !== 'body' && g.scope.kind !== 'module' && g.random.chance(0.2) ? g.random.int(jobs.length + 1) : -1;
  const returnAt = last && g.random.chance(0.85) ? jobs.length - (g.random.chance(0.3) ? g.random.int(3) : 0) : -1;
  let owed = returnAt >= 0;
  for (let i = 0; i <= jobs.length; i++) {
    if (i === exitAt) made.push(exit(g));
    if (owed && i >= returnAt && !g.scope.hasPending(g.scope)) {
      made.push({ text: last(), end: 'expression' });
      owed = false;
    }
    if (i < jobs.length) made.push(jobs[i]());
  }
  return joined(g, made.filter(Boolean));
}

// Statements with `;` or, where the next one can't continue them, without.
function joined(g, list) {
  const parts = list.map(({ text, end }, i) => {
    if (end === 'block') return text;
    const next = list.slice(i + 1).find((other) => other.text !== '')?.text ?? '}';
    const continues = mayContinue(next) && end !== 'arrow';
    return g.random.chance(g.semicolons) || continues ? `${text};` : text;
  });
  return parts.map((text, i) => (i < parts.length - 1 ? text + comment(g) : text)).join('\n');
}

const comments = [" // 'use server'", ' /* a comment */', '\n/* of two\nlines */', ' // ends here'];

function comment(g) {
  return g.random.chance(0.04) ? g.random.pick(comments) : '';
}

// Declares what the statement will declare, so that everything in the scope means it, and gives a
// function that writes the statement.
function plan(g) {
  g.budget--;
  const kind = g.random.weighted([
    [8, planData], [7, planServerDeclaration], [7, planServerConst], [2, planAlias], [3, planPattern],
    [2, planHolder], [g.scope.fn.serverDepth < 3 ? 2 : 0, planClass], [3, planOrdinary], [g.ts ? 1 : 0, planEnum],
    [g.ts ? 1 : 0, planType], [g.ts && g.scope.isModule ? 2 : 0, planNamespace], [g.scope.isModule ? 1 : 0, planImport],
    [18, planStatement],
  ]);
  return kind(g);
}

export const simple = (text, end = 'expression') => ({ text, end });

export function declareName(g, kind) {
  return g.freshName((name) => (kind === 'var' ? g.scope.canDeclareVar(name) : g.scope.canDeclare(name)), true);
}

export const keyword = (g) => g.random.weighted([[4, 'let'], [4, 'const'], [2, 'var']]);

function planData(g) {
  const kind = keyword(g);
  const name = declareName(g, kind);
  if (!name) return planStatement(g);
  const type = g.random.weighted([[5, 'primitive'], [4, 'object'], [2, 'list']]);
  const binding = g.scope.declare(name, kind, type, { nullable: kind === 'var', reading: g.random.pick(['paths', 'whole']), shape: {} });
  return () => {
    const value = type === 'list' ? listLiteral(g) : type === 'primitive' ? primitive(g) : undefined;
    const [text, shape] = value === undefined ? objectLiteral(g) : [value];
    if (shape) Object.assign(binding.shape, shape);
    binding.emitted = true;
    return simple(`${exported(g)}${kind} ${spelled(g, name)}${annotation(g)} = ${text}`);
  };
}

// `const { a, b: c = v, ...d } = …`, `const [a, b = v] = …`
function planPattern(g) {
  const kind = keyword(g);
  const names = [0, 1].map(() => {
    const name = declareName(g, kind);
    return name && g.scope.declare(name, kind, 'primitive');
  }).filter(Boolean);
  if (names.length === 0) return planStatement(g);
  const form = g.random.pick(names.length === 2 ? [...patterns, restPattern] : patterns);
  if (form === restPattern) names[1].type = 'unknown';
  return () => {
    const targets = names.map(({ name }) => name);
    const value = () => (g.random.chance(0.5) ? ` = ${primitive(g, 1)}` : '');
    const [pattern, from] = form(g, targets, value);
    for (const binding of names) binding.emitted = true;
    return simple(`${exported(g)}${kind} ${pattern}${annotation(g)} = ${from}`);
  };
}

// `[pattern, value]` for one or two names.
const patterns = [
  (g, names, value) => [`{ ${names.map((name, i) => `${'ab'[i]}: ${name}${value()}`).join(', ')} }`, `{ a: ${primitive(g, 1)} }`],
  (g, names, value) => [`[${names.map((name) => name + value()).join(', ')}]`, `[${primitive(g, 1)}]`],
  (g, names, value) => [`{ ${names.map((name) => name + value()).join(', ')} }`, `{ __proto__: null, ['${names[0]}']: ${primitive(g, 1)} }`],
  (g, names, value) => [`{ a: { ${names.map((name, i) => `['${'ab'[i]}']: ${name}${value()}`).join(', ')} } = {} }`, `{ a: { b: ${primitive(g, 1)} } }`],
];

function restPattern(g, [name, rest], value) {
  return [`{ a: ${name}${value()}, ...${rest} }`, `{ a: ${primitive(g, 1)}, b: ${primitive(g, 1)} }`];
}

function planServerDeclaration(g) {
  if (!mayNest(g)) return planStatement(g);
  if (g.scope.kind === 'body' && mayRepeat(g) && g.random.chance(0.1)) return planAgain(g);
  const name = declareName(g, 'function');
  if (!name) return planStatement(g);
  const record = new FunctionRecord(g.scope.fn, { server: true, isAsync: true, isGenerator: g.random.chance(0.12) });
  const binding = g.scope.declare(name, 'function', 'reference', { record, isStatic: true });
  return () => {
    const prefix = exported(g, true);
    record.silent = prefix !== '' && g.isServerModule && g.random.chance(0.5);
    const text = serverDeclaration(g, binding, prefix);
    binding.emitted = true;
    return simple(text, 'block');
  };
}

// esbuild, which strips types and JSX, refuses a second declaration in a static block.
const mayRepeat = (g) => !g.ts && !g.jsx;

// A second declaration of a function's name: the later one wins; or a `var` of its name.
function planAgain(g) {
  const binding = [...g.scope.bindings.values()].find((b) => b.kind === 'function' && b.record?.server);
  if (!binding) return planStatement(g);
  if (g.random.chance(0.4)) return () => simple(`var ${binding.name}`);
  return () => simple(serverDeclaration(g, binding), 'block');
}

// A 'use server' module exports functions only.
function exported(g, isFunction = false) {
  return g.scope.isModule && (isFunction || !g.isServerModule) && g.random.chance(isFunction ? 0.5 : 0.25) ? 'export ' : '';
}

// `const r = cond ? f : g`: a value that holds references.
function planAlias(g) {
  const kind = keyword(g);
  const name = declareName(g, kind);
  if (!name) return planStatement(g);
  const binding = g.scope.declare(name, kind, 'reference-pending');
  return () => {
    const held = [0, 1].map(() => referenceBinding(g, isReady)).filter(Boolean);
    Object.assign(binding, { emitted: true, type: held.length > 0 ? 'reference' : 'unknown' });
    for (const { node } of held) hold(binding, node);
    const texts = held.map(({ text }) => text);
    const value = texts.length === 2 ? `${primitive(g, 1)} ? ${texts.join(' : ')}` : texts[0] ?? literal(g);
    return simple(`${exported(g)}${kind} ${name}${annotation(g)} = ${value}`);
  };
}

function planServerConst(g) {
  if (!mayNest(g)) return planStatement(g);
  const kind = keyword(g);
  const name = declareName(g, kind);
  if (!name) return planStatement(g);
  const record = new FunctionRecord(g.scope.fn, {});
  const isStatic = kind === 'const' || g.random.chance(0.6);
  const binding = g.scope.declare(name, kind, 'reference', { record, isStatic });
  return () => {
    if (!isStatic) hold(binding, record);
    const prefix = exported(g, true);
    record.silent = prefix !== '' && isStatic && g.isServerModule && g.random.chance(0.5);
    const { text, end } = serverExpression(g, { record });
    binding.emitted = true;
    const wrapped = g.random.weighted([
      [8, [text, end]],
      [1, [`(${text})`, 'expression']],
      [isStatic ? 0 : 1, [`withAuth(${text})`, 'expression']],
      [isStatic ? 0 : 1, [`tools.wrap(${literal(g)}, ${text})`, 'expression']],
      [isStatic ? 0 : 1, [`[${text}][0]`, 'expression']],
      [isStatic ? 0 : 1, [`({ k: ${text} }).k`, 'expression']],
      [isStatic ? 0 : 1, [`${primitive(g, 1)} ? (${text}) : (${text})`, 'expression']],
      [isStatic ? 0 : 1, [`null ?? (${text})`, 'expression']],
      [g.ts ? 1 : 0, [`(${text}) as any`, 'expression']],
    ]);
    return simple(`${prefix}${kind} ${name}${annotation(g)} = ${wrapped[0]}`, wrapped[1]);
  };
}

function planHolder(g) {
  if (!mayNest(g)) return planStatement(g);
  const name = declareName(g, 'const');
  if (!name) return planStatement(g);
  const binding = g.scope.declare(name, 'const', 'holder');
  return () => {
    const { text, shape, members, servers, record } = holderLiteral(g);
    Object.assign(binding, { emitted: true, type: 'object', reading: 'paths', shape, record, members });
    for (const own of servers) hold(binding, own);
    const kept = members.map((member) => `${name}${member}`).map((path) => keepStatement(g, path));
    return simple(`const ${name}${annotation(g)} = ${text};\n${kept.join(';\n')}`);
  };
}

function planClass(g) {
  if (!mayNest(g)) return planStatement(g);
  const name = declareName(g, 'class');
  if (!name) return planStatement(g);
  const binding = g.scope.declare(name, g.random.chance(0.25) ? 'const' : 'class', 'class-pending');
  return () => {
    const isExpression = binding.kind === 'const';
    const { text, members, runs, record } = classDeclaration(g, name, isExpression);
    Object.assign(binding, { emitted: true, type: 'class', record });
    const kept = [...members.map((member) => keepStatement(g, `${name}${member}`)), ...runs];
    return simple(`${isExpression ? `const ${name} = ${text};` : text}\n${kept.join(';\n')}`, kept.length > 0 ? 'expression' : 'block');
  };
}

function planOrdinary(g) {
  if (g.budget < 0 || g.depth > 8) return planStatement(g);
  const name = declareName(g, 'function');
  if (!name) return planStatement(g);
  const isGenerator = g.random.chance(0.15);
  const record = new FunctionRecord(g.scope.fn, { isGenerator, isAsync: !isGenerator && g.random.chance(0.2) });
  const binding = g.scope.declare(name, 'function', 'function', { record });
  return () => {
    const text = ordinaryDeclaration(g, binding);
    binding.emitted = true;
    if (!isReady(binding)) return simple(text, 'block');
    return simple(`${text}\n${ordinaryRun(g, binding)}`, 'expression');
  };
}

function ordinaryRun(g, { name, record }) {
  const args = [literal(g), objectLiteral(g, 1)[0], listLiteral(g)].slice(0, g.random.int(4)).join(', ');
  if (record.isGenerator) return `log([...${name}(${args})].length)`;
  if (record.isAsync) return g.scope.fn.isAsync ? `log(await ${name}(${args}))` : `void ''`;
  return `log(${name}(${args}))`;
}

function planEnum(g) {
  const name = declareName(g, 'class');
  if (!name) return planStatement(g);
  const binding = g.scope.declare(name, 'class', 'enum');
  return () => {
    binding.emitted = true;
    return simple(`enum ${name} { A = ${g.random.int(5)}, B }`, 'block');
  };
}

function planNamespace(g) {
  const name = mayNest(g) ? declareName(g, 'class') : undefined;
  if (!name) return planStatement(g);
  const binding = g.scope.declare(name, 'class', 'namespace');
  return () => simple(namespace(g, binding));
}

function planImport(g) {
  const name = declareName(g, 'const');
  if (!name) return planStatement(g);
  g.scope.declare(name, 'import', 'unknown', { emitted: true });
  return () => simple(importOf(g, name));
}

// A type may have the name of a variable that it has nothing to do with.
function planType(g) {
  const name = g.random.pick(g.names);
  if (/[^a-z]/.test(name) || g.scope.typeNames?.has(name) || g.scope.bindings.has(name)) return planStatement(g);
  (g.scope.typeNames ??= new Set()).add(name);
  g.scope.forbidden.add(name);
  const imported = g.scope.isModule ? [`import type { ${name} } from 'types'`, `import { type ${name} } from 'types'`] : [];
  return () => simple(g.random.pick([...imported, `type ${name} = { ${name}: string }`, `interface ${name} { ${name}: string }`]), 'block');
}

function planStatement(g) {
  const nests = g.budget > 0 && g.depth < 9;
  const make = g.random.weighted([
    [6, (gen) => simple(`log(${mayAwait(gen) && gen.random.chance(0.15) ? 'await ' : ''}${primitive(gen)}, ${primitive(gen)})`)],
    [7, keepOne], [4, callOne], [6, assignment],
    [nests ? 3 : 0, block], [nests ? 3 : 0, conditional], [nests ? 6 : 0, loop],
    [nests ? 2 : 0, switchStatement], [nests ? 3 : 0, tryStatement], [nests ? 3 : 0, callback],
  ]);
  return () => make(g);
}

const mayAwait = ({ scope }) => scope.fn.isAsync || scope.fn.depth === 0;

function keepOne(g) {
  const found = findReference(g);
  if (found) return simple(keepStatement(g, found));
  if (!mayNest(g)) return assignment(g);
  return simple(`keep(${serverExpression(g).text}${argumentsFor(g)})`);
}

function callOne(g) {
  if (!g.scope.fn.isAsync) return keepOne(g);
  const found = findReference(g, { ready: true });
  if (!found) return keepOne(g);
  const inServer = g.scope.fn.owner !== undefined;
  if (!inServer || g.random.chance(0.2)) return simple(`await go(${found}${argumentsFor(g)})`);
  return simple(`if (typeof ${found} === 'function' && fuel-- > 0) log(await show(${found}(${argumentsFor(g).slice(2)})))`);
}

function assignment(g) {
  if (g.random.chance(0.015)) return forbiddenAssignment(g);
  if (g.random.chance(0.002)) return simple(forbiddenFunction(g));
  const accept = (b) => /^(primitive|list|object)$/.test(b.type) && !b.record && !b.frozen && (b.type === 'object' || isVariable(b)) && !crossesServer(g, b);
  const binding = findBinding(g, accept);
  if (!binding) return simple(`log(${primitive(g)})`);
  binding.assigned = true;
  if (g.scope.fn !== binding.scope.fn) markWrites(g, binding);
  const name = spelled(g, binding.name);
  if (binding.type === 'object') return simple(objectAssignment(g, binding));
  if (binding.type === 'list') return simple(g.random.pick([`${name} = ${listLiteral(g)}`, `${name}?.push(${literal(g)})`]));
  return simple(g.random.pick([
    `${name} = ${primitive(g)}`, `${name} += ${primitive(g, 1)}`, `${name} ??= ${primitive(g, 1)}`, `${name}++`, `${name} ||= ${primitive(g, 1)}`, `--${name}`,
    `[${name} = ${primitive(g, 1)}] = [${primitive(g, 1)}]`, `({ a: ${name} = ${primitive(g, 1)} } = { a: ${primitive(g, 1)} })`,
    `for (${name === 'async' ? '(async)' : name} of [${primitive(g, 1)}, ${primitive(g, 1)}]);`,
    `for ([${name}] of [[${primitive(g, 1)}]]);`, `for ({ a: ${name} = ${primitive(g, 1)} } of [{}]);`, `for (${name} in { k: ${primitive(g, 1)} });`,
  ]));
}

const isVariable = (binding) => /^(let|var|param|catch)$/.test(binding.kind);

function objectAssignment(g, { name, kind, shape, nullable }) {
  const leaf = Object.keys(shape).find((key) => shape[key] === 'leaf') ?? 'added';
  if (isVariable({ kind }) && g.random.chance(0.3)) return `${name} = ${name} && { ...${name}, added: ${primitive(g, 1)} }`;
  const guard = nullable ? `if (${name}) ` : '';
  return guard + g.random.pick([`${name}.${leaf} = ${primitive(g, 1)}`, `${name}.${leaf} += 1`, `[${name}.${leaf}] = [${primitive(g, 1)}]`, `delete ${name}.added`]);
}

// What the compiler must refuse.
function forbiddenAssignment(g) {
  const binding = findBinding(g, (b) => b.type === 'primitive' && isVariable(b) && crossesServer(g, b));
  if (!binding) return simple(`log(${primitive(g)})`);
  return simple(`${binding.name} = ${literal(g)} ${refusedBy('assigned-capture')}`);
}

// An ordinary function that assigns to what is around it can't be called by a server function that
// captures the same variable: the server function would see its own copy.
function markWrites(g, binding) {
  for (let fn = g.scope.fn; fn !== binding.scope.fn && fn; fn = fn.parent) fn.writesOutside = true;
}

export function inner(g, kind = 'block') {
  return new Scope(g.scope, g.scope.fn, kind);
}

export function braced(g, scope = inner(g), count = 1 + g.random.int(3)) {
  g.depth++;
  const text = within(g, scope, () => statements(g, count));
  g.depth--;
  return `{\n${text}\n}`;
}

function block(g) {
  const label = g.random.chance(0.4) ? freshLabel(g) : undefined;
  if (!label) return simple(braced(g), 'block');
  const scope = inner(g);
  g.depth++;
  const text = within(g, scope, () => {
    const list = statements(g, 1 + g.random.int(2));
    return `${list}\nif (${primitive(g, 1)}) break ${label}`;
  });
  g.depth--;
  g.labels.delete(label);
  return simple(`${label}: {\n${text}\n}`, 'block');
}

function conditional(g) {
  const test = primitive(g);
  const other = g.random.chance(0.5) ? ` else ${branch(g)}` : '';
  return simple(`if (${test}) ${branch(g)}${other}`, 'block');
}

// A statement without braces must be no declaration.
function branch(g) {
  if (g.random.chance(0.75)) return braced(g);
  return oneStatement(g);
}

export function oneStatement(g) {
  const { text } = keepOne(g);
  return text.startsWith('keep(') ? `${text};` : `{ ${text} }`;
}

function switchStatement(g) {
  const scope = inner(g);
  const value = g.random.int(3);
  const clauses = Array.from({ length: 1 + g.random.int(3) }, (_, i) => i);
  g.depth++;
  const texts = within(g, scope, () => {
    const at = (i, make) => ((scope.clause = i), make());
    const writers = clauses.map((i) => at(i, () => planStatements(g, 1 + g.random.int(2))));
    return writers.map((write, i) => at(i, () => clauseText(g, i, write)));
  });
  g.depth--;
  return simple(`switch (${value}) {\n${texts.join('\n')}\n}`, 'block');
}

function clauseText(g, i, write) {
  const list = write();
  const other = [...g.scope.bindings.values()].find((b) => b.clause !== i && b.kind === 'function' && b.record?.server);
  if (other && g.random.chance(0.04)) {
    return `${i === 2 ? 'default' : `case ${i}`}:\n${list}\nlog(typeof ${other.name}) ${refusedBy('hoisted-in-switch')}`;
  }
  const end = g.random.chance(0.6) && !g.scope.hasPending(g.scope) ? '\nbreak' : '';
  return `${i === 2 ? 'default' : `case ${i}`}:\n${list}${end}`;
}

function tryStatement(g) {
  const scope = inner(g);
  g.depth++;
  const tried = within(g, scope, () => {
    const text = statements(g, 1 + g.random.int(2));
    if (!g.random.chance(0.7)) return text;
    const thrown = mayNest(g) && g.random.chance(0.2) ? serverExpression(g).text : g.random.pick([`String(${literal(g)})`, `{ a: ${literal(g)} }`, `new Error('thrown')`]);
    return `${text}\nthrow ${thrown}`;
  });
  g.depth--;
  const caught = inner(g);
  const parameter = within(g, caught, () => catchParameter(g));
  const handler = within(g, caught, () => {
    const bodyScope = inner(g);
    for (const name of caught.bindings.keys()) bodyScope.forbidden.add(name);
    const [name] = caught.bindings.keys();
    return name ? `{ if (typeof ${name} === 'function') keep(${name}, 1);\n${braced(g, bodyScope)} }` : braced(g, bodyScope);
  });
  const last = g.random.chance(0.3) ? ` finally ${braced(g)}` : '';
  return simple(`try {\n${tried}\n} catch ${parameter}${handler}${last}`, 'block');
}

function catchParameter(g) {
  if (g.random.chance(0.15)) return '';
  const name = declareName(g, 'let');
  if (!name) return '';
  const isPattern = g.random.chance(0.4);
  const binding = g.scope.declare(name, 'catch', isPattern ? 'primitive' : 'unknown');
  const value = isPattern && g.random.chance(0.5) ? ` = ${literal(g)}` : '';
  binding.emitted = true;
  return isPattern ? `({ a: ${name}${value} }) ` : `(${name}) `;
}

// `[1, 2].forEach((x) => { … })` and functions that run where they stand.
function callback(g) {
  const record = new FunctionRecord(g.scope.fn, { immediate: true, isArrow: true });
  g.depth++;
  const { params, body: text } = functionParts(g, { record, count: 1 + g.random.int(3) });
  g.depth--;
  return simple(g.random.pick([
    `[1, 2].forEach((${params}) => {${text}})`.replace(/^\[1, 2\].forEach/, 'each'),
    `((${params}) => {${text}})(1, { a: 2 }, [3])`,
    `(function (${params}) {${text}})(1)`,
    `log(((${params}) => {${text}})(1))`,
  ]));
}
