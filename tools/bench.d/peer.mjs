// node peer.mjs PEER TARGETS COUNT FILE…: transforms the files COUNT times in this process, each for the
// targets, with source maps, after a warm-up, and prints {ns, refused} as JSON: the median time of one
// round over all files in nanoseconds, and the files that the peer refuses. COUNT 0 only looks for those.
// TARGETS: server, or both: then 'use server' modules are transformed for clients too. (Neither peer
// has a client form of other modules.)
//   next             Next.js's whole transform
//   plugin-rsc       Vite's stripping of types and JSX, then @vitejs/plugin-rsc's transform
//   plugin-rsc-only  the latter's parse and transform alone, of text that is already JavaScript
import { readFileSync } from 'node:fs';
import path from 'node:path';

const plugin = () => import('../../tests/compare/plugin-rsc.mjs');

// (name, text) → what transforms the file once for the server, for a client, and its JavaScript.
const peers = {
  next: async (file, text) => {
    const { prepareNext } = await import('../../tests/compare/next.mjs');
    const prepare = (layer) => {
      const transform = prepareNext(file, { layer, sourceMaps: true });
      return () => transform(text);
    };
    return { server: prepare('server'), client: prepare('client') };
  },
  'plugin-rsc': async (file, text) => {
    const { runPluginRsc, runPluginRscClient, stripTypes } = await plugin();
    return {
      server: () => runPluginRsc(stripTypes(text, file)).withMap(),
      client: () => runPluginRscClient(stripTypes(text, file)),
    };
  },
  'plugin-rsc-only': async (file, text) => {
    const { runPluginRsc, runPluginRscClient, stripTypes } = await plugin();
    const javascript = stripTypes(text, file);
    return { server: () => runPluginRsc(javascript).withMap(), client: () => runPluginRscClient(javascript) };
  },
};

async function prepare(peer, wantsClient, files) {
  const works = [], refused = [];
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    try {
      const { server, client } = await peers[peer](path.basename(file), text);
      server();
      works.push(server);
      if (!wantsClient || !(await plugin()).isServerModule(text, path.basename(file))) continue;
      client();
      works.push(client);
    } catch {
      refused.push(file);
    }
  }
  return { works, refused };
}

function round(works) {
  const start = process.hrtime.bigint();
  for (const work of works) work();
  return process.hrtime.bigint() - start;
}

const [peer, targets, count, ...files] = process.argv.slice(2);
if (!peers[peer] || !/^(server|both)$/.test(targets) || !(count >= 0) || files.length === 0) {
  process.stderr.write(`usage: node peer.mjs ${Object.keys(peers).join('|')} server|both COUNT FILE…\n`);
  process.exit(2);
}
const { works, refused } = await prepare(peer, targets === 'both', files);
const times = [];
// prepare() was the first round, and the whole of a cold start.
if (count > 1) for (let i = 0; i < Math.ceil(count / 2); i++) round(works);
for (let i = 0; count > 1 && i < count; i++) times.push(round(works));
times.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
const ns = Number(times[Math.floor(times.length / 2)] ?? 0);
process.stdout.write(`${JSON.stringify({ ns, refused })}\n`);
