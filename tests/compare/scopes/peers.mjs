// What eslint-scope (JavaScript) and @typescript-eslint/scope-manager (TypeScript) make of a module:
//   bindings    Map: "SCOPE: name" → the places (bytes) where it is declared
//   references  Map: place → {name, role: read|write|update, to: places of the binding | 'global'}
// Only what exists at run time: types, `declare` and overload signatures are left out.
import * as typescript from '@typescript-eslint/parser';
import * as scopeManager from '@typescript-eslint/scope-manager';
import * as eslintScope from 'eslint-scope';
import * as espree from 'espree';
import { privateNames } from './private-names.mjs';

const isNode = (value) => typeof value?.type === 'string' && Array.isArray(value.range);

function childrenOf(node) {
  const keys = Object.keys(node).filter((key) => key !== 'parent' && key !== 'tokens' && key !== 'comments');
  return keys.flatMap((key) => node[key]).filter(isNode);
}

function* nodesOf(root) {
  const pending = [root];
  while (pending.length > 0) {
    const node = pending.pop();
    yield node;
    pending.push(...childrenOf(node));
  }
}

function parseJavaScript(source) {
  const ast = espree.parse(source, {
    ecmaVersion: 'latest', sourceType: 'module', range: true, ecmaFeatures: { jsx: true },
  });
  // eslint-scope's own keys have no second argument of `import()`.
  const childVisitorKeys = { ...espree.VisitorKeys, ImportExpression: ['source', 'options'] };
  return { ast, manager: eslintScope.analyze(ast, { ecmaVersion: 2026, sourceType: 'module', jsx: true, childVisitorKeys }) };
}

// `namespace A.B {}` is `namespace A { export namespace B {} }`. The block of `A` is known by its name.
function undot(node) {
  const { left, right } = node.id;
  const inner = { ...node, id: right, range: [right.range[0], node.range[1]] };
  const declaration = { type: 'ExportNamedDeclaration', declaration: inner, specifiers: [], attributes: [], source: null, exportKind: 'value', range: inner.range };
  node.id = left;
  node.body = { type: 'TSModuleBlock', body: [declaration], range: inner.range };
  node.isDotted = true;
  if (left.type === 'TSQualifiedName') undot(node);
}

// What the scope manager of TypeScript doesn't know: `(a satisfies T) = 1` and `(a as T as U) = 1`
// assign to `a` as `(a as T) = 1` does, and dotted namespaces.
function simplifyTypeScript(node) {
  if (node.type === 'TSSatisfiesExpression') node.type = 'TSAsExpression';
  while (node.type === 'TSAsExpression' && node.expression.type === 'TSAsExpression') node.expression = node.expression.expression;
  if (node.type === 'TSModuleDeclaration' && node.id.type === 'TSQualifiedName') undot(node);
  if (node.type === 'TSModuleBlock') node.body.forEach(declareExported);
}

// `namespace N { export declare let x: T }`: what refers to `x` becomes `N.x`.
function declareExported(statement) {
  if (statement.type !== 'ExportNamedDeclaration' || statement.declaration?.type !== 'VariableDeclaration') return;
  statement.exportKind = 'value';
  statement.declaration.declare = false;
}

// `jsxPragma`: the classic JSX runtime would refer to React at each element; ours is the automatic one.
function parseTypeScript(source, file) {
  const ast = typescript.parse(source, {
    filePath: file, sourceType: 'module', range: true, ecmaFeatures: { jsx: /x$|js$/.test(file) },
  });
  for (const node of nodesOf(ast)) simplifyTypeScript(node);
  return { ast, manager: scopeManager.analyze(ast, { sourceType: 'module', lib: [], jsxPragma: null }) };
}

