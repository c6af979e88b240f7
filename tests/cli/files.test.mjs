// Things with a module's or a config's name that are no plain files: none is waited for, read without
// end or followed into a loop.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { addFiles, makeTree, plain_module, rscc, run, server_module, sync_module } from './support.mjs';

function makePipe(folder, name) {
  const { status, stderr } = spawnSync('mkfifo', [path.join(folder, name)]);
  assert.equal(status, 0, String(stderr));
}

// Each makes something of that name that is no plain file.
const kinds = {
  'a pipe': makePipe,
  'a link to a device without an end': (folder, name) => symlinkSync('/dev/zero', path.join(folder, name)),
  'a link to itself': (folder, name) => symlinkSync(name, path.join(folder, name)),
  'a folder': (folder, name) => mkdirSync(path.join(folder, name)),
};

function withEach(t, files, name, check) {
  for (const [kind, make] of Object.entries(kinds)) {
    const folder = makeTree(t, files);
    make(folder, name);
    check(folder, kind);
  }
}

const app = { 'package.json': '{}', 'a.js': server_module };

test('a walk passes over what is no file, whatever its name', (t) => {
  withEach(t, app, 'x.ts', (folder, kind) => {
    const { status, stdout, stderr } = run(folder, ['list', '--format=json']);
    assert.equal(status, 0, `${kind}: ${stderr}`);
    assert.deepEqual(JSON.parse(stdout).functions.map(({ module }) => module), ['a.js'], kind);
    assert.equal(run(folder, ['build', '.', '--outdir=dist']).status, 0, kind);
  });
});

test('a config that was found is a plain file, or an error', (t) => {
  withEach(t, app, 'rscc.json', (folder, kind) => {
    const { status, stderr } = run(folder, ['list']);
    assert.equal(status, 3, `${kind}: ${stderr}`);
    assert.match(stderr, /cannot read the config rscc\.json: (not a regular file|too many levels of symbolic links|is a directory)/, kind);
  });
});

test('a .gitignore that is no plain file is an error, but for a folder, as in git', (t) => {
  withEach(t, app, '.gitignore', (folder, kind) => {
    const { status, stderr } = run(folder, ['list']);
    assert.equal(status, kind === 'a folder' ? 0 : 3, `${kind}: ${stderr}`);
  });
});

test('a package.json that is no plain file names no workspaces', (t) => {
  withEach(t, { 'in/a.js': server_module }, 'package.json', (folder, kind) => {
    const { status, stderr } = run(path.join(folder, 'in'), ['list']);
    assert.equal(status, kind === 'a link to itself' ? 3 : 0, `${kind}: ${stderr}`);
  });
});

test('a package.json of 20 MB is read like any other', (t) => {
  const folder = makeTree(t, { 'package.json': `{"workspaces": [${' '.repeat(20e6)}]}`, 'in/package.json': '{}', 'in/a.js': server_module });
  const { stdout, stderr } = run(path.join(folder, 'in'), ['manifest']);
  assert.equal(JSON.parse(stdout).functions[0].module, 'in/a.js', stderr);
});

test('a source map that a module names is a plain file', (t) => {
  withEach(t, { 'package.json': '{}', 'a.js': `${server_module}//# sourceMappingURL=a.js.map\n` }, 'a.js.map', (folder, kind) => {
    const { status, stderr } = run(folder, ['transform', 'a.js', '--sourcemap']);
    assert.equal(status, 0, `${kind}: ${stderr}`);
    assert.match(stderr, /the source map cannot be read/, kind);
  });
  const folder = makeTree(t, { 'package.json': '{}', 'a.js': `${server_module}//# sourceMappingURL=${'../'.repeat(20)}dev/zero\n` });
  assert.match(run(folder, ['transform', 'a.js', '--sourcemap']).stderr, /the source map cannot be read: not a regular file/);
});

test('a pipe that a person names is read', async (t) => {
  const folder = makeTree(t, { 'package.json': '{}' });
  makePipe(folder, 'a.js');
  const child = spawn(rscc, ['transform', 'a.js'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  writeFileSync(path.join(folder, 'a.js'), server_module);
  let text = '';
  child.stdout.on('data', (part) => (text += part));
  const [status] = await once(child, 'close');
  assert.equal(status, 0);
  assert.match(text, /registerServerReference/);
  const { stdout } = spawnSync('bash', ['-c', `"$0" list -c <(echo '{"format": "unix"}') b.js`, rscc], { cwd: makeTree(t, { 'b.js': server_module }) });
  assert.match(stdout.toString(), /b\.js/);
});

test('who waits for a pipe that a person named can be interrupted', async (t) => {
  const folder = makeTree(t, { 'package.json': '{}' });
  makePipe(folder, 'a.js');
  const child = spawn(rscc, ['transform', 'a.js'], { cwd: folder, stdio: 'ignore' });
  const closed = once(child, 'close');
  for (let done = false; !done; ) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    done = /^State:\s+S/m.test(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
  }
  child.kill('SIGINT');
  const [code, signal] = await closed;
  assert.ok(code === 130 || signal === 'SIGINT', `${code} ${signal}`);
});

test('names as long as a name can be are written too', (t) => {
  const long = `${'x'.repeat(252)}.js`, other = `${'y'.repeat(255)}`;
  const folder = makeTree(t, { 'package.json': '{}', [long]: server_module, [other]: 'text' });
  const { status, stderr } = run(folder, ['build', '.', '--outdir=dist']);
  assert.equal(status, 0, stderr);
  assert.equal(readFileSync(path.join(folder, 'dist/client', other), 'utf8'), 'text');
  assert.match(readFileSync(path.join(folder, 'dist/server', long), 'utf8'), /registerServerReference/);
});

test('temporary files are neither compiled nor copied', (t) => {
  const folder = makeTree(t, { ...app, '.rscc-0123456789abcdef.tmp': 'half a file' });
  assert.equal(run(folder, ['build', '.', '--outdir=dist']).status, 0);
  assert.ok(!existsSync(path.join(folder, 'dist/client/.rscc-0123456789abcdef.tmp')));
});

// A folder with entries whose names are bytes.
function makeNamed(t, names, files) {
  const folder = makeTree(t, { 'package.json': '{}' });
  for (const name of names) writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), files);
  return folder;
}

