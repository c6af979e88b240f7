// Times in turns (A B A B …), so that whatever else the machine does falls on all alike.
import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = path.dirname(fileURLToPath(import.meta.url));
export const repo = path.resolve(here, '../..');
const build = path.join(repo, 'build-bench');

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

// A whole process: {ms, peak_mb}. Any exit status but `expected` is a failure of the measurement.
export function spawnOnce(command, expected = [0]) {
  const text = execFileSync(path.join(build, 'spawn'), command, { encoding: 'utf8' });
  const { status, wall_ns, peak_kb } = JSON.parse(text);
  if (!expected.includes(status)) throw new Error(`status ${status}: ${command.join(' ')}`);
  return { ms: wall_ns / 1e6, peak_mb: peak_kb / 1024 };
}

const fileArguments = (files) => [files].flat();

// The median of `count` rounds over the file, or over all files of a list, in one process and on one
// thread, in milliseconds.
export function loop(files, count, target = 'server', { map = false } = {}) {
  const args = [...(map ? ['--map'] : []), target, String(count), ...fileArguments(files)];
  return Number(execFileSync(path.join(build, 'loop'), args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) / 1e6;
}

export const peerCommand = (name, files, count, target = 'server') =>
  [process.execPath, path.join(here, 'peer.mjs'), name, target, String(count), ...fileArguments(files)];

function askPeer(...work) {
  const [program, ...args] = peerCommand(...work);
  return JSON.parse(execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
}

// As loop(), of a peer.
export function peer(name, files, count, target) {
  const { ns, refused } = askPeer(name, files, count, target);
  if (refused.length > 0) throw new Error(`${name} refuses ${refused.join(', ')}`);
  return ns / 1e6;
}

// Those of the files that rscc and the peers compile, all of them.
export function acceptedByAll(files, peers) {
  const { stderr } = spawnSync(path.join(build, 'loop'), ['both', '1', ...files], { encoding: 'utf8' });
  const refused = new Set([...stderr.split('\n'), ...peers.flatMap((name) => askPeer(name, files, 0, 'both').refused)]);
  return files.filter((file) => !refused.has(file));
}

// {name: () => number} → {name: [numbers]}, each called once a round.
export function inTurns(rounds, subjects) {
  const results = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, measure] of Object.entries(subjects)) results[name].push(measure());
  }
  return results;
}

// How many times as long as `base` each takes: the median of the rounds' own ratios.
export function ratio(numbers, base) {
  return median(numbers.map((n, i) => n / base[i]));
}
