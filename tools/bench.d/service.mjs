// measureService({ rscc, file, count, map }) → { service_ms, in_process_ms }: the round trip of one
// module through `rscc service` over pipes, as a bundler's plugin asks for it, against the same
// compile in a loop within one process. Medians of `count`, after as many again to warm up.
//   node service.mjs FILE [COUNT]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { loop, median, repo } from './measure.mjs';

// Sends a line, and resolves with the answer's. One request is under way at a time.
function talkTo(child) {
  let rest = [];
  let resolve;
  child.stdout.on('data', (bytes) => {
    rest.push(bytes);
    if (bytes.at(-1) !== 10) return;
    const line = Buffer.concat(rest).toString();
    rest = [];
    resolve(line);
  });
  return (line) =>
    new Promise((done) => {
      resolve = done;
      child.stdin.write(line);
    });
}

export async function measureService({ rscc = path.join(repo, 'build-bench', 'rscc'), file, count = 200, map = false }) {
  const child = spawn(rscc, ['service', `--root=${path.dirname(file)}`], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ask = talkTo(child);
  const params = { path: file, source: readFileSync(file, 'utf8'), sourcemap: map ? 'external' : 'none' };
  const times = [];
  for (let id = 0; id < count * 2; id++) {
    const start = process.hrtime.bigint();
    const { result, error } = JSON.parse(await ask(`${JSON.stringify({ id, method: 'transform', params })}\n`));
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
    if (error || !result.changed) throw new Error(`the service does not compile ${file}`);
  }
  child.stdin.end();
  await once(child, 'exit');
  return { service_ms: median(times.slice(count)), in_process_ms: loop(file, count, 'server', { map }) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [file, count] = process.argv.slice(2);
  for (const map of [false, true]) {
    const { service_ms, in_process_ms } = await measureService({ file: path.resolve(file), count: Number(count ?? 200), map });
    const ratio = (service_ms / in_process_ms).toFixed(2);
    console.log(`map ${map}: service ${service_ms.toFixed(3)} ms, in process ${in_process_ms.toFixed(3)} ms, ratio ${ratio}`);
  }
}
