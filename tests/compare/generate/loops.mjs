// Random loops with declarations of every kind in their heads, and what leaves them.
import { listLiteral, literal, primitive } from './expressions.mjs';
import { mayNest, serverExpression, within } from './functions.mjs';
import { FunctionRecord, hold } from './scope.mjs';
import { braced, declareName, inner, keyword, oneStatement, simple } from './statements.mjs';

export function loop(g) {
  const head = g.random.weighted([[3, forHead], [3, ofHead], [1, inHead], [1, whileHead], [1, doHead]]);
  const scope = inner(g);
  const before = g.inLoop;
  const label = g.random.chance(0.25) ? freshLabel(g) : undefined;
  Object.assign(scope, { label, outerLoop: before });
  g.inLoop = scope;
  const made = within(g, scope, () => head(g));
  g.inLoop = before;
  g.labels.delete(label);
  return simple(label ? `${label}: ${made}` : made, 'block');
}

function headName(g, kind, type) {
  const name = declareName(g, kind);
  if (!name || (g.ts && name === 'of')) return undefined; // the TypeScript grammar doesn't know it there
  return g.scope.declare(name, kind, type);
}

function body(g) {
  return g.random.chance(0.15) ? oneStatement(g) : braced(g);
}

function forHead(g) {
  const kind = g.random.chance(0.7) ? 'let' : 'var';
  const counter = headName(g, kind, 'counter');
  if (!counter) return doHead(g);
  const second = g.random.chance(0.4) ? headName(g, kind, 'primitive') : undefined;
  const start = second ? `, ${second.name} = ${headValue(g, second)}` : '';
  counter.emitted = true;
  counter.type = 'primitive';
  counter.kind = kind === 'var' ? 'var-counter' : 'const';
  if (second) second.emitted = true;
  const made = body(g);
  counter.kind = kind;
  if (kind === 'var') counter.type = 'counter'; // an outer loop may depend on it
  return `for (${kind} ${counter.name} = 0${start}; ${counter.name} < 2; ${counter.name}++) ${made}`;
}

function headValue(g, binding) {
  if (!mayNest(g) || g.random.chance(0.4)) return primitive(g, 1);
  binding.type = 'reference';
  const record = new FunctionRecord(g.scope.fn, {});
  hold(binding, record);
  binding.record = record; // not to be called before what it needs
  return serverExpression(g, { record }).text;
}

function ofHead(g) {
  const kind = keyword(g);
  if (g.random.chance(0.6)) {
    const item = headName(g, kind, 'primitive');
    if (!item) return doHead(g);
    const items = listLiteral(g);
    item.emitted = true;
    const waits = g.scope.fn.isAsync && g.random.chance(0.2) ? ' await' : '';
    return `for${waits} (${kind} ${item.name} of ${items}) ${body(g)}`;
  }
  const names = [headName(g, kind, 'primitive'), headName(g, kind, 'primitive')].filter(Boolean);
  if (names.length === 0) return doHead(g);
  const value = within(g, g.scope.parent, () => literal(g));
  const items = `[{ a: ${literal(g)} }, { b: ${value} }]`;
  const parts = names.map(({ name }, i) => `${'ab'[i]}: ${name} = ${literal(g)}`);
  for (const binding of names) binding.emitted = true;
  return `for (${kind} { ${parts.join(', ')} } of ${items}) ${body(g)}`;
}

function inHead(g) {
  const key = headName(g, keyword(g), 'primitive');
  if (!key) return doHead(g);
  key.emitted = true;
  return `for (${key.kind} ${key.name} in { k: 1, constructor: 2 }) ${body(g)}`;
}

function whileHead(g) {
  const made = braced(g);
  return `for (const turns = { left: 2 }; turns.left-- > 0;) ${made}`;
}

function doHead(g) {
  return `do ${braced(g)} while (false)`;
}

// A label that no statement around this one has; often the name of a variable.
export function freshLabel(g) {
  const label = g.random.pick(g.names.filter((name) => /^[a-z]+$/.test(name) && !/^(of|async|await|yield)$/.test(name)).concat('lab'));
  if (g.labels.has(label)) return undefined;
  g.labels.add(label);
  return label;
}

// `if (…) break` or continue, where nothing would be left in its dead zone.
export function exit(g) {
  let target = g.inLoop;
  const mayLeave = (loop) => loop && isInside(g.scope, loop) && !g.scope.hasPending(loop);
  if (!mayLeave(target)) return undefined;
  if (target.outerLoop?.label && mayLeave(target.outerLoop) && g.random.chance(0.7)) target = target.outerLoop;
  const label = target.label && (target !== g.inLoop || g.random.chance(0.7)) ? ` ${target.label}` : '';
  return simple(`if (${primitive(g, 1)}) ${g.random.pick(['break', 'continue'])}${label}`);
}

function isInside(scope, target) {
  for (let at = scope; at && at.fn === target.fn; at = at.parent) if (at === target) return true;
  return false;
}
