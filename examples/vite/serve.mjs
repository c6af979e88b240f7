// Serves the build: files to whoever gets, server functions to whoever posts.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { Readable } from 'node:stream';
import { handle } from './dist/server/index.js';

const types = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.svg': 'image/svg+xml' };

async function call(incoming, outgoing) {
  const url = new URL(incoming.url, `http://${incoming.headers.host}`);
  const body = Readable.toWeb(incoming);
  const response = await handle(new Request(url, { method: 'POST', headers: incoming.headers, body, duplex: 'half' }));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  Readable.fromWeb(response.body).pipe(outgoing);
}

function sendFile(incoming, outgoing) {
  const { pathname } = new URL(incoming.url, 'http://localhost');
  const asked = path.join('dist/client', path.normalize(pathname));
  const file = existsSync(asked) && statSync(asked).isFile() ? asked : 'dist/client/index.html';
  outgoing.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(outgoing);
}

const server = createServer((incoming, outgoing) => {
  if (incoming.method !== 'POST') return sendFile(incoming, outgoing);
  return call(incoming, outgoing).catch((error) => {
    console.error(error);
    outgoing.writeHead(500).end();
  });
});
server.listen(process.env.PORT ?? 3000, () => console.log(`http://localhost:${server.address().port}`));
