// Names the constructs that a module declares or uses a variable by, so that a difference between two
// compilers can be looked up by its cause instead of by its file.
import { parseAst } from 'rolldown/parseAst';

const isFunction = (node) => /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);

function hasDirective(node) {
  return node.body?.body?.some?.((s) => s.type === 'ExpressionStatement' && s.directive === 'use server');
}

function* withParents(node, parents = []) {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const item of node) yield* withParents(item, parents);
    return;
  }
  if (typeof node.type !== 'string') return;
  yield [node, parents];
  for (const key of Object.keys(node)) yield* withParents(node[key], [...parents, node]);
}

function boundNames(pattern) {
  const names = [];
  const pending = [pattern];
  while (pending.length > 0) {
    const at = pending.pop();
    if (at?.type === 'Identifier') names.push(at.name);
    else if (at?.type === 'ObjectPattern') pending.push(...at.properties.map((p) => p.value ?? p.argument));
    else if (at?.type === 'ArrayPattern') pending.push(...at.elements);
    else if (at?.type === 'AssignmentPattern') pending.push(at.left);
    else if (at?.type === 'RestElement') pending.push(at.argument);
    else if (at?.type === 'TSParameterProperty') pending.push(at.parameter);
  }
  return names;
}

// A renamed pattern member with a default, `{ key: name = value }`.
const renamed = (node) =>
  node.type === 'Property' && !node.shorthand && node.value?.type === 'AssignmentPattern' ? node.value.left : undefined;

function constructsOfNode(node, parents) {
  const parent = parents.at(-1);
  const outer = parents.at(-2);
  if (node.type === 'VariableDeclaration' && /^For/.test(parent?.type) && parent.body !== node) {
    return [['loop variable', node.declarations.flatMap((d) => boundNames(d.id))]];
  }
  if (node.type === 'CatchClause') return [['catch binding', boundNames(node.param)]];
  if (node.type === 'ClassDeclaration' && parents.length > 1) return [['local class', boundNames(node.id)]];
  if (node.type === 'StaticBlock') {
    const names = node.body.flatMap((s) => (s.declarations ?? []).flatMap((d) => boundNames(d.id)));
    return [['variable of a static block', names]];
  }
  if (node.type === 'TSEnumDeclaration') return [['local enum', boundNames(node.id)]];
  if (isFunction(node)) return constructsOfFunction(node, parent);
  if (renamed(node)) return [['renamed pattern with a default', boundNames(renamed(node))]];
  if (node.type === 'JSXIdentifier' && parent.type === 'JSXOpeningElement') return [['JSX tag', [node.name]]];
  if (node.type === 'JSXIdentifier' && parent.type === 'JSXMemberExpression' && outer) return [['JSX tag', [node.name]]];
  return [];
}

function constructsOfFunction(node, parent) {
  const found = [];
  if (parent?.type === 'MethodDefinition' && parent.kind === 'constructor') {
    found.push(['constructor parameter', node.params.flatMap(boundNames)]);
  }
  if (node.type === 'FunctionExpression' && node.id) found.push(['name of a function expression', [node.id.name]]);
  const name = node.id?.name ?? (parent?.type === 'VariableDeclarator' ? parent.id.name : undefined);
  if (hasDirective(node) && name) found.push(['server function', [name]]);
  return found;
}

// Variables that a server function names although they are declared further down.
function namesUsedEarly(program) {
  const declared = new Map();
  const used = [];
  for (const [node, parents] of withParents(program)) {
    if (node.type === 'VariableDeclarator') {
      for (const name of boundNames(node.id)) declared.set(name, node.start);
    }
    if (node.type === 'Identifier' && parents.some((p) => isFunction(p) && hasDirective(p))) used.push(node);
  }
  return used.filter((node) => declared.get(node.name) > node.start).map((node) => node.name);
}

// Names inside server functions that name each other.
function namesInCycles(program) {
  const members = new Map();
  for (const [node, parents] of withParents(program)) {
    for (const [construct, [name]] of isFunction(node) ? constructsOfFunction(node, parents.at(-1)) : []) {
      if (construct !== 'server function') continue;
      members.set(name, new Set([...withParents(node)].map(([n]) => n.name).filter((n) => typeof n === 'string')));
    }
  }
  const inCycle = [...members].filter(([a, uses]) => [...uses].some((b) => b !== a && members.get(b)?.has(a)));
  return inCycle.flatMap(([, uses]) => [...uses]);
}

// name → Set of constructs.
export function constructsOf(source, path) {
  const found = new Map();
  const add = (construct, names) => {
    for (const name of names) found.set(name, (found.get(name) ?? new Set()).add(construct));
  };
  let program;
  try {
    program = parseAst(source, { lang: /\.[mc]?ts$/.test(path) ? 'ts' : 'tsx' });
  } catch {
    return found;
  }
  for (const [node, parents] of withParents(program)) {
    for (const [construct, names] of constructsOfNode(node, parents)) add(construct, names);
  }
  add('declared below its use', namesUsedEarly(program));
  add('used in a cycle of server functions', namesInCycles(program));
  return found;
}
