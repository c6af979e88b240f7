// Random expressions. Their values are primitives, so that nothing depends on an object's identity,
// but for values() and the live programs, which are only called directly.
import { arrowCallback, jsxAction } from './functions.mjs';
import { accessed, spelled } from './names.mjs';
import { carry, hold, isReady, mayChange, reachesByValue, reachesChanging } from './scope.mjs';

const keys = ['a', 'b', 'c', 'constructor', 'k', '__proto__'];
const words = ['p', 'qr', '', "it's", 'ü€'];

export function literal(g) {
  return g.random.weighted([
    [5, () => String(g.random.int(10))],
    [2, () => JSON.stringify(g.random.pick(words))],
    [1, () => g.random.pick(['true', 'null', 'undefined', '-1', '0.5', '`t`'])],
  ])();
}

// The text of an object literal; its shape: key → 'leaf', 'list', 'null' or a shape.
export function objectLiteral(g, depth = 2) {
  const shape = {};
  const parts = [];
  for (const key of g.random.shuffled(keys).slice(0, 1 + g.random.int(3))) {
    parts.push(g.random.chance(0.06) && key !== '__proto__' ? getter(g, key, shape) : property(g, key, shape, depth));
  }
  return [`{ ${parts.join(', ')} }`, shape];
}

// `__proto__: v` without brackets would set the prototype.
function property(g, key, shape, depth) {
  const [text, inner] = member(g, depth);
  shape[key] = inner;
  if (key === '__proto__') return `['${key}']: ${text}`;
  return `${g.random.chance(0.15) ? `'${key}'` : g.random.chance(0.1) ? `['${key}']` : accessed(g, key)}: ${text}`;
}

// A getter, whose value no statement may assign: its shape is no leaf.
function getter(g, key, shape) {
  const other = Object.keys(shape).find((known) => shape[known] === 'leaf');
  shape[key] = 'got';
  return `get ${key}() { return ${other ? `this.${other}` : literal(g)} }`;
}

function member(g, depth) {
  return g.random.weighted([
    [4, () => [primitive(g, 1), 'leaf']],
    [2, () => [listLiteral(g), 'list']],
    [1, () => [g.random.pick(['null', 'undefined']), 'null']],
    [depth > 0 ? 3 : 0, () => objectLiteral(g, depth - 1)],
  ])();
}

export function listLiteral(g) {
  const items = Array.from({ length: 1 + g.random.int(3) }, () => primitive(g, 1));
  return `[${items.join(', ')}]`;
}

// Bindings that an expression here may read, chosen by their name; a read is noted as a capture.
export function findBinding(g, accept, { call = false } = {}) {
  const first = g.random.int(g.names.length);
  for (let i = 0; i < g.names.length; i++) {
    const binding = g.scope.lookup(g.names[(first + i) % g.names.length]);
    if (!binding || !accept(binding) || !mayUse(g, binding, call)) continue;
    noteUse(g, binding);
    return binding;
  }
  return undefined;
}

function functionsBetween(g, binding) {
  const between = [];
  for (let fn = g.scope.fn; fn !== binding.scope.fn && fn; fn = fn.parent) between.push(fn);
  return between;
}

function mayUse(g, binding, call) {
  const between = functionsBetween(g, binding);
  if (!isReady(binding)) {
    if (call && binding.type === 'function') return false;
    if (!between.some((fn) => !fn.immediate) || g.random.chance(0.4)) return false;
  }
  return !crossesServer(g, binding) || mayCapture(g, binding, between);
}

export function crossesServer(g, binding) {
  return !binding.scope.isModule && binding.scope.fn.owner !== g.scope.fn.owner;
}

function mayCapture(g, binding, between) {
  if (binding.record?.writesOutside || binding.uncapturable) return false;
  if (isCopied(between) && mayChange(binding)) return false;
  if (!g.wire) return true;
  if (/^(function|class)$/.test(binding.type)) return false;
  const node = nodeOf(binding);
  return !node || (!reachesChanging(node) && between.every((fn) => !fn.server || !reachesByValue(node, fn)));
}

// A server function inside another one sees the copy of the call that it was made in, so what it
// captures from outside both must not change.
function isCopied(between) {
  const servers = between.filter((fn) => fn.server);
  return servers.length > 1 || servers.some((fn) => fn.carried);
}

function nodeOf(binding) {
  if (!/^(reference|callback)$/.test(binding.type) && !binding.members) return undefined;
  return binding.isStatic ? binding.record : binding;
}

function noteUse(g, binding) {
  for (let scope = g.scope; scope && scope !== binding.scope; scope = scope.parent) scope.seen.add(binding.name);
  const node = nodeOf(binding);
  const between = functionsBetween(g, binding);
  if (isCopied(between)) binding.frozen = true;
  for (const fn of between) {
    if (!isReady(binding)) fn.needs.add(binding);
    if (!fn.server || binding.scope.isModule) continue;
    fn.captured.add(binding);
    if (node) hold(fn, node);
    if (node && g.wire) carry(node);
  }
}

