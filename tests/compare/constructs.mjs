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
    else if (at?.type === 'TSQualifiedName') pending.push(at.left, at.right);
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
  if (node.type === 'VariableDeclaration' && node.declarations.length > 1) {
    return [['one of several in a declaration', node.declarations.flatMap((d) => boundNames(d.id))]];
  }
  if (node.type === 'ClassExpression' && node.id) return [['name of a class expression', [node.id.name]]];
  if (node.type === 'CatchClause') return [['catch binding', boundNames(node.param)]];
  if (node.type === 'ClassDeclaration' && parents.length > 1) return [['local class', boundNames(node.id)]];
  if (node.type === 'StaticBlock') {
    const names = node.body.flatMap((s) => (s.declarations ?? []).flatMap((d) => boundNames(d.id)));
    return [['variable of a static block', names]];
  }
  if (node.type === 'TSEnumMember') return [['member of an enum', boundNames(node.id)]];
  if (node.type === 'AssignmentExpression') return constructsOfAssignment(node);
  if (node.type === 'TSEnumDeclaration') {
    const isAround = [...withParents(node.body)].some(([n]) => isFunction(n) && hasDirective(n));
    return [['enum', boundNames(node.id)], ['enum around a server function', isAround ? boundNames(node.id) : []]];
  }
  if (node.type === 'TSModuleDeclaration') return [['namespace', boundNames(node.id)]];
  if (node.type === 'TSImportEqualsDeclaration') return [['import alias', boundNames(node.id)]];
  if (node.type === 'VariableDeclarator') return constructsOfDeclarator(node, parents);
  if (isFunction(node)) return constructsOfFunction(node, parent);
  if (node.computed && node.key && hasDirective(node.value ?? {})) {
    return [['read in the key of a server function', [...withParents(node.key)].map(([n]) => n.name).filter(Boolean)]];
  }
  if (renamed(node)) return [['renamed pattern with a default', boundNames(renamed(node))]];
  if (node.type === 'JSXIdentifier' && parent.type === 'JSXOpeningElement') return [['JSX tag', [node.name]]];
  if (node.type === 'JSXIdentifier' && parent.type === 'JSXMemberExpression' && outer) return [['JSX tag', [node.name]]];
  return [];
}

// `f = async () => { 'use server' … }`, `g = o.f = async …`
function constructsOfAssignment(node) {
  let value = node.right;
  while (value.type === 'AssignmentExpression' || value.type === 'ParenthesizedExpression') value = value.right ?? value.expression;
  return isFunction(value) && hasDirective(value) ? [['assigned a server function', boundNames(node.left)]] : [];
}

function constructsOfDeclarator(node, parents) {
  const names = boundNames(node.id);
  const inside = new Set([...withParents(node.init)].map(([n]) => n.name));
  const isInTopLevelBlock = parents.some((p) => p.type === 'BlockStatement') && !parents.some(isFunction);
  const isInTopLevelClause = parents.at(-2)?.type === 'SwitchCase' && !parents.some(isFunction);
  const holdsFunction = [...withParents(node.id)].some(([n]) => isFunction(n) && hasDirective(n));
  return [
    ['used in its own initialiser', names.filter((name) => inside.has(name))],
    ['variable of a top-level switch', isInTopLevelClause ? names : []],
    ['declared by the pattern that holds the server function', holdsFunction ? names : []],
    ['variable of a top-level block', isInTopLevelBlock ? names : []],
    ['variable of a constructor', parents.some((p) => p.type === 'MethodDefinition' && p.kind === 'constructor') ? names : []],
    ['variable of a namespace', parents.some((p) => p.type === 'TSModuleBlock') ? names : []],
  ];
}

function constructsOfFunction(node, parent) {
  const found = [];
  if (parent?.type === 'MethodDefinition' && parent.kind === 'constructor') {
    found.push(['constructor parameter', node.params.flatMap(boundNames)]);
  }
  if (node.type === 'FunctionExpression' && node.id) found.push(['name of a function expression', [node.id.name]]);
  if (!hasDirective(node)) return found;
  const names = [parent?.type === 'VariableDeclarator' && parent.id.name, node.id?.name].filter(Boolean);
  if (names.length > 0) found.push(['server function', names]);
  const read = [...withParents(node.params)].map(([n]) => n.name);
  const declared = [...withParents(node.body)].filter(([n]) => n.type === 'VariableDeclarator').flatMap(([n]) => boundNames(n.id));
  found.push(['read by a default and declared in the body', declared.filter((n) => read.includes(n))]);
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

function namesOfAssignedClasses(program) {
  const nodes = [...withParents(program)].map(([node]) => node);
  const assigned = new Set(nodes.filter((node) => node.type === 'AssignmentExpression').flatMap((node) => boundNames(node.left)));
  return nodes.filter((node) => node.type === 'ClassDeclaration').flatMap((node) => boundNames(node.id)).filter((name) => assigned.has(name));
}

// Names inside server functions that reach themselves through each other.
function namesInCycles(program) {
  const uses = new Map();
  for (const [node, parents] of withParents(program)) {
    if (!isFunction(node) || !hasDirective(node)) continue;
    const own = constructsOfFunction(node, parents.at(-1)).find(([construct]) => construct === 'server function');
    const inside = new Set([...withParents([node.params, node.body])].map(([n]) => n.name).filter(Boolean));
    for (const name of own?.[1] ?? []) uses.set(name, inside);
  }
  const reaches = (from, goal, seen = new Set()) =>
    [...(uses.get(from) ?? [])].some((name) => {
      if (name === goal) return true;
      if (!uses.has(name) || seen.has(name)) return false;
      return reaches(name, goal, seen.add(name));
    });
  return [...uses.keys()].filter((name) => reaches(name, name)).flatMap((name) => [...uses.get(name)]);
}

// Export names that stand for a local which has another export name too.
function aliasesOf(program) {
  const names = new Map();
  const add = (local, name) => names.set(local, [...(names.get(local) ?? []), name]);
  for (const statement of program.body) {
    const { declaration, specifiers = [], type } = statement;
    if (type === 'ExportDefaultDeclaration' && declaration.type === 'Identifier') add(declaration.name, 'default');
    if (type !== 'ExportNamedDeclaration' || statement.source) continue;
    if (declaration?.id) add(declaration.id.name, declaration.id.name);
    for (const d of declaration?.declarations ?? []) for (const name of boundNames(d.id)) add(name, name);
    for (const s of specifiers) add(s.local.name ?? s.local.value, s.exported.name ?? s.exported.value);
  }
  return [...names.values()].filter((list) => list.length > 1).flat();
}

// name → Set of constructs. A peer's name that is in no module (`e1` for a renamed `e`) has none.
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
  add('class that is assigned', namesOfAssignedClasses(program));
  add('one local under several names', aliasesOf(program));
  add('named __proto__', ['__proto__']);
  return found;
}
