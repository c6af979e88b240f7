// Applications for the tests of the npm package: sources, compiled with `rscc build` into a folder in
// which `rscc/server` is the package of this repository.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { repo } from '../lib/args.mjs';
import { run } from '../lib/spawn.mjs';

export const rscc = process.env.RSCC ?? path.join(repo, 'build', 'rscc');
export const packageFolder = process.env.RSCC_NPM ?? path.join(repo, 'npm'); // mutants.mjs sets it

export function importFromPackage(file) {
  return import(pathToFileURL(path.join(packageFolder, file)));
}

export function makeFolder(files = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rscc-npm-'));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ 'package.json': '{"type": "module"}', ...files })) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  fs.mkdirSync(path.join(folder, 'node_modules'));
  fs.symlinkSync(packageFolder, path.join(folder, 'node_modules', 'rscc'));
  return folder;
}

// {folder, registry, ids, load}: `ids` by symbol, `load(module)` the compiled server module.
export async function buildApp(files, args = []) {
  const folder = makeFolder(files);
  const { status, stderr } = await run(rscc, ['build', '.', '--outdir=dist', ...args], { cwd: folder });
  if (status !== 0) throw new Error(`rscc build: ${status}\n${stderr}`);
  const load = (module) => import(pathToFileURL(path.join(folder, 'dist', module)));
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'dist', 'manifest.json'), 'utf8'));
  const ids = Object.fromEntries(manifest.functions.map(({ symbol, id }) => [symbol, id]));
  const { default: registry } = await load('registry.mjs');
  return { folder, registry, ids, load: (module) => load(`server/${module}`) };
}