// A reference to a server function: its text, and its node among what seals what.
export function referenceBinding(g, accept = () => true) {
  const binding = findBinding(g, (b) => (/^(reference|callback)$/.test(b.type) || b.members?.length > 0) && accept(b));
  if (!binding) return undefined;
  const member = binding.members ? g.random.pick(binding.members) : '';
  return { text: typed(g, binding.name + member), node: nodeOf(binding) };
}

export function primitive(g, depth = 2) {
  const at = g.random.int(depth > 0 ? 18 : 12);
  if (at < 3) return literal(g);
  return (at < 12 ? readBinding(g) : compound(g, depth - 1)) ?? literal(g);
}

function readBinding(g) {
  const binding = findBinding(g, (b) => /^(primitive|unknown|object|list|enum)$/.test(b.type));
  if (!binding) return undefined;
  if (binding.type === 'object') return objectRead(g, binding);
  if (binding.type === 'list') return listRead(g, binding.name, binding.nullable);
  if (binding.type === 'enum') return `${binding.name}.${g.random.pick(['A', 'B'])}`;
  if (binding.type === 'unknown') return unknownRead(g, binding.name);
  return typed(g, spelled(g, binding.name));
}

function unknownRead(g, plain) {
  const name = spelled(g, plain);
  return g.random.pick([`typeof ${name}`, `JSON.stringify(${name})`, `typeof ${name}?.a`, `JSON.stringify(${name}?.b?.a)`]);
}

// TypeScript around an expression that changes nothing.
function typed(g, text) {
  if (!g.ts || !g.random.chance(0.15)) return text;
  return g.random.pick([`(${text} as any)`, `${text}!`, `(${text} satisfies unknown)`]);
}

function objectRead(g, binding) {
  const whole = binding.reading !== 'paths' && g.random.chance(binding.reading === 'whole' ? 0.5 : 0.15);
  if (whole && (g.wire || g.random.chance(0.5))) return wholeRead(g, binding.name);
  return pathRead(g, binding);
}

function wholeRead(g, name) {
  return g.random.pick([
    `JSON.stringify(${name})`,
    `Object.keys(${name} ?? {}).join()`,
    `({ ...${name} }).a`,
    `${name}?.['a' + '']`,
    `(({ b: v = 'd' }) => typeof v)(${name} ?? {})`,
    `typeof ${name}`,
  ]);
}

function pathRead(g, binding) {
  let text = spelled(g, binding.name);
  let shape = binding.shape;
  let careful = binding.nullable;
  const isHolder = Object.keys(shape).length === 0;
  if (careful && !isHolder && g.random.chance(0.3)) return `(${text} && ${descend(g, text, shape, false)})`;
  return descend(g, text, shape, careful);
}

function descend(g, start, startShape, startCareful) {
  let text = start;
  let shape = startShape;
  let careful = startCareful;
  while (typeof shape === 'object') {
    const known = Object.keys(shape);
    if (known.length === 0) return undefined;
    const key = g.random.pick(known);
    text = typed(g, text + access(g, key, careful || g.random.chance(0.1)));
    shape = shape[key];
    if (typeof shape === 'object' && g.random.chance(0.15)) return `typeof ${text}`;
  }
  if (shape === 'null') return g.random.pick([text, `${text}?.x`, `${text}?.x.y`, `${text}?.[0]`, `(${text} && ${text}.x)`]);
  return shape === 'list' ? listRead(g, text, careful) : text;
}

function access(g, key, careful) {
  const computed = g.random.chance(0.1);
  if (careful) return computed ? `?.['${key}']` : `?.${accessed(g, key)}`;
  return computed ? `['${key}']` : `.${accessed(g, key)}`;
}

function listRead(g, text, careful = false) {
  const dot = careful ? '?.' : '.';
  return g.random.pick([
    `${text}${dot}length`,
    `${text}${dot}join('-')`,
    careful ? `${text}?.at(-1)` : `(${text}.at)(-1)`,
    `${text}${careful ? '?.' : ''}[0]`,
    `${text}${dot}slice(1).length`,
    `[...(${text} ?? [])].length`,
    `${text}${dot}map?.((n) => typeof n)${dot}join()`,
  ]);
}

