// node tests/mangle.mjs [--rscc=PATH] [--every=N] [--all] [PATTERN…]
// Every fixture, and with --all every behaviour case, cut at every byte, with every byte replaced and
// with every byte taken out, through the compiler in one process: build/tests/fuzz/mangle, beside the
// rscc that is named. Build that with ASan to see reads past the end. --every=N tries each Nth offset.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { matches, parseArgs, tests } from './lib/args.mjs';
import { inputFiles } from './lib/inputs.mjs';
import { syntaxError } from './lib/output-checks.mjs';

const processes = 2;
const hang_limit_ms = 30_000;

const options = parseArgs();
const program = path.join(path.dirname(options.rscc), 'tests/fuzz/mangle');
const folder = options.all ? '' : 'fixtures/';
const files = inputFiles().filter((file) => file.startsWith(folder) && matches(file, options.patterns));
const every = Number(options.every ?? 1);

const results = await Promise.all(Array.from({ length: processes }, (_, i) => mangle(i)));
const inputs = results.reduce((sum, { inputs }) => sum + inputs, 0);
const failed = results.reduce((sum, { failed }) => sum + failed, 0);
console.log(`${inputs - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || inputs === 0 ? 1 : 0;

// One process and its share of the files. A crash or a hang fails the input that the progress file
// names.
function mangle(index) {
  const progress = path.join(os.tmpdir(), `rscc-mangle-${process.pid}-${index}`);
  const share = files.filter((_, i) => i % processes === index);
  const child = spawn(program, [`--progress=${progress}`, `--every=${every}`, ...share], { cwd: tests });
  let output = '';
  child.stdout.on('data', (piece) => (output += piece));
  child.stderr.on('data', (piece) => process.stderr.write(piece));
  const watch = watchProgress(progress, child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(watch);
      const at = fs.existsSync(progress) ? fs.readFileSync(progress, 'utf8').split('\n')[0] : 'the start';
      fs.rmSync(progress, { force: true });
      resolve(summary(output, code ?? signal, at));
    });
  });
}

function summary(output, status, at) {
  const inputs = Number(/^(\d+) inputs, \d+ broken$/m.exec(output)?.[1] ?? 0);
  const failures = [...output.matchAll(/^FAIL (\S+) (.*)\n(".*")$/gm)].filter(isValidInput);
  for (const [, file, rest] of failures) console.log(`FAIL ${file} ${rest}`);
  if (status === 0 || (status === 1 && inputs > 0)) return { inputs, failed: failures.length };
  console.log(`FAIL ${at}: mangle ended with ${status}`);
  return { inputs: inputs + failures.length + 1, failed: failures.length + 1 };
}

// tree-sitter takes some texts for JavaScript that are none; what becomes of those is no matter.
function isValidInput([, file, , text]) {
  return syntaxError(file, JSON.parse(text)) === undefined;
}

function watchProgress(progress, child) {
  let last;
  return setInterval(() => {
    const now = fs.existsSync(progress) ? fs.readFileSync(progress, 'utf8') : '';
    if (now === last) child.kill('SIGKILL');
    last = now;
  }, hang_limit_ms);
}
