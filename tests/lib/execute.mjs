// Executes a prepared case in each of its modes and compares them with the untouched source.
//
// A prepared case: {name, entry, modes, source, server, client, functions}; `source`, `server` and
// `client` are [path, JavaScript] pairs, `functions` [{id, module, export}].
//   source  the untouched text: says what is right
//   direct  compiled for the server, references called like functions
//   wire    compiled for the server; every call crosses the wire: the reference and the arguments are
//           serialised, found again by id, called, and the result is sent back
//   client  the client output in front, the server output behind it
// and, in a realm of its own, React's wire: react-world.mjs.
import { createClientRuntime } from './client-runtime.mjs';
import { describe, describeError } from './describe.mjs';
import { Fragment, jsx, jsxs, render } from './jsx-runtime.mjs';
import { ModuleGraph } from './module-graph.mjs';
import { createServerRuntime } from './server-runtime.mjs';
import { patience } from './patience.mjs';
import { REFERENCE } from './symbols.mjs';
import { isElement, send } from './wire.mjs';

const time_limit_ms = 2000 * patience;

const plain = { worlds: {}, jsxRuntime: { jsx, jsxs, Fragment }, describe };

// Everything that is wrong with the case, as texts; none: it passed. `environment`: modes besides
// those of this file, the JSX runtime, and how values are recorded.
export async function executeCase(testCase, environment = plain) {
  const source = await runMode(testCase, 'source', environment);
  const invalid = sourceProblems(source);
  if (invalid.length > 0) return invalid;
  const failures = [];
  for (const mode of testCase.modes) {
    const run = await runMode(testCase, mode, environment);
    failures.push(...run.problems.map((problem) => `${mode}: ${problem}`));
    if (run.crossed === 0 && mode !== 'direct') failures.push(`${mode}: nothing crossed the wire`);
    const difference = firstDifference(source.log, run.log);
    if (difference) failures.push(`${mode}: ${difference}`);
  }
  return failures;
}

function sourceProblems(run) {
  const problems = [...run.problems];
  if (run.failed) problems.push(`the untouched source fails: ${run.failed}`);
  if (run.calls === 0) problems.push('the case calls nothing');
  if (run.log.length === 0) problems.push('the case records nothing');
  return problems;
}

function firstDifference(expected, actual) {
  const at = expected.findIndex((line, i) => line !== actual[i]);
  if (at < 0 && expected.length === actual.length) return undefined;
  const i = at < 0 ? expected.length : at;
  const before = expected.slice(Math.max(0, i - 2), i).map((line) => `    ${line}\n`);
  return `differs from the source\n${before.join('')}  - ${expected[i] ?? '(end)'}\n  + ${actual[i] ?? '(end)'}`;
}

async function runMode(testCase, mode, environment) {
  const run = { log: [], problems: [], calls: 0, crossed: 0, failed: undefined, mode, ...environment };
  const onRejection = (error) => run.log.push(`unhandled rejection: ${describeError(error)}`);
  process.on('unhandledRejection', onRejection);
  try {
    await withTimeLimit(runCase(testCase, run));
  } catch (error) {
    run.failed = describeError(error);
    run.log.push(`the case throws ${run.failed}`);
    if (process.env.BEHAVIOUR_STACKS) run.log.push(error.stack);
  }
  await new Promise((resolve) => setImmediate(resolve)); // lets unhandled rejections be seen
  process.off('unhandledRejection', onRejection);
  return run;
}

