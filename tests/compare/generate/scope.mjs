// The scopes of the program being generated: which binding a name means at a place, whether it is
// initialised when the place runs, and what a server function would seal. It only keeps programs
// meaningful; what is right is said by executing them.

// A function of the program. `server`: has the directive. `immediate`: runs where it stands, once.
export class FunctionRecord {
  constructor(parent, { server = false, immediate = false, isAsync = false, isGenerator = false, isArrow = false } = {}) {
    Object.assign(this, { parent, server, immediate, isAsync, isGenerator, isArrow });
    this.depth = parent ? parent.depth + 1 : 0;
    this.owner = server ? this : parent?.owner; // the innermost server function around it
    this.serverDepth = (parent?.serverDepth ?? 0) + (server ? 1 : 0);
    this.needs = new Set(); // bindings that must be initialised before a call
    this.edges = new Set(); // what its sealed values reach: bindings and server functions
    this.captured = new Set(); // the bindings among its sealed values
    this.writesOutside = false;
  }
}

export class Scope {
  constructor(parent, fn, kind) {
    Object.assign(this, { parent, fn, kind, bindings: new Map(), hoistedThrough: new Set(), forbidden: new Set(), seen: new Set(), clause: 0 });
  }

  get isModule() {
    return !this.parent;
  }

  // Where `var` and the like of this place live.
  get functionScope() {
    return this.kind === 'body' || !this.parent ? this : this.parent.functionScope;
  }

  canDeclare(name) {
    return !this.bindings.has(name) && !this.hoistedThrough.has(name) && !this.forbidden.has(name);
  }

  canDeclareVar(name) {
    for (let scope = this; ; scope = scope.parent) {
      if (scope.bindings.has(name) || scope.seen.has(name) || scope.forbidden.has(name)) return false;
      if (scope === this.functionScope) return true;
    }
  }

  declare(name, kind, type, more = {}) {
    const binding = { name, kind, type, clause: this.clause, emitted: false, edges: new Set(), ...more };
    const home = kind === 'var' ? this.functionScope : this;
    binding.scope = home;
    if (kind === 'var') {
      for (let scope = this; scope !== home; scope = scope.parent) scope.hoistedThrough.add(name);
    }
    home.bindings.set(name, binding);
    return binding;
  }

  lookup(name) {
    const found = this.bindings.get(name);
    if (found) return found.clause === this.clause || found.kind === 'var' ? found : undefined;
    return this.parent?.lookup(name);
  }

  // Lexical declarations that an exit from here to `target` would leave in their dead zone.
  hasPending(target) {
    for (let scope = this; scope; scope = scope.parent) {
      for (const binding of scope.bindings.values()) {
        const here = binding.clause === scope.clause;
        if (here && !binding.emitted && /^(let|const|class)$/.test(binding.kind)) return true;
      }
      if (scope === target) return false;
    }
    return false;
  }
}

export function isReady(binding, seen = new Set()) {
  if (seen.has(binding)) return true;
  seen.add(binding);
  const isReadableVar = binding.kind === 'var' && binding.type !== 'reference';
  if (!binding.emitted && !isReadableVar) return false;
  return [...(binding.record?.needs ?? [])].every((need) => isReady(need, seen));
}

// Whether sealing `from` would reach `to` by way of a value that the compiler can't know statically:
// closing that to a cycle makes something that can't be sealed. Functions of the program are
// records, values that hold references are bindings.
export function reachesByValue(from, to) {
  return walk(from, to, !(from instanceof FunctionRecord) || !(to instanceof FunctionRecord), new Map());
}

function walk(from, to, passed, seen) {
  if (from === to) return passed;
  if (seen.get(from) === true || seen.get(from) === passed) return false;
  seen.set(from, passed);
  return [...from.edges].some((next) => walk(next, to, passed || !(next instanceof FunctionRecord), seen));
}

// Over the wire a server function that captures a reference gets what that has sealed, as it was
// then, and may keep it for later: whatever `node` reaches must not change from here on.
export function carry(node) {
  if (node.carried) return;
  node.carried = true;
  for (const binding of node.captured ?? []) binding.frozen = true;
  for (const next of node.edges) carry(next);
}

// `node` will hold or seal `other`. If it was carried before, when nothing was known of what it would hold, then
// so is that.
export function hold(node, other) {
  node.edges.add(other);
  if (node.carried) carry(other);
}

// Whether something that `node` seals may change after it is sealed.
export function reachesChanging(node, seen = new Set()) {
  if (seen.has(node)) return false;
  seen.add(node);
  return [...(node.captured ?? [])].some(mayChange) || [...node.edges].some((next) => reachesChanging(next, seen));
}

export function mayChange(binding) {
  return binding.kind.startsWith('var') || binding.assigned === true;
}
