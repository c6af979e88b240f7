// Counts the constructs of programs that were executed, in their trees as a parser that isn't ours
// shows them: what the generator means to write isn't asked.
import { parseSync } from 'oxc-parser';
import { prelude } from './program.mjs';

const isFunction = (node) => /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node?.type);
const isServer = (node) => node.body?.body?.[0]?.directive === 'use server' && isFunction(node);
const parametersOf = (node) => (isFunction(node) ? node.params.map((parameter) => parameter.left?.name ?? parameter.name) : []);

function isInServer(at) {
  for (let up = at; up; up = up.up) if (isServer(up.node)) return true;
  return false;
}

function isIn(at, type) {
  for (let up = at; up; up = up.up) if (type.test(up.node.type)) return true;
  return false;
}

function isServerModule(at) {
  let top = at;
  while (top.up) top = top.up;
  return top.node.body[0].directive === 'use server';
}

// Kinds of nodes, and what is counted of them. A test is given a node, what is around it ({node, key,
// up}, up: the same of its parent) and the program's text. `server …`: a server function.
const constructs = {
  'FunctionDeclaration FunctionExpression ArrowFunctionExpression': {
    'server declaration': (node) => isServer(node) && node.type === 'FunctionDeclaration',
    'server declaration in a block': (node, at) => isServer(node) && node.type === 'FunctionDeclaration' && at.up.node.type === 'BlockStatement' && !isFunction(at.up.up.node),
    'server expression': (node) => isServer(node) && node.type === 'FunctionExpression',
    'server expression with a name': (node) => isServer(node) && node.type === 'FunctionExpression' && node.id,
    'server arrow': (node) => isServer(node) && node.type === 'ArrowFunctionExpression',
    'server generator': (node) => isServer(node) && node.generator,
    'server method of an object': (node, at) => isServer(node) && at.up.node.type === 'Property' && at.up.node.method,
    'server value of a property': (node, at) => isServer(node) && at.up.node.type === 'Property' && !at.up.node.method,
    'server static method': (node, at) => isServer(node) && at.up.node.type === 'MethodDefinition' && at.up.node.static,
    'server private method': (node, at) => isServer(node) && at.up.node.key?.type === 'PrivateIdentifier',
    'server computed key': (node, at) => isServer(node) && at.up.node.computed,
    'server static field': (node, at) => isServer(node) && at.up.node.type === 'PropertyDefinition' && at.up.node.static,
    'server instance field': (node, at) => isServer(node) && at.up.node.type === 'PropertyDefinition' && !at.up.node.static,
    'server argument of a wrapper': (node, at) => isServer(node) && at.up.node.callee?.name === 'withAuth',
    'server argument of a method': (node, at) => isServer(node) && at.up.node.callee?.object?.name === 'tools',
    'server default of a parameter': (node, at) => isServer(node) && at.up.node.type === 'AssignmentPattern',
    'server attribute of JSX': (node, at) => isServer(node) && at.up.up?.node.type === 'JSXAttribute',
    'server in a loop': (node, at) => isServer(node) && isIn(at.up, /^(For|While|DoWhile)/),
    'server in a head of for': (node, at) => isServer(node) && at.up.node.type === 'VariableDeclarator' && at.up.up.key === 'init',
    'server thrown': (node, at) => isServer(node) && at.up.node.type === 'ThrowStatement',
    'server in a namespace': (node, at) => isServer(node) && isIn(at.up, /^TSModuleDeclaration/),
    'server in a static block': (node, at) => isServer(node) && isIn(at.up, /^StaticBlock/),
    'server in a server function': (node, at) => isServer(node) && isInServer(at.up),
    'server in a switch': (node, at) => isServer(node) && isIn(at.up, /^SwitchCase/),
    'server in a try, catch or finally': (node, at) => isServer(node) && isIn(at.up, /^TryStatement/),
    'server exported': (node, at) => isServer(node) && isIn(at.up, /^ExportNamedDeclaration/),
    'server in a server module': (node, at) => isServer(node) && isServerModule(at),
    'server only by its module': (node, at) => node.async && !isServer(node) && /^(Export|VariableDeclarator)/.test(at.up.node.type) && isIn(at.up, /^ExportNamed/) && isServerModule(at),
    'server with overloads': (node, at, text) => isServer(node) && node.type === 'FunctionDeclaration' && text.includes(`function ${node.id.name}(): any\n`),
    'server assigned to a let': (node, at) => isServer(node) && at.up.up?.node.kind === 'let',
    'server assigned to a var': (node, at) => isServer(node) && at.up.up?.node.kind === 'var',
    'function declaration': (node) => node.type === 'FunctionDeclaration' && !isServer(node),
    'generator': (node) => node.generator && !isServer(node),
  },
  VariableDeclaration: {
    let: (node) => node.kind === 'let',
    const: (node) => node.kind === 'const',
    var: (node) => node.kind === 'var',
    "var of a parameter's name": (node, at) => node.kind === 'var' && parametersOf(at.up.up?.node).includes(node.declarations[0].id.name),
  },
  'ClassDeclaration ClassExpression': {
    'class declaration': (node) => node.type === 'ClassDeclaration',
    'class expression': (node) => node.type === 'ClassExpression',
    'class that extends one': (node) => node.superClass,
  },
  StaticBlock: { 'static block': () => true },
  MethodDefinition: { constructor: (node) => node.kind === 'constructor' },
  Property: {
    'getter of an object': (node) => node.kind === 'get',
    'computed key of a pattern': (node, at) => node.computed && at.up.node.type === 'ObjectPattern',
  },
  RestElement: {
    'rest parameter': (node, at) => isFunction(at.up.node),
    'rest of an object pattern': (node, at) => at.up.node.type === 'ObjectPattern',
  },
  'ObjectPattern ArrayPattern': {
    'object pattern': (node) => node.type === 'ObjectPattern',
    'array pattern': (node) => node.type === 'ArrayPattern',
    'pattern in a head of for': (node, at) => at.key === 'left' && /^For/.test(at.up.node.type),
    'declaration of a pattern in a head of for': (node, at) => at.up.up?.key === 'left' && /^For/.test(at.up.up.up.node.type),
    'assignment to a pattern': (node, at) => at.up.node.type === 'AssignmentExpression',
  },
  CatchClause: {
    'pattern of catch': (node) => node.param?.type === 'ObjectPattern',
    'catch without a parameter': (node) => !node.param,
  },
  TryStatement: { finally: (node) => node.finalizer },
  ForStatement: { for: () => true },
  ForInStatement: { 'for in': () => true },
  ForOfStatement: { 'for of': () => true, 'for await': (node) => node.await },
  DoWhileStatement: { do: () => true },
  SwitchStatement: { switch: () => true },
  LabeledStatement: { label: () => true },
  BreakStatement: { 'break to a label': (node) => node.label },
  ContinueStatement: { 'continue to a label': (node) => node.label },
  ReturnStatement: { 'early return': (node, at) => at.up.node.body?.at?.(-1) !== node },
  AwaitExpression: { await: () => true },
  AssignmentExpression: { assignment: () => true },
  UpdateExpression: { update: () => true },
  UnaryExpression: { delete: (node) => node.operator === 'delete' },
  MemberExpression: { 'read by a path': (node, at) => node.object.type === 'Identifier' && isInServer(at) },
  ChainExpression: { 'optional chain': () => true },
  TaggedTemplateExpression: { 'tagged template': () => true },
  SpreadElement: { spread: () => true },
  Identifier: {
    'own arguments': (node, at) => node.name === 'arguments' && isInServer(at),
    'name constructor': (node) => node.name === 'constructor',
    'name __proto__': (node) => node.name === '__proto__',
    'name of the compiler': (node) => /^\$\$(?:bound|args|v|seal|r0|make_a)$/.test(node.name),
    'name async': (node) => node.name === 'async',
    'name beyond ASCII': (node) => node.name === 'ünï',
    'escape in a name': (node, at, text) => text[node.start] === '\\',
  },
  ImportSpecifier: { 'import by name': (node) => node.importKind !== 'type' },
  ImportNamespaceSpecifier: {
    'import of a namespace': (node) => node.local.name !== 'self$',
    'import of itself': (node) => node.local.name === 'self$',
  },
  ExportNamedDeclaration: {
    'export of a declaration': (node) => node.declaration,
    'export from a module': (node) => node.source,
  },
  ExportSpecifier: {
    'export by a list': (node, at) => !at.up.node.source,
    'export with a string': (node) => node.exported.type === 'Literal',
    'export as default': (node) => node.exported.name === 'default',
  },
  ExportDefaultDeclaration: {
    'export default of a declaration': (node) => node.declaration.id,
    'export default without a name': (node) => isFunction(node.declaration) && !node.declaration.id,
    'export default of a name': (node) => node.declaration.type === 'Identifier',
  },
  JSXElement: { 'JSX element': () => true },
  JSXFragment: { 'JSX fragment': () => true },
  JSXOpeningElement: { 'JSX tag that is a reference': (node, at) => node.name.name === 'Tag' && isInServer(at) },
  JSXMemberExpression: { 'JSX tag that is a member': (node, at) => isInServer(at) },
  JSXSpreadAttribute: { 'JSX spread': () => true },
  TSEnumDeclaration: { 'TypeScript enum': () => true },
  TSModuleDeclaration: { 'TypeScript namespace': () => true },
  'TSTypeAliasDeclaration TSInterfaceDeclaration': { 'TypeScript type or interface': () => true },
  'ImportDeclaration ImportSpecifier ': { 'TypeScript import of a type': (node) => node.importKind === 'type' },
  TSTypeAnnotation: { 'TypeScript annotation': () => true },
  TSTypeParameter: { 'TypeScript type parameter': () => true },
  'TSAsExpression TSSatisfiesExpression TSNonNullExpression': { 'TypeScript expression': () => true },
};

