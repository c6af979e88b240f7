// Compiles many programs at once and executes them: what is wrong with each, or that it was refused.
//
// A verdict: {name, refused: [rule], direct: rule, failures: [text]}; `direct`: why the wire was left out.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strip } from '../../lib/cases.mjs';
import { run } from '../../lib/spawn.mjs';
import { executeAll } from '../../lib/workers.mjs';

const runtime = '--server-runtime=behaviour/server-runtime';
// Warnings that say that a call over the wire can't work.
const not_over_the_wire = ['unserializable-capture', 'cyclic-capture'];

// Map: name → verdict. `programs`: [{name, text, wire}].
export async function judge(rscc, programs) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'programs-'));
  try {
    const compiled = await compileAll(rscc, folder, programs);
    return await executePrograms(programs, compiled);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

async function compileAll(rscc, folder, programs) {
  fs.mkdirSync(path.join(folder, 'src'));
  fs.writeFileSync(path.join(folder, 'package.json'), '{}');
  for (const { name, text } of programs) fs.writeFileSync(path.join(folder, 'src', name), text);
  const first = await build(rscc, folder);
  const refused = groupBy(first.diagnostics.filter(({ severity }) => severity === 'error'), ({ file }) => path.basename(file));
  for (const name of refused.keys()) fs.rmSync(path.join(folder, 'src', name));
  const last = refused.size > 0 ? await build(rscc, folder) : first;
  const manifest = readManifest(path.join(folder, 'out', 'manifest.json'));
  return {
    refused,
    problem: last.status === 0 || refused.size === programs.length ? undefined : `rscc build ends with ${last.status}\n${last.stderr}`,
    warnings: groupBy(last.diagnostics, ({ file }) => path.basename(file)),
    functions: groupBy(manifest.functions, ({ module }) => path.basename(module)),
    outputs: readOutputs(path.join(folder, 'out', 'server', 'src')),
    changedAgain: await changedAgain(rscc, folder),
  };
}

function readManifest(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : { functions: [] };
}

async function build(rscc, folder) {
  const args = ['build', 'src', '--outdir=out', '--changed-only', '--format=json', runtime, '--no-error-on-unmatched-pattern'];
  const { status, stdout, stderr } = await run(rscc, args, { cwd: folder });
  const [json] = /^\{.*\}(?=\n|$)/s.exec(stdout || stderr) ?? ['{"diagnostics":[]}'];
  return { status, stderr, diagnostics: JSON.parse(json).diagnostics };
}

function groupBy(list, keyOf) {
  const groups = new Map();
  for (const item of list) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function readOutputs(folder) {
  if (!fs.existsSync(folder)) return new Map();
  return new Map(fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]));
}

// The names of the outputs that compiling once more would change.
async function changedAgain(rscc, folder) {
  const out = path.join(folder, 'out', 'server');
  if (!fs.existsSync(out)) return new Set();
  fs.renameSync(out, path.join(folder, 'again'));
  await run(rscc, ['build', 'again', '--outdir=out2', '--changed-only', runtime], { cwd: folder });
  const changed = path.join(folder, 'out2', 'server', 'again', 'src');
  return new Set(fs.existsSync(changed) ? fs.readdirSync(changed) : []);
}

async function executePrograms(programs, compiled) {
  const verdicts = new Map();
  const prepared = await Promise.all(programs.map((program) => prepare(program, compiled, verdicts)));
  const cases = prepared.filter(Boolean);
  const executed = cases.length > 0 ? await executeAll(cases) : new Map();
  for (const [name, failures] of executed) verdicts.get(name).failures.push(...failures);
  return verdicts;
}

async function prepare(program, compiled, verdicts) {
  const { name, text, wire } = program;
  const errors = compiled.refused.get(name) ?? [];
  const warning = (compiled.warnings.get(name) ?? []).find(({ rule }) => not_over_the_wire.includes(rule));
  const verdict = { name, refused: errors.map(({ rule }) => rule), messages: errors.map(({ message }) => message), failures: [], direct: wire ? warning?.rule : 'live' };
  verdicts.set(name, verdict);
  if (errors.length > 0) return undefined;
  const output = compiled.outputs.get(name);
  const problem = compiled.problem ?? staticProblem(name, output, compiled);
  verdict.output = output;
  if (problem) return void verdict.failures.push(problem);
  try {
    return {
      name,
      entry: name,
      modes: verdict.direct ? ['direct'] : ['direct', 'wire'],
      source: [[name, await strip(name, text, 'the source')], ...itself(program)],
      server: [[name, await strip(name, output, 'the output')], ...itself(program)],
      functions: (compiled.functions.get(name) ?? []).map((entry) => ({ ...entry, module: name })),
    };
  } catch (error) {
    return void verdict.failures.push(error.message);
  }
}

// What a program imports its own exports from: shrinking gives it other names.
function itself({ name, text }) {
  return text.includes(`'./self.js'`) ? [['self.js', `export * from './${name}'`]] : [];
}

function staticProblem(name, output, { changedAgain: again }) {
  if (output === undefined) return 'there is no output';
  return again.has(name) ? 'compiling the output again changes it' : undefined;
}