const compounds = [
  [3, (e) => `(${e()} + ${e()})`],
  [2, (e) => `(${e()} ? ${e()} : ${e()})`],
  [2, (e) => `((${e()}) ?? ${e()})`],
  [1, (e) => `((${e()}) || ${e()})`],
  [1, (e) => `typeof (${e()})`],
  [2, (e) => `\`${'${'}${e()}}-${'${'}${e()}}\``],
  [1, (e) => `String(${e()})`],
  [1, (e) => `[${e()}, ${e()}].join('/')`],
  [1, (e) => `(${e()}, ${e()})`],
  [1, (e) => `!(${e()})`],
  [1, (e) => `((${e()}) && ${e()})`],
  [1, (e) => `(${e()} === ${e()})`],
  [1, (e) => `String.raw\`${'${'}${e()}}/\``],
  [1, (e) => `((...rest) => rest.length)(...[${e()}], ${e()})`],
  [1, (e) => `/t/.test(${e()})`],
  [1, (e, g) => `('k' in ${shorthand(g)})`],
  [2, (e, g) => arrowCallback(g)],
  [1, (e, g) => `Object.keys(${shorthand(g)}).join()`],
  [1, (e, g) => `JSON.stringify(${shorthand(g)})`],
  [2, (e, g) => ordinaryCall(g)],
  [2, (e, g) => instance(g)],
  [3, (e, g, depth) => (g.jsx ? `(${titled(g, depth)}).props.title` : undefined)],
];

function compound(g, depth) {
  return g.random.weighted(compounds)(() => primitive(g, depth), g, depth);
}

// `{ name, k: name.path }`, with shorthand properties.
function shorthand(g) {
  const binding = findBinding(g, (b) => b.type === 'primitive');
  return binding ? `{ ${binding.name}, k: ${primitive(g, 0)} }` : `{ k: ${primitive(g, 0)} }`;
}

function ordinaryCall(g) {
  const binding = findBinding(g, (b) => b.type === 'function' && !b.record.isAsync && !b.record.isGenerator, { call: true });
  if (!binding) return undefined;
  if (binding.record.writesOutside) for (const fn of functionsBetween(g, binding)) fn.writesOutside = true;
  return `String(${binding.name}(${g.random.chance(0.6) ? literal(g) : ''}))`;
}

function instance(g) {
  const binding = findBinding(g, (b) => b.type === 'class' && isReady(b));
  if (!binding) return undefined;
  return g.random.pick([`new ${binding.name}().own`, `${binding.name}.stat`, `typeof ${binding.name}`]);
}

export function element(g, depth) {
  if (g.random.chance(0.1)) return `<>{${primitive(g, depth)}}</>`;
  return titled(g, depth);
}

// An element with a `title`.
function titled(g, depth) {
  const child = g.random.weighted([
    [2, () => `{${primitive(g, depth)}}`],
    [1, () => 'text &amp; "more"'],
    [depth > 0 ? 1 : 0, () => element(g, depth - 1)],
    [depth > 0 && g.scope.fn.depth > 0 ? 2 : 0, () => jsxAction(g)],
  ])();
  const tag = g.random.chance(0.5) ? tagName(g) : g.random.pick(['p', 'div', 'x-y']);
  const spread = g.random.chance(0.15) ? ` {...${shorthand(g)}}` : '';
  return `<${tag}${spread} title={${primitive(g, depth)}}>${child}</${tag}>`;
}

// `<Tag>`, `<o.a>`: a name with a capital or a member is a reference, whatever its value is.
function tagName(g) {
  const tag = findBinding(g, (b) => b.name === 'Tag' && isReady(b) && /^(primitive|function)$/.test(b.type) && !isLater(b.record));
  if (tag) return tag.name;
  const held = findBinding(g, (b) => b.type === 'object' && !b.nullable && isReady(b) && firstLeaf(b) && /^\w+$/.test(b.name));
  return held ? `${held.name}.${firstLeaf(held)}` : 'section';
}

const isLater = (record) => record && (record.isAsync || record.isGenerator || record.writesOutside);

const firstLeaf = ({ shape }) => Object.keys(shape).find((key) => shape[key] === 'leaf');

// What a server function returns: fresh containers of primitives.
export function resultExpression(g) {
  return g.random.weighted([
    [3, () => primitive(g, 2)],
    [4, () => `[${primitive(g)}, ${primitive(g)}, ${primitive(g)}]`],
    [2, () => `{ r: ${primitive(g)}, s: [${primitive(g)}] }`],
    [g.jsx ? 1 : 0, () => element(g, 1)],
    [2, () => referenceResult(g)],
    [g.wire ? 0 : 1, () => liveValue(g)],
  ])();
}

function referenceResult(g) {
  const found = referenceBinding(g);
  return found ? `[${primitive(g, 1)}, ${found.text}]` : primitive(g, 1);
}

// A namespace's members come in another order: its server functions are hoisted.
function liveValue(g) {
  const binding = findBinding(g, (b) => /^(object|list|class|function)$/.test(b.type) && !b.isNamespace);
  return binding ? `[${binding.name}, ${binding.name} === ${binding.name}]` : primitive(g, 1);
}
