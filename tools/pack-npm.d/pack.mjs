// node pack.mjs BINARY OUT: writes the packages as OUT/*.tgz and prints their paths.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { platformPackage } from '../../npm/api/binary.mjs';

const repo = fileURLToPath(new URL('../../', import.meta.url));
const [binary, out] = process.argv.slice(2).map((name) => path.resolve(name));

// Every platform for which there is a package. npm's own words, for package.json.
const platforms = [
  { os: 'linux', cpu: 'x64', libc: 'glibc' },
  { os: 'linux', cpu: 'arm64', libc: 'glibc' },
  { os: 'linux', cpu: 'x64', libc: 'musl' },
  { os: 'linux', cpu: 'arm64', libc: 'musl' },
  { os: 'darwin', cpu: 'x64' },
  { os: 'darwin', cpu: 'arm64' },
];
const nameOf = ({ os, cpu, libc }) => `@rscc/${os}-${cpu}${libc === 'musl' ? '-musl' : ''}`;

// Libraries that every system of the platform has; others are packed with the executable.
const ownLibraries = /^(linux-vdso|ld-linux|ld-musl|libc|libm|libpthread|libdl)\b/;

function fail(message) {
  console.error(`tools/pack-npm: ${message}`);
  process.exit(1);
}

function readJson(file) {
  return JSON.parse(fs.readFileSync(path.join(repo, file), 'utf8'));
}

// Name and file of each shared library that the executable needs beside the system's.
function librariesOf(file) {
  if (process.platform === 'darwin') {
    const lines = execFileSync('otool', ['-L', file], { encoding: 'utf8' }).split('\n').slice(1);
    const others = lines.map((line) => line.trim().split(' ')[0]).filter((name) => name && !/^\/(usr\/lib|System)\//.test(name));
    if (others.length > 0) fail(`the executable needs ${others.join(', ')}: link them statically (-Dprefer_static=true)`);
    return [];
  }
  const lines = execFileSync('ldd', [file], { encoding: 'utf8' }).split('\n');
  const needed = lines.map((line) => /^\s*(\S+)(?: => (\S+))? \(/.exec(line)).filter(Boolean);
  return needed
    .map(([, name, found]) => ({ name: path.basename(name), found: found ?? name }))
    .filter(({ name }) => !ownLibraries.test(name));
}

function pack(folder, manifest) {
  fs.writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  fs.copyFileSync(path.join(repo, 'LICENSE'), path.join(folder, 'LICENSE'));
  const words = ['pack', '--silent', '--ignore-scripts', '--pack-destination', out];
  const name = execFileSync('npm', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  console.log(path.join(out, name));
}

function packPlatform(folder, platform, version) {
  for (const part of ['bin', 'lib']) fs.mkdirSync(path.join(folder, part), { recursive: true });
  fs.copyFileSync(binary, path.join(folder, 'bin', 'rscc'));
  fs.chmodSync(path.join(folder, 'bin', 'rscc'), 0o755);
  for (const { name, found } of librariesOf(binary)) fs.copyFileSync(found, path.join(folder, 'lib', name));
  fs.copyFileSync(path.join(repo, 'THIRD-PARTY.md'), path.join(folder, 'THIRD-PARTY.md'));
  const { os, cpu, libc } = platform;
  pack(folder, {
    name: nameOf(platform),
    version,
    description: `The executable of rscc for ${os} on ${cpu}${libc ? ` with ${libc}` : ''}`,
    license: 'MIT',
    os: [os],
    cpu: [cpu],
    ...(libc && { libc: [libc] }),
    files: ['bin', 'lib', 'THIRD-PARTY.md'],
    preferUnplugged: true,
  });
}

function packMain(folder, version) {
  const { devDependencies: _, scripts: __, ...manifest } = readJson('npm/package.json');
  for (const part of [...manifest.files, 'README.md']) {
    const source = part === 'schema' ? 'docs/schema' : `npm/${part}`; // as the script `prepack` there
    fs.cpSync(path.join(repo, source), path.join(folder, part), { recursive: true });
  }
  pack(folder, { ...manifest, optionalDependencies: Object.fromEntries(platforms.map((platform) => [nameOf(platform), version])) });
}

const [, version] = /\bversion: '([^']+)'/.exec(fs.readFileSync(path.join(repo, 'meson.build'), 'utf8'));
if (readJson('npm/package.json').version !== version) fail(`npm/package.json must have meson.build's version, ${version}`);
const said = execFileSync(binary, ['--version'], { encoding: 'utf8' }).trim();
if (said !== version) fail(`${binary} is of version ${said}, not ${version}`);
const platform = platforms.find((candidate) => nameOf(candidate) === platformPackage());
if (!platform) fail(`there is no package ${platformPackage()}; add its row to tools/pack-npm.d/pack.mjs`);

fs.mkdirSync(out, { recursive: true });
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'rscc-pack-'));
for (const folder of ['platform', 'main']) fs.mkdirSync(path.join(work, folder));
packPlatform(path.join(work, 'platform'), platform, version);
packMain(path.join(work, 'main'), version);
fs.rmSync(work, { recursive: true });
