// What tools/mutate runs; see there.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { faults } from './faults.mjs';

const repo = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
// What is quick and sees most comes first.
const steps = {
  fixtures: ['tests/run-fixtures.mjs'],
  'behaviour without the wire': ['tests/run-behaviour.mjs', '--modes=direct'],
  behaviour: ['tests/run-behaviour.mjs'],
  scopes: ['tests/compare/scopes.mjs'],
};
const packages = ['tests', 'tests/compare', 'npm'];
const options = process.argv.slice(2).filter((arg) => arg.startsWith('--'));
const patterns = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const wantsEveryStep = options.includes('--every-step');
const laneCount = Number(options.find((arg) => arg.startsWith('--lanes='))?.slice('--lanes='.length) ?? os.availableParallelism());

// A fault whose place has changed must be looked at again, not skipped.
function placeOf({ name, file, find }, text) {
  const count = text.split(find).length - 1;
  if (count !== 1) throw new Error(`fault "${name}": its text stands ${count} times in ${file}, not once:\n${find}`);
  return text.indexOf(find);
}

function withFault(fault, text) {
  const at = placeOf(fault, text);
  return text.slice(0, at) + fault.replace + text.slice(at + fault.find.length);
}

function copyRepository(folder) {
  const isSource = (from) => !/^(?:build.*|node_modules|\.git|dist)$/.test(path.basename(from));
  for (const part of ['meson.build', 'meson_options.txt', 'src', 'grammar', 'tests', 'npm', 'docs', 'tools']) {
    cpSync(path.join(repo, part), path.join(folder, part), { recursive: true, filter: isSource });
  }
  for (const part of packages) symlinkSync(path.join(repo, part, 'node_modules'), path.join(folder, part, 'node_modules'));
}

function command(folder, program, args) {
  const limits = { timeout: 3_600_000, maxBuffer: 1 << 28 };
  const env = { ...process.env, TEST_PATIENCE: '10' }; // a fault is seen by what it breaks, not by a busy machine
  return new Promise((resolve) => {
    execFile(program, args, { cwd: folder, env, ...limits }, (error, stdout, stderr) =>
      resolve({ isFine: !error, output: `${stdout}${stderr}` }),
    );
  });
}

// The steps that fail, with the numbers of their failures: the first, or all.
async function failingSteps(folder, wantsAll = wantsEveryStep) {
  const failing = [];
  for (const [step, args] of Object.entries(steps)) {
    const { isFine, output } = await command(folder, 'node', [...args, '--rscc=build/rscc']);
    if (isFine) continue;
    const count = /(\d+) failed$/m.exec(output);
    failing.push(count ? `${step} (${count[1]})` : `${step} stops: ${output.slice(-500)}`);
    if (!wantsAll) break;
  }
  return failing;
}

async function build(folder) {
  const { isFine, output } = await command(folder, 'ninja', ['-C', 'build', 'rscc']);
  if (!isFine) throw new Error(`does not compile:\n${output}`);
}

async function tryFault(folder, fault) {
  const file = path.join(folder, fault.file);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, withFault(fault, text));
  try {
    await build(folder);
    return await failingSteps(folder);
  } finally {
    writeFileSync(file, text);
  }
}

async function setUp(folder) {
  const { isFine, output } = await command(folder, 'meson', ['setup', 'build', '-Doptimization=1']);
  if (!isFine) throw new Error(output);
  await build(folder);
}

let failed = 0;
function report({ name }, isCaught, text) {
  if (!isCaught) failed++;
  console.log(`${isCaught ? 'caught  ' : 'SURVIVES'} ${name}: ${text}`);
}

async function runLane(folder, queue) {
  for (let fault = queue.shift(); fault; fault = queue.shift()) {
    try {
      const failing = await tryFault(folder, fault);
      report(fault, failing.length > 0, failing.join(', ') || 'no step fails');
    } catch (error) {
      report(fault, false, error.message);
    }
  }
}

const chosen = faults.filter(({ name }) => patterns.length === 0 || patterns.some((pattern) => name.includes(pattern)));
const folders = Array.from({ length: laneCount }, () => mkdtempSync(path.join(os.tmpdir(), 'rscc-mutate-')));
const removeFolders = () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
process.on('exit', removeFolders);
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));

folders.forEach(copyRepository);
for (const fault of faults) placeOf(fault, readFileSync(path.join(folders[0], fault.file), 'utf8'));
await Promise.all(folders.map(setUp));
const failing = await failingSteps(folders[0], true);
if (failing.length > 0) throw new Error(`without any fault: ${failing.join(', ')}`);
const queue = [...chosen];
await Promise.all(folders.map((folder) => runLane(folder, queue)));
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || chosen.length === 0 ? 1 : 0;
