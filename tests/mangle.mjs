// node tests/mangle.mjs [--rscc=PATH] [--every=N] [PATTERN…]
// Every fixture and behaviour case, cut at every byte, with every byte replaced and with every byte
// taken out, through the compiler in one process: build/tests/fuzz/mangle, beside the rscc that is
// named. Build that with ASan to see reads past the end. --every=N tries each Nth offset only.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { matches, parseArgs, tests } from './lib/args.mjs';
import { inputFiles } from './lib/inputs.mjs';

const processes = 2;
const hang_limit_ms = 30_000;

const options = parseArgs();
const program = path.join(path.dirname(options.rscc), 'tests/fuzz/mangle');
const files = inputFiles().filter((file) => matches(file, options.patterns));
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
  const [, inputs = 0, broken = 0] = /^(\d+) inputs, (\d+) broken$/m.exec(output) ?? [];
  process.stdout.write(output.replace(/^\d+ inputs, .*\n/m, ''));
  if (status === 0 || (status === 1 && Number(broken) > 0)) return { inputs: Number(inputs), failed: Number(broken) };
  console.log(`FAIL ${at}: mangle ended with ${status}`);
  return { inputs: Number(inputs) + 1, failed: 1 };
}

function watchProgress(progress, child) {
  let last;
  return setInterval(() => {
    const now = fs.existsSync(progress) ? fs.readFileSync(progress, 'utf8') : '';
    if (now === last) child.kill('SIGKILL');
    last = now;
  }, hang_limit_ms);
}