async function withTimeLimit(promise) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${time_limit_ms} ms`)), time_limit_ms);
  });
  await Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

async function runCase(testCase, run) {
  const world = await createWorld(testCase, run);
  await world.prepare();
  const namespace = await world.graph.load(testCase.entry);
  for (const [name] of testCase.source) await world.graph.load(name);
  await world.check?.();
  if (typeof namespace.default !== 'function') throw new Error('the case exports no default function');
  const result = await namespace.default(world.t);
  if (result !== undefined) run.log.push(`result ${run.describe(result)}`);
}

function createWorld(testCase, run) {
  const own = { source: sourceWorld, direct: directWorld, wire: wireWorld, client: clientWorld };
  const create = { ...own, ...run.worlds }[run.mode];
  return create(testCase, run);
}

function sourceWorld(testCase, run) {
  const t = createT(run, { call: plainCall, send: (value) => value });
  return { t, graph: new ModuleGraph(new Map(testCase.source), builtinsOf(t, run)), prepare: async () => {} };
}

function directWorld(testCase, run) {
  const server = serverSide(testCase, run);
  const t = createT(run, { call: plainCall, send: (value) => value });
  server.graph = new ModuleGraph(new Map(testCase.server), { ...builtinsOf(t, run), ...server.builtins });
  return { t, graph: server.graph, prepare: async () => {}, check: server.check };
}

function wireWorld(testCase, run) {
  const server = serverSide(testCase, run);
  const call = async (fn, args) => {
    if (fn?.$$typeof !== REFERENCE) throw new Error(`t.call() of a value that is no server function: ${describe(fn)}`);
    run.crossed++;
    const [decoded, ...rest] = await send([fn, ...args], server.reference);
    return send(await decoded(...rest), server.reference);
  };
  const t = createT(run, { call, send: (value) => (run.crossed++, send(value, server.reference)) });
  server.graph = new ModuleGraph(new Map(testCase.server), { ...builtinsOf(t, run), ...server.builtins });
  return { t, graph: server.graph, prepare: async () => {}, check: server.check };
}

function clientWorld(testCase, run) {
  const server = serverSide(testCase, run);
  const t = createT(run, { call: plainCall, send: (value) => value });
  const clientReference = (id) => client.exports.createServerReference(id, client.exports.callServer, undefined, client.exports.findSourceMapURL);
  const client = createClientRuntime(async (id, args) => {
    run.crossed++;
    const decoded = await send(args, server.reference);
    return send(await server.reference(id)(...decoded), clientReference);
  });
  server.graph = new ModuleGraph(new Map(testCase.server), { ...builtinsOf(t, run), ...server.builtins });
  const graph = new ModuleGraph(new Map(testCase.client), {
    ...builtinsOf(t, run),
    'behaviour/client-runtime': client.exports,
  });
  const prepare = async () => {
    for (const [name] of testCase.server) if (isStub(testCase, name)) await server.graph.load(name);
    await server.check();
  };
  return { t, graph, prepare };
}

function isStub(testCase, name) {
  const source = testCase.source.find(([other]) => other === name)[1];
  return testCase.client.find(([other]) => other === name)[1] !== source;
}

export function plainCall(fn, args) {
  return fn(...args);
}

// The server's half: its runtime, and the look-up from an id to the export that the manifest names.
export function serverSide(testCase, run, createRuntime = createServerRuntime) {
  const side = { graph: undefined };
  const byId = new Map(testCase.functions.map((entry) => [entry.id, entry]));
  side.reference = (id) => {
    const entry = byId.get(id);
    if (!entry) throw new Error(`the manifest has no id ${id}`);
    const namespace = side.graph.namespace(entry.module);
    const value = Object.hasOwn(namespace ?? {}, entry.export) ? namespace[entry.export] : undefined;
    if (typeof value !== 'function') throw new Error(`${entry.module} exports no function ${entry.export}`);
    return value;
  };
  const runtime = createRuntime(side.reference);
  side.builtins = { 'behaviour/server-runtime': runtime.exports };
  run.problems = runtime.problems;
  // What registry.mjs does when it is loaded: re-exported functions get their registration.
  side.check = async () => {
    for (const { id, module, export: name, form } of testCase.functions) {
      const value = side.graph.namespace(module)?.[name];
      if (typeof value !== 'function') runtime.problems.push(`${module} does not export ${name} as a function`);
      else if (value.$$typeof !== REFERENCE && form === 'unknown') runtime.exports.registerServerReference(value, id, null);
      else if (value.$$typeof !== REFERENCE) runtime.problems.push(`${name} of ${module} is not registered`);
    }
  };
  return side;
}

// What a case's default export is given.
export function createT(run, { call, send: sendValue }) {
  const t = {
    // Records values, as describe() shows them.
    log: (...values) => void run.log.push(values.map((value) => run.describe(value)).join(' ')),
    // Calls a server function, over the wire where the mode has one; records and gives its result.
    async call(fn, ...args) {
      run.calls++;
      const result = await call(fn, args);
      run.log.push(`call gives ${run.describe(isElement(result) ? await render(result) : result)}`);
      return result;
    },
    // Calls a server function that must fail; records and gives the error.
    async fails(fn, ...args) {
      run.calls++;
      try {
        await call(fn, args);
      } catch (error) {
        run.log.push(`call fails: ${describeError(error)}`);
        return error;
      }
      throw new Error('a call that must fail did not');
    },
    // Sends a value to the client and back.
    send: async (value) => sendValue(value),
    render,
  };
  return t;
}

export function builtinsOf(t, { jsxRuntime }) {
  return { test: { log: t.log, t }, 'react/jsx-runtime': jsxRuntime, 'other/jsx-runtime': jsxRuntime };
}
