// Hostile trees: what lies in the sources or in the outdir makes rscc write nowhere else, and never
// read without an end. `elsewhere` is a folder beside the project, which must stay as it is.
import assert from 'node:assert/strict';
import { existsSync, linkSync, lstatSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { addFiles, inline_module, makeTree, plain_module, readTree, rscc, run, server_module } from './support.mjs';

const secret = 'not yours\n';
const fixable = "'use server';\n'use server';\nexport async function f() {}\n";

// `files`: of the project. Gives its folder, and a check that nothing beside it has changed.
function project(t, files) {
  const top = makeTree(t, { 'elsewhere/a.js': secret, 'elsewhere/app/a.js': secret, 'elsewhere/manifest.json': secret });
  const folder = path.join(top, 'project');
  addFiles(folder, { 'package.json': '{}', 'app/a.js': server_module, 'app/b.js': plain_module, ...files });
  const before = readTree(path.join(top, 'elsewhere'));
  const check = () => assert.deepEqual(readTree(path.join(top, 'elsewhere')), before);
  return { top, folder, check };
}

const build = (folder, ...args) => run(folder, ['build', '.', '--outdir=dist', ...args]);
const link = (folder, name, target) => addFiles(folder, { [name]: { link: target } });

for (const [what, name, target] of [
  ['the server tree', 'dist/server', '../../elsewhere'],
  ['a folder of it', 'dist/server/app', '../../../elsewhere/app'],
  ['a folder of the client tree', 'dist/client/app', '../../../elsewhere'],
  ['the sources', 'dist/server', '..'],
]) {
  test(`build: a link where a folder is needed, to ${what}, is not written through`, (t) => {
    const { folder, check } = project(t, {});
    link(folder, name, target);
    const before = readTree(path.join(folder, 'app'));
    const { status, stderr } = build(folder);
    assert.equal(status, 3);
    assert.match(stderr, new RegExp(`cannot write .*: ${name.slice('dist/'.length)} is a link, and nothing is written behind it\\n  help: remove the link`));
    assert.equal(readlinkSync(path.join(folder, name)), target);
    assert.deepEqual(readTree(path.join(folder, 'app')), before);
    check();
  });
}

test('build: links where files are written are replaced, dangling ones too', (t) => {
  const { folder, check } = project(t, {});
  const names = ['server/app/a.js', 'client/app/a.js', 'server/app/a.js.map', 'manifest.json', 'registry.mjs', '.rscc-files'];
  for (const name of names) link(folder, `dist/${name}`, path.relative(path.join('dist', path.dirname(name)), '../elsewhere/a.js'));
  link(folder, 'dist/server/app/b.js', '../../../../elsewhere/new.js');
  link(folder, 'dist/client/app/b.js', '/proc/self/mem');
  const { status, stderr } = build(folder, '--sourcemap');
  assert.equal(status, 0, stderr);
  for (const name of [...names, 'server/app/b.js', 'client/app/b.js']) assert.ok(lstatSync(path.join(folder, 'dist', name)).isFile(), name);
  check();
});

test('build: a file that is linked twice keeps its other name as it was', (t) => {
  const { top, folder, check } = project(t, {});
  mkdirSync(path.join(folder, 'dist/server/app'), { recursive: true });
  linkSync(path.join(top, 'elsewhere/a.js'), path.join(folder, 'dist/server/app/a.js'));
  linkSync(path.join(top, 'elsewhere/manifest.json'), path.join(folder, 'dist/manifest.json'));
  assert.equal(build(folder).status, 0);
  assert.match(readFileSync(path.join(folder, 'dist/server/app/a.js'), 'utf8'), /registerServerReference/);
  check();
});

test('build: removing what is stale goes through no link', (t) => {
  const { folder, check } = project(t, { 'old/app/a.js': plain_module });
  assert.equal(build(folder).status, 0);
  rmSync(path.join(folder, 'old'), { recursive: true });
  rmSync(path.join(folder, 'dist/server/old'), { recursive: true });
  link(folder, 'dist/server/old', '../../../elsewhere');
  assert.equal(build(folder).status, 0);
  check();
});

test('build: a link of the sources that leads up through another one brings nothing out of the outdir', (t) => {
  const { folder, check } = project(t, { 'd/e/x.js': plain_module, 'd/e/up': { link: '../..' }, 'm': { link: 'd/e/up/..' }, 'n': { link: 'd/e/up/../elsewhere' } });
  assert.equal(build(folder).status, 0);
  rmSync(path.join(folder, 'n'));
  rmSync(path.join(folder, 'm'));
  addFiles(folder, { 'n/a.js': plain_module, 'm/elsewhere/a.js': plain_module });
  assert.equal(build(folder).status, 0);
  assert.ok(lstatSync(path.join(folder, 'dist/server/n')).isDirectory());
  check();
});

test('build: the outdir itself may be a link; what it leads to is neither read nor copied', (t) => {
  const { folder } = project(t, { 'made/.keep': '', dist: { link: 'made' } });
  assert.equal(build(folder).status, 0);
  const first = readTree(path.join(folder, 'made'));
  assert.ok('server/app/a.js' in first && !Object.keys(first).some((file) => /^(server|client)\/(made|dist)/.test(file)));
  assert.equal(build(folder).status, 0);
  assert.deepEqual(readTree(path.join(folder, 'made')), first);
});

for (const target of ['.', '..', 'app/..']) {
  test(`build: an outdir that is a link to ${target} holds the sources`, (t) => {
    const { folder, check } = project(t, { dist: { link: target } });
    const before = readTree(folder);
    const { status, stderr } = build(folder);
    assert.equal(status, 2);
    assert.match(stderr, /the outdir .*dist holds the sources/);
    assert.deepEqual(readTree(folder), before);
    check();
  });
}

test('build: names that other programs would take for paths or options are names', (t) => {
  const names = ['-o', '--outdir=x.js', '~', '$HOME.js', '..a.js', '...', 'a..b.js', 'C:\\x.js', '..\\..\\x.js', '%2e%2e%2fx.js', '\\\\host\\x.js', 'nul.js', 'a.js ', ' a.js', 'a\nb.js', `${'l'.repeat(251)}.js`, `${'ü'.repeat(126)}.js`];
  const { folder, check } = project(t, Object.fromEntries(names.map((name) => [`app/${name}`, server_module])));
  const { status, stderr } = build(folder);
  assert.equal(status, 0, stderr);
  const dist = readTree(path.join(folder, 'dist'));
  const expected = ['package.json', 'app/a.js', 'app/b.js', ...names.map((name) => `app/${name}`)];
  assert.deepEqual(Object.keys(dist).filter((file) => file.startsWith('server/')).sort(), expected.map((name) => `server/${name}`).sort());
  check();
});

test('build: a pipe and a device in the outdir are replaced, not written to', (t) => {
  const { folder } = project(t, {});
  mkdirSync(path.join(folder, 'dist/server/app'), { recursive: true });
  execFileSync('mkfifo', [path.join(folder, 'dist/server/app/a.js')]);
  link(folder, 'dist/client/app/a.js', '/dev/null');
  assert.equal(build(folder).status, 0);
  for (const name of ['server', 'client']) assert.ok(lstatSync(path.join(folder, 'dist', name, 'app/a.js')).isFile());
});

test('build: folders and links that change places all the time never let it out', async (t) => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`app/m${i}.js`, server_module]));
  const { folder, check } = project(t, many);
  assert.equal(build(folder).status, 0);
  const real = path.join(folder, 'dist/server/app'), aside = path.join(folder, 'aside');
  for (let round = 0; round < 5; round++) {
    for (let i = 0; i < 200; i++) writeFileSync(path.join(folder, `app/m${i}.js`), `${server_module}// ${round}\n`);
    const ended = new Promise((resolve) => spawn(rscc, ['build', '.', '--outdir=dist'], { cwd: folder, env: { ...process.env, PWD: folder } }).on('close', resolve));
    let has_ended = false;
    ended.then(() => (has_ended = true));
    while (!has_ended) {
      swap(() => renameSync(real, aside), () => symlinkSync('../../../elsewhere', real));
      await new Promise((resolve) => setImmediate(resolve));
      swap(() => unlinkSync(real), () => renameSync(aside, real));
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.ok([0, 3].includes(await ended));
    if (existsSync(aside) && lstatSync(real, { throwIfNoEntry: false })?.isSymbolicLink()) unlinkSync(real);
    if (existsSync(aside) && !existsSync(real)) renameSync(aside, real);
    rmSync(aside, { recursive: true, force: true });
    check();
  }
});

