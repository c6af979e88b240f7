// A small HTTP server for a built app: node host/serve.mjs BUILD [--port=N] [--once=PATH]
//   --once=PATH      asks for that page, says what came, and ends
//   BUILD/rsc.mjs    the bundle of the server graph: `handle(request)`
//   BUILD/ssr.mjs    the bundle of server-side rendering: `renderHtml(payload, scripts)`
//   BUILD/public/    what the browser loads, beginning with browser.js
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const options = { port: { type: 'string', default: '3000' }, once: { type: 'string' } };
const { values, positionals } = parseArgs({ allowPositionals: true, options });
const build = path.resolve(positionals[0] ?? 'dist/bundle');
const rsc = await import(pathToFileURL(path.join(build, 'rsc.mjs')));
const ssr = await import(pathToFileURL(path.join(build, 'ssr.mjs')));

const types = { '.js': 'text/javascript', '.css': 'text/css', '.map': 'application/json' };
const style = fileURLToPath(new URL('../src/style.css', import.meta.url));

function fileOf(name) {
  if (name === '/style.css') return style;
  const file = path.join(build, 'public', path.normalize(name));
  return types[path.extname(file)] && existsSync(file) ? file : undefined;
}

function requestOf(incoming) {
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
  return new Request(new URL(incoming.url, `http://${incoming.headers.host}`), {
    method: incoming.method,
    headers: incoming.headers,
    body: hasBody ? Readable.toWeb(incoming) : undefined,
    duplex: 'half',
  });
}

async function respond(incoming) {
  const { pathname } = new URL(incoming.url, 'http://localhost');
  const file = fileOf(decodeURIComponent(pathname));
  if (file) return { headers: { 'content-type': types[path.extname(file)] }, body: createReadStream(file) };
  const request = requestOf(incoming);
  const response = await rsc.handle(request);
  const wantsPayload = request.headers.get('accept')?.includes('text/x-component');
  const isPayload = response.headers.get('content-type')?.startsWith('text/x-component');
  const headers = Object.fromEntries(response.headers);
  if (!isPayload || wantsPayload) return { status: response.status, headers, body: response.body };
  const html = await ssr.renderHtml(response.body, ['/browser.js']);
  return { status: response.status, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' }, body: html };
}

const server = createServer(async (incoming, outgoing) => {
  try {
    const { status = 200, headers, body } = await respond(incoming);
    outgoing.writeHead(status, headers);
    if (!body) return void outgoing.end();
    const stream = body instanceof ReadableStream ? Readable.fromWeb(body) : body;
    stream.on('error', (error) => outgoing.destroy(error)).pipe(outgoing);
  } catch (error) {
    console.error(error);
    if (!outgoing.headersSent) outgoing.writeHead(500, { 'content-type': 'text/plain' });
    outgoing.end('Something went wrong on the server.\n');
  }
});

async function visit(url) {
  const response = await fetch(url);
  const html = await response.text();
  console.log(`${url}: ${response.status}, ${html.length} bytes of HTML, "${/<h1>([^<]*)/.exec(html)?.[1]}"`);
  process.exit(response.ok ? 0 : 1);
}

server.listen(Number(values.port), '127.0.0.1', () => {
  const url = `http://localhost:${server.address().port}`;
  if (values.once) return visit(url + values.once);
  console.log(url);
});
