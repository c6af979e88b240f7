// Scopes of `#names`, which eslint-scope does not resolve: a name belongs to the innermost class that
// declares it, wherever in the class.
const MEMBERS = new Set(['MethodDefinition', 'PropertyDefinition', 'AccessorProperty']);

const isClass = (node) => node.type === 'ClassDeclaration' || node.type === 'ClassExpression';

function declaredIn(node) {
  const names = new Map();
  for (const { type, key } of node.body.body) {
    if (!MEMBERS.has(type) || key.type !== 'PrivateIdentifier') continue;
    const name = `#${key.name}`;
    names.set(name, (names.get(name) ?? new Set()).add(key.range[0]));
  }
  return names;
}

// Adds to `out`, of the shape that peers.mjs describes.
export function privateNames(ast, childrenOf, erased, out) {
  const pending = [[ast, []]];
  while (pending.length > 0) {
    let [node, classes] = pending.pop();
    if (erased.has(node)) continue;
    if (isClass(node)) {
      const names = declaredIn(node);
      for (const [name, places] of names) out.bindings.set(`class ${node.range[1]}: ${name}`, places);
      classes = [...classes, names];
    }
    if (node.type === 'PrivateIdentifier') {
      const name = `#${node.name}`;
      const to = classes.findLast((names) => names.has(name))?.get(name) ?? 'global';
      out.references.set(node.range[0], { name, role: 'read', to });
    }
    for (const child of childrenOf(node)) pending.push([child, classes]);
  }
}
