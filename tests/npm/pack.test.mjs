// tools/pack-npm: what it packs runs from where it is unpacked, with libraries of its own.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { platformPackage } from '../../npm/api/binary.mjs';
import { repo } from '../lib/args.mjs';
import { run } from '../lib/spawn.mjs';
import { makeFolder, rscc } from './app.mjs';

const { RSCC_BINARY: _, ...env } = process.env;
const folder = makeFolder();
const out = path.join(folder, 'packed');
const modules = path.join(folder, 'app', 'node_modules');

function unpack(archive) {
  const staging = fs.mkdtempSync(path.join(folder, 'unpacked-'));
  execFileSync('tar', ['-xzf', archive, '-C', staging]);
  const manifest = JSON.parse(fs.readFileSync(path.join(staging, 'package', 'package.json'), 'utf8'));
  fs.mkdirSync(path.dirname(path.join(modules, manifest.name)), { recursive: true });
  fs.renameSync(path.join(staging, 'package'), path.join(modules, manifest.name));
  return manifest;
}

test('the packages run from where they are unpacked', async () => {
  const made = await run(path.join(repo, 'tools', 'pack-npm'), [`--binary=${rscc}`, `--out=${out}`], { env });
  assert.equal(made.status, 0, made.stderr);
  const manifests = Object.fromEntries(made.stdout.trim().split('\n').map(unpack).map((manifest) => [manifest.name, manifest]));
  assert.deepEqual(Object.keys(manifests).sort(), [platformPackage(), 'rscc'].sort());
  assert.equal(manifests.rscc.optionalDependencies[platformPackage()], manifests.rscc.version);
  assert.equal(manifests[platformPackage()].version, manifests.rscc.version);
  assert.equal(manifests.rscc.devDependencies ?? manifests.rscc.scripts, undefined);
  for (const part of manifests.rscc.files) assert.ok(fs.readdirSync(path.join(modules, 'rscc', part)).length > 0, part);
  assert.deepEqual(manifests[platformPackage()].cpu, [process.arch]);

  const cwd = path.join(folder, 'app');
  const { status, stdout, stderr } = await run(process.execPath, [path.join(modules, 'rscc/bin/rscc.mjs'), '--version'], { env, cwd });
  assert.deepEqual([status, stdout], [0, `${manifests.rscc.version}\n`], stderr);
  const program = `import { binaryPath, transformSync } from 'rscc';
    const { code } = transformSync("'use server';", { path: 'a.js' });
    console.log(JSON.stringify([binaryPath(), code]));`;
  const used = await run(process.execPath, ['--input-type=module'], { input: program, env, cwd });
  const [binary, code] = JSON.parse(used.stdout);
  assert.equal(binary, fs.realpathSync(path.join(modules, platformPackage(), 'bin', 'rscc')));
  assert.equal(typeof code, 'string');
});

test('its libraries are found in the package', { skip: process.platform !== 'linux' && 'ldd is of Linux' }, () => {
  const shown = execFileSync('ldd', [path.join(modules, platformPackage(), 'bin', 'rscc')], { encoding: 'utf8' });
  for (const name of ['libxxhash', 'libcjson']) {
    const found = new RegExp(`${name}\\S* => (\\S+)`).exec(shown);
    if (found) assert.match(path.resolve(found[1]), /node_modules\/@rscc\//);
  }
});

test('a binary of another version is not packed', async () => {
  const wrong = path.join(folder, 'wrong');
  fs.writeFileSync(wrong, '#!/bin/sh\necho 9.9.9\n', { mode: 0o755 });
  const { status, stderr } = await run(path.join(repo, 'tools', 'pack-npm'), [`--binary=${wrong}`, `--out=${out}`], { env });
  assert.equal(status, 1);
  assert.match(stderr, /is of version 9\.9\.9/);
});
