// node peer.mjs PEER FILE COUNT: transforms the file COUNT times in this process, after a warm-up,
// and prints the median time of one transform in nanoseconds.
//   next             Next.js's whole transform
//   plugin-rsc       Vite's stripping of types and JSX, then @vitejs/plugin-rsc's transform
//   plugin-rsc-only  the latter's parse and transform alone, of text that is already JavaScript
import { readFileSync } from 'node:fs';
import path from 'node:path';

const peers = {
  next: async (file) => {
    const { prepareNext } = await import('../../tests/compare/next.mjs');
    const transform = prepareNext(path.basename(file));
    return (text) => transform(text);
  },
  'plugin-rsc': async (file) => {
    const { runPluginRsc, stripTypes } = await import('../../tests/compare/plugin-rsc.mjs');
    return (text) => runPluginRsc(stripTypes(text, file)).code;
  },
  'plugin-rsc-only': async (file, source) => {
    const { runPluginRsc, stripTypes } = await import('../../tests/compare/plugin-rsc.mjs');
    const javascript = stripTypes(source, file);
    return () => runPluginRsc(javascript).code;
  },
};

const [peer, file, count] = process.argv.slice(2);
if (!peers[peer] || !file || !(count > 0)) {
  process.stderr.write(`usage: node peer.mjs ${Object.keys(peers).join('|')} FILE COUNT\n`);
  process.exit(2);
}
const source = readFileSync(file, 'utf8');
const transform = await peers[peer](file, source);
// One call is a cold start: nothing to warm up.
const warm_up = count === '1' ? 0 : Math.ceil(count / 2);
for (let i = 0; i < warm_up; i++) transform(source);
const times = [];
for (let i = 0; i < Number(count); i++) {
  const start = process.hrtime.bigint();
  transform(source);
  times.push(process.hrtime.bigint() - start);
}
times.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
process.stdout.write(`${times[Math.floor(times.length / 2)]}\n`);
