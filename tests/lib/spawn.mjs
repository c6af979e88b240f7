// Running rscc, a few processes at a time.
import { spawn } from 'node:child_process';
import { patience } from './patience.mjs';

const time_limit_ms = 20_000 * patience;

// Never rejects: {status, stdout, stderr}, where status is a number, a signal's name, or the error
// that kept the program from starting.
export function run(program, args, { input = '', cwd, env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, timeout: time_limit_ms, killSignal: 'SIGKILL' });
    const out = [];
    const err = [];
    child.stdout.on('data', (piece) => out.push(piece));
    child.stderr.on('data', (piece) => err.push(piece));
    child.on('error', (error) => resolve({ status: error.message, stdout: '', stderr: '' }));
    child.on('close', (code, signal) =>
      resolve({
        status: code ?? signal,
        stdout: Buffer.concat(out).toString(),
        stderr: Buffer.concat(err).toString(),
      }),
    );
    child.stdin.on('error', () => {}); // a program that doesn't read its input closes the pipe
    child.stdin.end(input);
  });
}

// Runs `work` on every item, `limit` at once; results in the order of the items.
export async function mapLimit(items, limit, work) {
  const results = new Array(items.length);
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index], index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
  return results;
}