function swap(...steps) {
  try {
    for (const step of steps) step();
  } catch (error) {
    if (!['ENOENT', 'EEXIST', 'ENOTEMPTY', 'EISDIR', 'EPERM', 'EINVAL', 'ENOTDIR'].includes(error.code)) throw error;
  }
}

for (const args of [['transform', 'app/a.js', '-o', 'app/a.js'], ['transform', 'app/a.js', '-o', './app/../app/a.js'], ['transform', 'app/a.js', '-o', 'same.js'], ['manifest', '.', '-o', 'app/a.js'], ['manifest', 'app', '--as=registry', '-o', 'same.js']]) {
  test(`a source is not replaced by what is made of it: ${args.join(' ')}`, (t) => {
    const { folder } = project(t, { 'same.js': { link: 'app/a.js' } });
    const { status, stdout, stderr } = run(folder, args);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /the output .* would replace the source app\/a\.js/);
    assert.equal(readFileSync(path.join(folder, 'app/a.js'), 'utf8'), server_module);
  });
}

test('what people name with -o, --baseline and --update is written where its link leads', (t) => {
  const { top, folder } = project(t, {});
  for (const [args, name] of [[['manifest', 'app', '-o', 'out.json'], 'out.json'], [['check', 'app', '--baseline=base.json', '--update'], 'base.json'], [['transform', 'app/a.js', '-o', 'out.mjs'], 'out.mjs']]) {
    addFiles(top, { [`mine/${name}`]: '{"version": 1, "functions": []}\n' });
    link(folder, name, `../mine/${name}`);
    run(folder, args);
    assert.equal(readlinkSync(path.join(folder, name)), `../mine/${name}`);
    assert.match(readFileSync(path.join(top, 'mine', name), 'utf8'), /save/);
  }
});