const namesOf = (folder) => readdirSync(Buffer.from(folder), { encoding: 'buffer' }).map((name) => name.toString('latin1')).sort();

const awkward = ['new\nline.js', 'tab\there.js', 'quo"te.js', "apos'trophe.js", 'back\\slash.js', '-dash.js', '--outdir=x.js', 'ctl\u0001.js', '\u2028.js', ' .js', '%41.js', '#a?b.js', '$(id).js', '\u202ertl.js', '*.js', '{a,b}.js'];

test('names with line breaks, quotes, backslashes, controls and leading dashes', async (t) => {
  const folder = makeNamed(t, awkward.map((name) => Buffer.from(name)), server_module);
  const manifest = JSON.parse(run(folder, ['manifest']).stdout);
  assert.deepEqual(manifest.functions.map((f) => f.module).sort(), [...awkward].sort());
  const { status, stderr } = run(folder, ['build', '.', '--outdir=dist', '--sourcemap']);
  assert.equal(status, 0, stderr);
  addFiles(folder, { 'dist/node_modules/rscc/package.json': '{"exports": {"./server": "./server.mjs"}}', 'dist/package.json': '{"type": "module"}',
    'dist/node_modules/rscc/server.mjs': 'export const registerServerReference = (f, id) => Object.assign(f, { id });' });
  const { default: registry } = await import(pathToFileURL(path.join(folder, 'dist/registry.mjs')));
  const refused = manifest.functions.find((f) => f.module === 'back\\slash.js').id; // by Node, in an import
  for (const [id, load] of Object.entries(registry)) {
    if (id === refused) await assert.rejects(load, { code: 'ERR_INVALID_MODULE_SPECIFIER' });
    else assert.equal((await load()).id, id);
  }
  assert.equal(Object.keys(registry).length, awkward.length);
  for (const name of awkward) assert.equal(run(folder, ['transform', '--', name]).status, 0, name);
  addFiles(folder, { 'bad\n::error::b.js': sync_module });
  for (const format of ['pretty', 'unix', 'github']) {
    const { stdout } = run(folder, ['lint', `--format=${format}`, 'bad\n::error::b.js']);
    assert.match(stdout, /sync-export/);
    assert.doesNotMatch(stdout, /^::error::b/m, format);
  }
});

test('names that are no UTF-8: copied as they are, and refused for a module with server functions', (t) => {
  const latin = [Buffer.from('caf\xe9.js', 'latin1'), Buffer.from('caf\xe8.js', 'latin1'), Buffer.from('\xff.css', 'latin1')];
  const plain = makeNamed(t, latin, plain_module);
  assert.equal(run(plain, ['build', '.', '--outdir=dist']).status, 0);
  assert.deepEqual(namesOf(path.join(plain, 'dist/client')), ['caf\xe8.js', 'caf\xe9.js', 'package.json', '\xff.css']);
  const server = makeNamed(t, latin, server_module);
  const { status, stdout } = run(server, ['lint', '--format=json']);
  assert.equal(status, 1);
  assert.deepEqual(JSON.parse(stdout).diagnostics.map(({ rule, message }) => `${rule}: ${message}`), Array(2).fill('not-utf8: the name of this file is not UTF-8 text, so no import can hold it'));
  assert.equal(run(server, ['manifest']).stdout, '');
});

test('a path longer than the system takes is an error, and nothing is left out unseen', (t) => {
  const folder = makeTree(t, app);
  const names = Array(25).fill('d'.repeat(200));
  const made = spawnSync('bash', ['-c', 'for name; do mkdir "$name" && cd -P "$name" || exit 1; done; echo > z.js', 'bash', ...names], { cwd: folder });
  assert.equal(made.status, 0, String(made.stderr));
  const { status, stdout, stderr } = run(folder, ['manifest']);
  assert.equal(status, 3);
  assert.equal(stdout, '');
  assert.match(stderr, /cannot read the folder .*: file name too long/);
  assert.equal(run(folder, ['build', '.', '--outdir=dist']).status, 3);
  assert.ok(!existsSync(path.join(folder, 'dist')));
  spawnSync('rm', ['-rf', names[0]], { cwd: folder });
});