// Kind of node → [[name, test]].
const tests = new Map();
for (const [types, rows] of Object.entries(constructs)) {
  for (const type of types.trim().split(' ')) tests.set(type, [...(tests.get(type) ?? []), ...Object.entries(rows)]);
}
const names = Object.values(constructs).flatMap((rows) => Object.keys(rows));
const prelude_statements = parseSync('prelude.js', prelude, { sourceType: 'module' }).program.body.length;

export class Census {
  programs = 0;
  counts = new Map(names.map((name) => [name, 0]));

  // A construct counts once for each program that has it.
  add({ name, text }) {
    this.programs++;
    const { program } = parseSync(name, text, { sourceType: 'module' });
    const start = program.body[0].directive ? 1 : 0; // every program has the same prelude
    program.body.splice(start, prelude_statements);
    const found = new Set();
    const todo = [{ node: program }];
    while (todo.length > 0) {
      const at = todo.pop();
      for (const [construct, test] of tests.get(at.node.type) ?? []) {
        if (!found.has(construct) && test(at.node, at, text)) found.add(construct);
      }
      todo.push(...childrenOf(at));
    }
    for (const construct of found) this.counts.set(construct, this.counts.get(construct) + 1);
  }

  // [name, count], rarest first.
  get rows() {
    return [...this.counts].sort((a, b) => a[1] - b[1]);
  }
}

function childrenOf(at) {
  const children = [];
  for (const [key, value] of Object.entries(at.node)) {
    for (const node of Array.isArray(value) ? value : [value]) {
      if (typeof node?.type === 'string') children.push({ node, key, up: at });
    }
  }
  return children;
}
