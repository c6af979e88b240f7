// Finds the fixtures and produces what their expected/ folders should hold.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { mapText } from './map-text.mjs';
import { messagesText } from './messages.mjs';
import { outputProblem } from './output-checks.mjs';
import { secondCompileProblem, transform } from './rscc.mjs';
import { run } from './spawn.mjs';

const module_file = /\.(?:js|jsx|ts|tsx|mjs|mts|cjs|cts)$/;

// [{name, folder, input, args, knownBug}]; `input` is a file's name or "input", a folder.
export function findFixtures(root) {
  const fixtures = [];
  for (const topic of subfolders(root)) {
    for (const sentence of subfolders(path.join(root, topic))) {
      const folder = path.join(root, topic, sentence);
      const input = fs.readdirSync(folder).find((file) => file === 'input' || file.startsWith('input.'));
      const name = `${topic}/${sentence}`;
      if (!input) throw new Error(`the fixture ${name} has no input`);
      fixtures.push({ name, folder, input, args: argsOf(folder), knownBug: sentence.endsWith('-known-bug') });
    }
  }
  return fixtures.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function subfolders(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).filter((item) => item.isDirectory()).map((item) => item.name);
}

function argsOf(folder) {
  const file = path.join(folder, 'args');
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split(/\s+/).filter(Boolean) : [];
}

// {files: Map of name → text, problems: [text]}
export function produce(fixture, rscc) {
  return fixture.input === 'input' ? produceTree(fixture, rscc) : produceModule(fixture, rscc);
}

export function expectedOf({ folder }) {
  const root = path.join(folder, 'expected');
  if (!fs.existsSync(root)) return new Map();
  return new Map(filesBelow(root).map((file) => [file, fs.readFileSync(path.join(root, file), 'utf8')]));
}

function filesBelow(root) {
  const items = fs.readdirSync(root, { recursive: true, withFileTypes: true });
  const files = items.filter((item) => item.isFile());
  return files.map((item) => path.relative(root, path.join(item.parentPath ?? item.path, item.name))).sort();
}

async function produceModule(fixture, rscc) {
  const source = fs.readFileSync(path.join(fixture.folder, fixture.input), 'utf8');
  const result = { files: new Map(), problems: [], diagnostics: [] };
  const chosen = fixture.args.find((arg) => arg.startsWith('--target='));
  for (const target of chosen ? [chosen.slice('--target='.length)] : ['server', 'client']) {
    await addTarget(fixture, rscc, { target, source, alone: Boolean(chosen) }, result);
  }
  if (fixture.name.startsWith('diagnostics/') && !chosen) await addLint(fixture, rscc, result);
  const messages = messagesText(sorted(result.diagnostics), source);
  if (messages) result.files.set('messages.txt', messages);
  return result;
}

async function addTarget({ folder, input, args }, rscc, { target, source, alone }, result) {
  const answer = await transform(rscc, input, { target, root: '.', args: args.filter((a) => !a.startsWith('--target=')), cwd: folder });
  if (answer.problem) return void result.problems.push(answer.problem);
  const { code, changed, map, functions, diagnostics } = answer.json;
  // Every module with inline server functions says inline-in-client; fixtures of its own show it.
  addDiagnostics(result, alone ? diagnostics : diagnostics.filter((d) => d.rule !== 'inline-in-client'));
  if (target === 'server' && functions?.length) result.files.set('manifest.json', manifestText(functions));
  if (code === null) return;
  if (!changed && code !== source) result.problems.push(`not changed, but the ${target} output differs`);
  if (!changed) return;
  const name = target === 'client' ? 'client.js' : `server${path.extname(input)}`;
  result.files.set(name, code);
  if (map) result.files.set(target === 'client' ? 'client-map.txt' : 'map.txt', mapText(map, code, source));
  const problem = outputProblem(name, code, target === 'server' ? source : undefined);
  if (problem) result.problems.push(`${name} ${problem}`);
  const second = await secondCompileProblem(rscc, path.join(folder, input), code, { target, root: folder, args });
  if (second) result.problems.push(second);
}

async function addLint({ folder, input, args }, rscc, result) {
  const { status, stdout, stderr } = await run(rscc, ['lint', '--format=json', '--root=.', ...args, input], { cwd: folder });
  try {
    if (status !== 0 && status !== 1) throw new Error(`status ${status}`);
    addDiagnostics(result, JSON.parse(stdout).diagnostics);
  } catch (error) {
    result.problems.push(`lint: ${error.message}\n${stderr}`);
  }
}

function addDiagnostics(result, diagnostics = []) {
  const key = ({ rule, start, message }) => `${rule} ${start.offset} ${message}`;
  const known = new Set(result.diagnostics.map(key));
  result.diagnostics.push(...diagnostics.filter((d) => !known.has(key(d))));
}

function sorted(diagnostics) {
  return [...diagnostics].sort((a, b) => a.start.offset - b.start.offset || a.code.localeCompare(b.code));
}

function manifestText(functions) {
  return `{ "version": 1, "functions": [\n${functions.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n] }\n`;
}

async function produceTree({ folder, args }, rscc) {
  const result = { files: new Map(), problems: [] };
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'rscc-fixture-'));
  try {
    const { status, stdout, stderr } = await run(
      rscc,
      ['build', 'input', '--root=input', `--outdir=${outdir}`, '--format=unix', '--color=never', ...args],
      { cwd: folder },
    );
    if (status !== 0 && status !== 1) result.problems.push(`rscc build: status ${status}`);
    if (stdout + stderr) result.files.set('messages.txt', (stdout + stderr).replaceAll(outdir, 'OUTDIR'));
    for (const file of filesBelow(outdir)) addBuilt(path.join(folder, 'input'), outdir, file, result);
  } finally {
    fs.rmSync(outdir, { recursive: true });
  }
  return result;
}

function addBuilt(inputFolder, outdir, file, result) {
  const text = fs.readFileSync(path.join(outdir, file), 'utf8');
  result.files.set(file, text);
  const source = path.join(inputFolder, file.replace(/^(?:server|client)\//, ''));
  if (!module_file.test(file) || !fs.existsSync(source)) return;
  const original = fs.readFileSync(source, 'utf8');
  const problem = text === original ? undefined : outputProblem(file, text, original);
  if (problem) result.problems.push(`${file} ${problem}`);
}
