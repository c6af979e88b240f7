// What each compiler makes of a module, in one shape:
//   {error: "…"}  or  {exports: ["add"], inline: [{name, roots: ["user", "limit"]}]}
// `exports` are those of a 'use server' module; `roots` the captured variables, sorted.
import { parseAst } from 'rolldown/parseAst';
import { runNext } from './next.mjs';
import { runPluginRsc, stripTypes } from './plugin-rsc.mjs';

const sorted = (items) => [...new Set(items)].sort();

export function* nodesOf(node) {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const item of node) yield* nodesOf(item);
    return;
  }
  if (typeof node.type !== 'string') return;
  yield node;
  for (const key of Object.keys(node)) if (key !== 'parent') yield* nodesOf(node[key]);
}

export function ourPlan(functions, errors) {
  if (errors.length > 0) return { error: sorted(errors).join(', ') };
  return {
    exports: sorted(functions.filter((f) => f.directive === 'module').map((f) => f.symbol)),
    inline: functions
      .filter((f) => f.directive === 'inline')
      .map((f) => ({ name: f.name, roots: sorted(f.captures.map((path) => path.split('.')[0])) })),
  };
}

function refusal(error) {
  const message = String(error.message ?? error);
  const swc = /^\s*[x×]\s+(.*)$/m.exec(message.split('\n')[0]);
  return { error: (swc ? swc[1] : message.split('\n')[0]).trim() };
}

// The variable at the start of `a.b?.c`, as Next's output spells it.
function rootOf(node) {
  let at = node;
  while (at.type === 'MemberExpression' || at.type === 'ChainExpression') at = at.object ?? at.expression;
  return at.type === 'Identifier' ? at.name : undefined;
}

// In Next's output each hoisted function is `export const $$RSC_SERVER_ACTION_n = …`, and where it
// stood are its captures: `encryptActionBoundArgs("ID", user, limit)`.
function boundArguments(program) {
  const bound = new Map();
  for (const statement of program.body) {
    const declared = statement.declaration?.declarations?.[0]?.id?.name ?? '';
    for (const node of nodesOf(statement)) {
      if (node.type !== 'CallExpression' || node.callee.name !== 'encryptActionBoundArgs') continue;
      const [id, ...values] = node.arguments;
      bound.set(id.value, { inside: declared, roots: values.map(rootOf) });
    }
  }
  return bound;
}

// Inside a hoisted function its own captures are called $$ACTION_ARG_n.
function sourceRoots(id, bound, idOfName) {
  const { inside, roots } = bound.get(id) ?? { roots: [] };
  return roots.map((root) => {
    const argument = /^\$\$ACTION_ARG_(\d+)$/.exec(root ?? '');
    const outer = argument && inside && idOfName.get(inside);
    return outer && outer !== id ? sourceRoots(outer, bound, idOfName)[Number(argument[1])] : root;
  });
}

function planOfNextOutput(program, entries) {
  const idOfName = new Map(entries.map(([id, { name }]) => [name, id]));
  const bound = boundArguments(program);
  const isInline = ([, { name }]) => name.startsWith('$$RSC_SERVER_ACTION_');
  return {
    exports: sorted(entries.filter((entry) => !isInline(entry)).map(([, { name }]) => name)),
    inline: entries.filter(isInline).map(([id, { name }]) => ({
      name,
      roots: sorted(sourceRoots(id, bound, idOfName).map(String)),
    })),
  };
}

export function nextPlan(source, path) {
  let code;
  try {
    code = runNext(source, path);
  } catch (error) {
    return refusal(error);
  }
  const header = /__next_internal_action_entry_do_not_use__ (\{.*?\}) \*\//.exec(code);
  if (!header) return { exports: [], inline: [] };
  let program;
  try {
    program = parseAst(code);
  } catch {
    return { error: 'its output does not parse' };
  }
  return planOfNextOutput(program, Object.entries(JSON.parse(header[1])));
}

export function pluginRscPlan(source, path) {
  const inline = [];
  try {
    const javascript = stripTypes(source, path);
    const { names } = runPluginRsc(javascript, (name, roots) => inline.push({ name, roots: sorted(roots) }));
    return { exports: sorted((names ?? []).filter((name) => !name.startsWith('$$hoist_'))), inline };
  } catch (error) {
    return refusal(error);
  }
}

export const peers = { next: nextPlan, 'plugin-rsc': pluginRscPlan };
