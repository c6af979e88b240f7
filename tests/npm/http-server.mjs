// node --conditions=react-server http-server.mjs: an application behind HTTP, for the tests of the client.
// Prints {port, ids} and serves until its input ends.
import http from 'node:http';
import { buildApp, importFromPackage } from './app.mjs';

const { createClientManifest, handleServerRequest, renderToReadableStream, setEncryptionKey } = await importFromPackage('runtime/server.mjs');
setEncryptionKey(new Uint8Array(32));
const { registry, ids, load } = await buildApp({
  'actions.js': `'use server';
export async function save(text) { return 'saved ' + text; }
export async function fail() { throw new Error('secret'); }
export async function echo(value) { return value; }
`,
  'page.js': `export const add = (base) => async (n) => { 'use server'; return base + n; };`,
});
const { add } = await load('page.js');

async function answer(request) {
  const outcome = await handleServerRequest(request, registry);
  if (outcome.type === 'call') return outcome.respond({ payload: { page: 'anew' }, onError: () => 'D1', clientManifest: createClientManifest(['c1']) });
  if (outcome.type === 'refused') return outcome.respond();
  if (request.url.endsWith('/broken')) return new Response('no page', { status: 502 });
  return new Response(renderToReadableStream({ add: add(40) }));
}

const server = http.createServer(async (incoming, outgoing) => {
  const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method: incoming.method,
    headers: incoming.headers,
    ...(incoming.method === 'POST' && { body: incoming, duplex: 'half' }),
  });
  const response = await answer(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  for await (const piece of response.body ?? []) outgoing.write(piece);
  outgoing.end();
});
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: server.address().port, ids })));
process.stdin.resume().on('end', () => process.exit());
