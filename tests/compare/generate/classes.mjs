// Random classes with static members, and object literals with server functions as members.
import { findBinding, literal, primitive } from './expressions.mjs';
import { annotation, functionParts, methodKey, serverExpression, serverMethod, within } from './functions.mjs';
import { FunctionRecord, Scope, isReady } from './scope.mjs';
import { statements } from './statements.mjs';

// `{ a: 1, async m() { 'use server' … }, n: async () => { … } }`; `members`: paths of the functions.
export function holderLiteral(g) {
  const taken = new Set();
  const shape = {};
  const members = [];
  const servers = [];
  const record = new FunctionRecord(g.scope.fn, {});
  const about = { taken, members, servers, record };
  const parts = Array.from({ length: 1 + g.random.int(3) }, () => g.random.weighted([
    [2, () => dataMember(g, shape)],
    [4, () => methodMember(g, about)],
    [2, () => valueMember(g, about)],
    [1, () => accessorMember(g, shape)],
  ])());
  return { text: `{\n${parts.join(',\n')}\n}`, shape, members, servers, record };
}

function dataMember(g, shape) {
  const key = g.random.pick(['a', 'b', 'c']);
  shape[key] = 'leaf';
  return `${key}: ${primitive(g)}`;
}

function accessorMember(g, shape) {
  shape.got = 'leaf';
  return `get got() { return ${primitive(g, 1)} }`;
}

function addNeeds(record, from) {
  for (const need of from.needs) record.needs.add(need);
}

function methodMember(g, { taken, members, servers, record }) {
  const key = methodKey(g, taken);
  const method = serverMethod(g, key.text);
  addNeeds(record, method.record);
  servers.push(method.record);
  members.push(`.${key.name}`);
  return method.text;
}

function valueMember(g, { taken, members, servers, record }) {
  const key = methodKey(g, taken);
  const value = serverExpression(g);
  addNeeds(record, value.record);
  servers.push(value.record);
  members.push(`.${key.name}`);
  return `${key.text}: ${value.text}`;
}

// `name`: of the variable that will hold the class; an expression has no name of its own.
export function classDeclaration(g, name, isExpression = false) {
  const taken = new Set();
  const members = [];
  const runs = [];
  const record = new FunctionRecord(g.scope.fn, {});
  const base = g.random.chance(0.7) ? findBinding(g, (b) => b.type === 'class' && isReady(b))?.name : undefined;
  const scope = new Scope(g.scope, g.scope.fn, 'block');
  const about = { taken, members, runs, record, name, base };
  const parts = within(g, scope, () => Array.from({ length: 1 + g.random.int(4) }, () => classMember(g, about)));
  return { text: `class${isExpression ? '' : ` ${name}`}${base ? ` extends ${base}` : ''} {\n${parts.join('\n')}\n}`, members, runs, record };
}

function classMember(g, about) {
  const { taken, members, record } = about;
  return g.random.weighted([
    [4, () => staticMethod(g, about)],
    [1, () => `static stat${annotation(g)} = ${primitive(g, 1)};`],
    [1, () => `own${annotation(g)} = ${literal(g)}${g.random.chance(0.6) ? ';' : '\n'}`],
    [2, () => staticArrow(g, taken, members, record)],
    [2, () => staticBlock(g)],
    [1, () => instanceField(g, about)],
    [1, () => privateMethod(g, members, taken, record)],
    [2, () => ordinaryMethod(g, about)],
  ])();
}

function staticMethod(g, { taken, members, record }) {
  const key = methodKey(g, taken);
  const method = serverMethod(g, key.text);
  addNeeds(record, method.record);
  members.push(`.${key.name}`);
  if (key.text.startsWith('[')) g.mayRefuse.add('static-order');
  return `${g.ts && g.random.chance(0.3) ? 'public ' : ''}static ${method.text}`;
}

function staticArrow(g, taken, members, record) {
  const key = methodKey(g, taken);
  const value = serverExpression(g, { mayBeNamed: false });
  addNeeds(record, value.record);
  members.push(`.${key.name}`);
  const safe = value.end === 'arrow' && g.random.chance(0.3) ? '' : ';';
  return `static ${key.text} = ${value.text}${safe}`;
}

// `static async #p() { 'use server' … }`, reached through an accessor.
function privateMethod(g, members, taken, record) {
  if (taken.has('#p')) return ';';
  taken.add('#p');
  const method = serverMethod(g, '#p');
  addNeeds(record, method.record);
  members.push('.p()');
  return `static ${method.text}\nstatic p() { return this.#p }`;
}

// `field = async () => { 'use server' … }`, one for each instance.
function instanceField(g, { runs, record, name }) {
  const field = `field${g.random.int(100)}`;
  const value = serverExpression(g, { mayBeNamed: false });
  addNeeds(record, value.record);
  if ([...value.record.needs].every((need) => isReady(need))) runs.push(`keep(new ${name}().${field}, 1)`);
  return `${field} = ${value.text};`;
}

// A method, accessor or constructor of instances, which is run once the class is there.
function ordinaryMethod(g, { runs, record, name, taken, base }) {
  const key = `plain${g.random.int(100)}`;
  const form = taken.has('constructor') ? 'method' : g.random.pick(['method', 'getter', 'constructor']);
  if (form === 'constructor') taken.add('constructor');
  const own = new FunctionRecord(g.scope.fn, {});
  const { params, body } = functionParts(g, { record: own, count: 1 + g.random.int(2), result: form !== 'constructor', bare: form === 'getter' });
  addNeeds(record, own);
  const uses = { method: `.${key}(1)`, getter: `.${key}`, constructor: '' };
  if ([...own.needs].every((need) => isReady(need))) runs.push(`log(typeof new ${name}()${uses[form]})`);
  if (form === 'constructor') return `constructor(${params}) {${base ? 'super();' : ''}${body}}`;
  return `${form === 'getter' ? 'get ' : ''}${key}(${params}) {${body}}`;
}

function staticBlock(g) {
  const record = new FunctionRecord(g.scope.fn, { immediate: true });
  const scope = new Scope(g.scope, record, 'body');
  g.depth++;
  const text = within(g, scope, () => statements(g, 1 + g.random.int(3)));
  g.depth--;
  return `static {\n${text}\n}`;
}
