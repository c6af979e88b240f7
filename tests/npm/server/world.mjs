// The application that the tests of the server runtime call, and a client of it in the same process:
// React's edge client, which has what a browser's has.
import { buildApp, importFromPackage } from '../app.mjs';

export const runtime = await importFromPackage('runtime/server.mjs');
export const react = await importFromPackage('node_modules/react-server-dom-webpack/server.edge.js');
const { createFromReadableStream, createServerReference, encodeReply } = await importFromPackage(
  'node_modules/react-server-dom-webpack/client.edge.js',
);
export { createFromReadableStream, encodeReply };

const sources = {
  'actions.js': `'use server';
export async function save(text) { return 'saved ' + text; }
export async function fail(text) { throw new Error('no ' + text); }
export async function apply(fn, n) { return fn(n); }
export async function later(promise) { return 'got ' + (await promise); }
export async function reduce(state, form) { return state + ':' + form.get('name'); }
`,
  'page.js': `
export function make(value) {
  const add = async (n) => { 'use server'; return [value, n]; };
  const other = async (n) => { 'use server'; return [n, value]; };
  return { add, other };
}
export function counter() {
  let n = 1;
  const read = async () => { 'use server'; return n; };
  n = 2;
  return { read, set: (value) => { n = value; } };
}
export function looped() {
  const box = {};
  box.self = async () => { 'use server'; return Object.keys(box); };
  return box.self;
}
export function given(how) {
  const box = {
    getter: { get self() { return self; } },
    iterator: { *[Symbol.iterator]() { yield self; } },
  }[how];
  const self = async () => { 'use server'; return typeof box; };
  return self;
}
export function outer(x) {
  const inner = async (n) => { 'use server'; return x + n; };
  return async (n) => { 'use server'; return inner(n); };
}
export function rowsOf(list) {
  async function* rows({ from }) { 'use server'; for (const row of list) yield row + from; }
  const joined = async (from) => { 'use server'; const all = []; for await (const row of rows({ from })) all.push(row); return all.join(); };
  return { rows, joined };
}
export function partOf(user) {
  return async () => { 'use server'; return user.name; };
}
`,
};
export const { registry, ids, load } = await buildApp(sources);
export const page = await load('page.js');

// What the client has of a value that the server renders.
export async function sendToClient(value, { clientManifest = {} } = {}) {
  const stream = runtime.renderToReadableStream(value, clientManifest, { onError: (error) => `${error.code ?? error.message}` });
  return createFromReadableStream(stream, {
    serverConsumerManifest: { moduleMap: null, moduleLoading: null, serverModuleMap: null },
  });
}

const site = 'http://site.test/page';

// The request by which a client calls `id`.
export async function callRequest(id, args, { headers, method = 'POST' } = {}) {
  const body = method === 'GET' ? undefined : Array.isArray(args) ? await encodeReply(args) : args;
  const own = { origin: 'http://site.test', host: 'site.test', 'rscc-action': id };
  return new Request(site, { method, body, headers: withoutNulls({ ...own, ...headers }) });
}

// The request that a form sends without JavaScript.
export function formRequest(fields, { headers } = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const own = { origin: 'http://site.test', host: 'site.test' };
  return new Request(site, { method: 'POST', body, headers: withoutNulls({ ...own, ...headers }) });
}

function withoutNulls(headers) {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== null));
}

// The fields that React puts into a form with the action `reference`, a client's.
export async function fieldsOf(reference) {
  const { name, data } = await settled(() => reference.$$FORM_ACTION('p'));
  return { [name]: '', ...Object.fromEntries(data ?? []) };
}

async function settled(get) {
  for (;;) {
    try {
      return get();
    } catch (thrown) {
      if (typeof thrown?.then !== 'function') throw thrown;
      await thrown;
    }
  }
}

// The reference that a client has of `id`: its bound values can be anything.
export function forge(id, ...bound) {
  const reference = createServerReference(id);
  return bound.length > 0 ? reference.bind(null, ...bound) : reference;
}

// The text that the client holds in place of the captured values of a reference that the server renders.
export async function sealedTextOf(reference) {
  const form = await encodeReply([await sendToClient(reference)]);
  const texts = [...form.values()].filter((value) => value.startsWith('"1.'));
  if (texts.length !== 1) throw new Error(`one sealed text expected: ${JSON.stringify([...form])}`);
  return JSON.parse(texts[0]);
}

export function call(id, args, { options, ...request } = {}) {
  return callRequest(id, args, request).then((made) => runtime.handleServerRequest(made, registry, options));
}
export function post(fields, { options, ...request } = {}) {
  return runtime.handleServerRequest(formRequest(fields, request), registry, options);
}
