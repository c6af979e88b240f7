// node tests/fuzz/run.mjs [--rscc=PATH] [--seconds=N | --runs=N]
// Runs compile_fuzzer, which is built beside the rscc that is named (meson: -Dfuzz=true, clang), with
// the fixtures and behaviour cases as seeds. A finding is kept in the build folder and fails the run;
// mend it with a fixture that shows it. With --runs the seed is fixed: what the suite says about a
// commit must not be a matter of luck.
import fs from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { parseArgs, repo, tests } from '../lib/args.mjs';
import { inputFiles } from '../lib/inputs.mjs';

const options = parseArgs();
const length = options.runs
  ? [`-runs=${Number(options.runs)}`, '-seed=1']
  : [`-max_total_time=${Number(options.seconds ?? 20)}`];
const build = path.dirname(options.rscc);
const fuzzer = path.join(build, 'tests/fuzz/compile_fuzzer');
const folders = Object.fromEntries(
  ['seeds', 'corpus', 'found'].map((name) => [name, path.join(build, 'fuzz', name)]),
);
const languages = { '.ts': 1, '.mts': 1, '.cts': 1, '.tsx': 2 };
const server = 4;
const client = 8;
const guard_client = 64;

for (const folder of Object.values(folders)) fs.mkdirSync(folder, { recursive: true });
inputFiles().forEach((file, i) => {
  const flags = (languages[path.extname(file)] ?? 0) | server | client | guard_client;
  const seed = Buffer.concat([Buffer.of(flags), fs.readFileSync(path.join(tests, file))]);
  fs.writeFileSync(path.join(folders.seeds, String(i)), seed);
});

const status = await run([
  folders.corpus,
  folders.seeds,
  ...length,
  `-dict=${path.join(repo, 'tests/fuzz/javascript.dict')}`,
  `-artifact_prefix=${folders.found}/`,
  '-max_len=4096',
  '-timeout=10',
  '-rss_limit_mb=2048',
  '-print_final_stats=1',
]);
console.log(status === 0 ? '1 passed, 0 failed' : `FAIL status ${status}; the input is in ${folders.found}\n0 passed, 1 failed`);
process.exitCode = status === 0 ? 0 : 1;

// Shows the end of what libFuzzer says: its progress is of no use afterwards.
function run(args) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(fuzzer, args);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (output += piece));
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => {
      console.log(output.split('\n').slice(code === 0 ? -12 : -80).join('\n'));
      resolve(code ?? signal);
    });
  });
}
