// What `rscc transform --dump=scopes` prints, in the shape that peers.mjs describes.
import { run } from '../../lib/spawn.mjs';

const SCOPE = /^scope (\d+) (\S+) (\S+) (\d+)-(\d+)(?: in (\d+))?$/;
const BINDING = /^ {2}(\S+) (.+) at (\d+)(?: assigned)?$/;
const REFERENCE = /^reference (.+) at (\d+), (\w+),(?: global| to (\d+) in scope \d+)$/;

// A block is known by its end: no two blocks share a closing brace. A `for` is known by its start.
function keyOf(scope, scopes) {
  const parent = scopes[scope.parent];
  switch (scope.kind) {
    case 'module':
      return 'module';
    case 'parameters':
      return scope.hasBody ? `function ${scope.end}` : `arrow ${scope.start}`;
    case 'body':
      // eslint-scope has one scope for a function's parameters and body. Ours are two, since a default
      // does not see the body's `var`s; that resolution differs no further is what the references show.
      return isBodyOf(parent, scope) ? `function ${scope.end}` : `block ${scope.end}`;
    case 'block':
      if (scope.node.startsWith('for_')) return `for ${scope.start}`;
      return `${scope.node === 'catch_clause' ? 'catch' : 'block'} ${scope.end}`;
    case 'namespace':
      return `namespace ${scope.start}`;
    default:
      return `${scope.kind} ${scope.end}`;
  }
}

const isBodyOf = (parent, scope) => parent?.kind === 'parameters' && parent.end === scope.end;

function readScopes(lines) {
  const scopes = [];
  for (const line of lines) {
    const scope = SCOPE.exec(line);
    const binding = BINDING.exec(line);
    if (binding) scopes.at(-1).bindings.push({ name: binding[2], place: Number(binding[3]) });
    if (!scope) continue;
    const [, , kind, node, start, end, parent] = scope;
    scopes.push({ kind, node, start: Number(start), end: Number(end), parent: parent && Number(parent), bindings: [] });
  }
  for (const scope of scopes) {
    if (scope.kind === 'body' && isBodyOf(scopes[scope.parent], scope)) scopes[scope.parent].hasBody = true;
  }
  return scopes;
}

function addBindings(out, scopes) {
  for (const scope of scopes) {
    for (const { name, place } of scope.bindings) {
      const key = `${keyOf(scope, scopes)}: ${name}`;
      out.bindings.set(key, (out.bindings.get(key) ?? new Set()).add(place));
    }
  }
}

export function readDump(text) {
  const lines = text.split('\n').slice(0, -1);
  const unknown = lines.find((line) => ![SCOPE, BINDING, REFERENCE].some((pattern) => pattern.test(line)));
  if (unknown !== undefined) throw new Error(`cannot read this line of the dump: ${unknown}`);
  const scopes = readScopes(lines);
  if (scopes.length === 0) throw new Error('rscc shows no scopes: it takes this for a syntax error');
  const out = { bindings: new Map(), references: new Map() };
  addBindings(out, scopes);
  for (const [, name, place, role, to] of lines.map((line) => REFERENCE.exec(line)).filter(Boolean)) {
    // What `delete` removes is a property or nothing: other analysers call it read.
    const binding = to === undefined ? 'global' : Number(to);
    out.references.set(Number(place), { name, role: role === 'delete' ? 'read' : role, to: binding });
  }
  return out;
}

export async function ourScopes(rscc, source, file) {
  const args = ['transform', '-', `--stdin-filename=${file}`, '--dump=scopes', '--root=.'];
  const { status, stdout, stderr } = await run(rscc, args, { input: source });
  // 1: what rscc refuses to compile has scopes all the same.
  if (status !== 0 && status !== 1) throw new Error(`rscc ${args.join(' ')}: status ${status}\n${stderr}`);
  return readDump(stdout);
}
