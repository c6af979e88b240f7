// What the tests of the command line share: temporary trees, and rscc in them.
//   RSCC=PATH node --test tests/cli/      (default: build/rscc)
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repo = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const named = process.argv.find((word) => word.startsWith('--rscc='))?.slice('--rscc='.length);
export const rscc = path.resolve(named ?? process.env.RSCC ?? path.join(repo, 'build/rscc'));

// A folder that goes away after the test. `files`: path to text or bytes, or to {link: target}.
export function makeTree(t, files = {}) {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'rscc-cli-')));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  addFiles(folder, files);
  return folder;
}

export function addFiles(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (typeof content.link === 'string') symlinkSync(content.link, file);
    else writeFileSync(file, content);
  }
}

export function run(cwd, args, { input = '', env = {} } = {}) {
  const { NO_COLOR, RSCC_ID_SALT, ...inherited } = process.env;
  const result = spawnSync(rscc, args, {
    cwd, input, env: { ...inherited, PWD: cwd, ...env }, maxBuffer: 1 << 28, timeout: 60_000,
  });
  const isUnread = result.error?.code === 'EPIPE'; // it ended without reading its input
  if (result.error && !isUnread) throw result.error;
  return {
    status: result.status ?? result.signal,
    stdout: result.stdout.toString(),
    stderr: result.stderr.toString(),
  };
}

// `"$@"` stands for rscc and the arguments.
export function shell(cwd, script, args, input = '') {
  const result = spawnSync('bash', ['-c', script, 'bash', rscc, ...args], { cwd, input, timeout: 60_000 });
  return { status: result.status ?? result.signal, stdout: result.stdout.toString(), stderr: result.stderr.toString() };
}

// What a workflow command says, as GitHub's runner reads it.
export function readCommand(line) {
  const [, level, list, data] = /^::(error|warning) (.*?)::(.*)$/.exec(line);
  const plain = (text) => text.replace(/%(25|0D|0A|3A|2C)/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  const properties = Object.fromEntries(list.split(',').map((item) => [item.slice(0, item.indexOf('=')), plain(item.slice(item.indexOf('=') + 1))]));
  return { level, ...properties, message: plain(data) };
}

// Every file below a folder: path to text, links as `-> target`.
export function readTree(folder, below = '') {
  const found = {};
  for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
    const name = path.posix.join(below, entry.name);
    if (entry.isDirectory()) Object.assign(found, readTree(folder, name));
    else if (entry.isFile()) found[name] = readFileSync(path.join(folder, name), 'utf8');
    else found[name] = '-> link';
  }
  return found;
}

export const server_module = "'use server';\nexport async function save(text) {\n  return text;\n}\n";
export const inline_module =
  "export function Page({ id }) {\n  async function save(text) {\n    'use server';\n    return [id, text];\n  }\n  return save;\n}\n";
export const sync_module = "'use server';\nexport function save() {}\n";
export const plain_module = 'export const answer = 42;\n';