// espree knows neither decorators nor spread children, and takes the division after the `}` of an
// `async function` expression for a regular expression; TypeScript's parser reads JavaScript too.
const BEYOND_ESPREE = /^\s*@[\w(]|\s@[\w(]|\}\s*\{\.\.\.|>\s*\{\.\.\.|\}\s*\n\s*\/\w/m;

function parse(source, file) {
  const isTypeScript = /\.[mc]?tsx?$/.test(file) || BEYOND_ESPREE.test(source);
  return isTypeScript ? parseTypeScript(source, file) : parseJavaScript(source);
}

// Nodes of TypeScript with a meaning at run time; all others are types.
const RUN_TIME = new Set([
  'TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSTypeAssertion', 'TSInstantiationExpression',
  'TSEnumDeclaration', 'TSEnumBody', 'TSEnumMember', 'TSModuleDeclaration', 'TSModuleBlock', 'TSParameterProperty',
  'TSExportAssignment', 'TSImportEqualsDeclaration', 'TSExternalModuleReference', 'TSQualifiedName',
]);

function isErased(node) {
  const isType = node.type.startsWith('TS') && !RUN_TIME.has(node.type);
  const isSignature = node.type === 'MethodDefinition' && node.value.type === 'TSEmptyBodyFunctionExpression';
  const isRepeated = node.type === 'JSXClosingElement'; // says what the opening tag has said
  return isType || isSignature || isRepeated || node.declare === true || node.importKind === 'type' || node.exportKind === 'type';
}

// All nodes that vanish when types are stripped.
function erasedNodes(ast) {
  const erased = new Set();
  const pending = [[ast, false]];
  while (pending.length > 0) {
    const [node, isInside] = pending.pop();
    const vanishes = isInside || isErased(node);
    if (vanishes) erased.add(node);
    for (const child of childrenOf(node)) pending.push([child, vanishes]);
  }
  return erased;
}

function keyOf({ type, block }) {
  const [start, end] = block.range;
  switch (type) {
    case 'module':
      return 'module';
    case 'function':
      return block.body.type === 'BlockStatement' ? `function ${end}` : `arrow ${start}`;
    case 'function-expression-name':
      return `own-name ${end}`;
    case 'for':
      return `for ${start}`;
    case 'catch':
    case 'class':
      return `${type} ${end}`;
    case 'tsEnum':
      return `enum ${end}`;
    case 'tsModule':
      return block.isDotted ? `namespace ${block.id.range[0]}` : `block ${end}`;
    default:
      return `block ${end}`;
  }
}

const placeOf = (identifier) => identifier.range[0];

// Where a variable is declared, for a value.
function placesOf(variable, erased) {
  const isParameterThis = variable.name === 'this'; // `function f(this: T)` has no such parameter at run time
  if (isParameterThis || variable.isValueVariable === false) return [];
  return variable.identifiers.filter((identifier) => !erased.has(identifier)).map(placeOf);
}

function addBindings(out, scopes, erased) {
  for (const scope of scopes) {
    if (erased.has(scope.block)) continue;
    for (const variable of scope.variables) {
      const places = placesOf(variable, erased);
      if (places.length > 0) out.bindings.set(`${keyOf(scope)}: ${variable.name}`, new Set(places));
    }
  }
}

// A variable without places is a type, `arguments`, or a global: the look-up goes on outside.
function resolve(reference, erased) {
  const { name } = reference.identifier;
  for (let scope = reference.resolved?.scope; scope; scope = scope.upper) {
    const variable = scope.set.get(name);
    const places = variable ? placesOf(variable, erased) : [];
    if (places.length > 0) return new Set(places);
  }
  return 'global';
}

function roleOf(reference, before) {
  const isRead = reference.isRead() || before?.role === 'read' || before?.role === 'update';
  const isWritten = reference.isWrite() || before?.role === 'write' || before?.role === 'update';
  if (isRead && isWritten) return 'update';
  return isWritten ? 'write' : 'read';
}

function addReferences(out, scopes, erased) {
  for (const reference of scopes.flatMap((scope) => scope.references)) {
    const { identifier } = reference;
    if (erased.has(identifier) || reference.isValueReference === false) continue;
    const place = placeOf(identifier);
    const role = roleOf(reference, out.references.get(place));
    out.references.set(place, { name: identifier.name, role, to: resolve(reference, erased) });
  }
}

function inBytes(source, { bindings, references }) {
  const bytes = (place) => Buffer.byteLength(source.slice(0, place));
  const all = (places) => (places === 'global' ? places : new Set([...places].map(bytes)));
  const key = (text) => text.replace(/^(\S+ )(\d+):/, (_, kind, place) => `${kind}${bytes(Number(place))}:`);
  return {
    bindings: new Map([...bindings].map(([name, places]) => [key(name), all(places)])),
    references: new Map([...references].map(([place, it]) => [bytes(place), { ...it, to: all(it.to) }])),
  };
}

export function peerScopes(source, file) {
  const { ast, manager } = parse(source, file);
  const erased = erasedNodes(ast);
  const out = { bindings: new Map(), references: new Map() };
  addBindings(out, manager.scopes, erased);
  addReferences(out, manager.scopes, erased);
  privateNames(ast, childrenOf, erased, out);
  return inBytes(source, out);
}