test('lint --fix: a link within the root is fixed where it leads, one out of it is not', (t) => {
  const { top, folder, check } = project(t, { 'a.js': fixable, 'inner.js': { link: 'real/in.txt' }, 'real/in.txt': fixable, 'outer.js': { link: '../out/out.js' } });
  addFiles(top, { 'out/out.js': fixable });
  const { status, stderr, stdout } = run(folder, ['lint', '--fix', '--format=unix', '.']);
  assert.notEqual(readFileSync(path.join(folder, 'a.js'), 'utf8'), fixable);
  assert.notEqual(readFileSync(path.join(folder, 'real/in.txt'), 'utf8'), fixable);
  assert.ok(lstatSync(path.join(folder, 'inner.js')).isSymbolicLink());
  assert.equal(readFileSync(path.join(top, 'out/out.js'), 'utf8'), fixable);
  assert.match(stderr, /warning: outer\.js: a link out of the root, not fixed/);
  assert.match(stdout, /^outer\.js:2:1: warning: .*/m, 'what is not fixed is reported');
  assert.ok(status === 0, stdout);
  check();
});

test('lint --fix: a file that is linked twice is fixed under the name that was given', (t) => {
  const { top, folder } = project(t, { 'a.js': fixable });
  linkSync(path.join(folder, 'a.js'), path.join(top, 'store.js'));
  run(folder, ['lint', '--fix', '.']);
  assert.notEqual(readFileSync(path.join(folder, 'a.js'), 'utf8'), fixable);
  assert.equal(readFileSync(path.join(top, 'store.js'), 'utf8'), fixable);
});

test('a link where a temporary file would be is not written through', (t) => {
  const { folder, check } = project(t, {});
  // No one knows the process's number beforehand, so all that are near are taken.
  const now = process.pid;
  for (let pid = now; pid < now + 400; pid++) link(folder, `out.json.${pid}.tmp`, '../elsewhere/a.js');
  assert.equal(run(folder, ['manifest', 'app', '-o', 'out.json']).status, 0);
  assert.ok(lstatSync(path.join(folder, 'out.json')).isFile());
  check();
});

// Devices and pipes never end. What people name themselves is read all the same.
for (const [what, files, args, status, says] of [
  ['.gitignore', { '.gitignore': { link: '/dev/zero' } }, ['list', '.'], 3, /cannot read .*\.gitignore: not a regular file/],
  ['package.json', { 'package.json': { link: '/dev/zero' } }, ['list', '.'], 0, /^1 server function in 1 module\n$/],
  ['the config', { 'rscc.json': { link: '/dev/zero' } }, ['list', '.'], 3, /cannot read the config rscc\.json: not a regular file/],
  ['a source map', { 'app/a.js': `${server_module}//# sourceMappingURL=../../../../../../../../dev/zero\n` }, ['transform', 'app/a.js', '--sourcemap'], 0, /the source map cannot be read: not a regular file/],
  ['a source map by an absolute path in disguise', { 'app/a.js': `${server_module}//# sourceMappingURL=%2Fdev%2Fzero\n` }, ['transform', 'app/a.js', '--sourcemap'], 0, /neither a data URL nor a file beside the module/],
  ['a module', { 'app/z.js': { link: '/dev/zero' } }, ['list', '.'], 0, /^1 server function in 1 module\n$/],
  ['the list of what was written', { 'dist/.rscc-files': { link: '/dev/zero' } }, ['build', '.', '--outdir=dist'], 3, /cannot read the list in .*: not a regular file/],
]) {
  test(`a device in place of ${what}`, (t) => {
    const { folder } = project(t, files);
    const result = run(folder, args);
    assert.equal(result.status, status, result.stderr);
    assert.match(result.stderr, says);
  });
}

test('a name that is no UTF-8 is refused, since no import can hold it', (t) => {
  const { folder } = project(t, {});
  const name = Buffer.concat([Buffer.from(`${folder}/app/x`), Buffer.from([0xff]), Buffer.from('.js')]);
  writeFileSync(name, plain_module);
  assert.equal(build(folder).status, 0);
  for (const text of [server_module, inline_module]) {
    writeFileSync(name, text);
    const { status, stderr } = build(folder);
    assert.equal(status, 1);
    assert.match(stderr, /error\[not-utf8\] RS508: the name of this file is not UTF-8 text/);
  }
});
