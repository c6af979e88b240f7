// The application that the tests of the server runtime call, and a client of it in the same process:
// React's edge client, which has what a browser's has.
import { createFromReadableStream, createServerReference, encodeReply } from '../../../npm/node_modules/react-server-dom-webpack/client.edge.js';
import { renderToReadableStream } from '../../../npm/runtime/server.mjs';
import { buildApp } from '../app.mjs';

const sources = {
  'actions.js': `'use server';
export const calls = async () => seen.splice(0);
const seen = [];
export async function save(text) { seen.push(text); return 'saved ' + text; }
export async function fail(text) { throw new Error('no ' + text); }
export async function apply(fn, n) { return fn(n); }
export async function later(promise) { return 'got ' + (await promise); }
export async function reduce(state, form) { return state + ':' + form.get('name'); }
`,
  'page.js': `export const secret = 'hunter2';
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
export function outer(x) {
  const inner = async (n) => { 'use server'; return x + n; };
  return async (n) => { 'use server'; return inner(n); };
}
`,
};

export async function openWorld(files = sources) {
  return buildApp(files);
}

// What the client has of a value that the server renders.
export async function sendToClient(value) {
  const stream = renderToReadableStream(value, {}, { onError: (error) => error.message });
  const serverConsumerManifest = { moduleMap: null, moduleLoading: null, serverModuleMap: null };
  return createFromReadableStream(stream, { serverConsumerManifest });
}

// The request by which a client calls `id`.
export async function callRequest(id, args, { headers, url = 'http://site.test/page', method = 'POST' } = {}) {
  const body = method === 'GET' ? undefined : Array.isArray(args) ? await encodeReply(args) : args;
  return new Request(url, { method, body, headers: { origin: new URL(url).origin, host: new URL(url).host, 'rscc-action': id, ...headers } });
}

// The reference that a client has of `id`: its bound values can be anything.
export function forge(id, ...bound) {
  const reference = createServerReference(id, async () => {});
  return bound.length > 0 ? reference.bind(null, ...bound) : reference;
}
