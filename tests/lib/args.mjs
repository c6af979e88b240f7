// What every test script takes: --rscc=PATH (default build/rscc beside tests/), flags, and patterns
// that choose cases by a part of their name.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repo = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const tests = path.join(repo, 'tests');

export function parseArgs(argv = process.argv.slice(2)) {
  const options = { rscc: path.join(repo, 'build', 'rscc'), patterns: [] };
  for (const arg of argv) {
    const option = /^--([a-z-]+)(?:=(.*))?$/s.exec(arg);
    if (!option) options.patterns.push(arg);
    else options[option[1]] = option[2] ?? true;
  }
  options.rscc = path.resolve(options.rscc);
  return options;
}

export function matches(name, patterns) {
  return patterns.length === 0 || patterns.some((pattern) => name.includes(pattern));
}
