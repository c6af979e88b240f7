// Which files a walk takes, against `git check-ignore` on generated trees and patterns.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { addFiles, makeTree, run } from './support.mjs';

function git(cwd, args, input = '') {
  const env = { ...process.env, HOME: cwd, XDG_CONFIG_HOME: cwd, GIT_CONFIG_NOSYSTEM: '1' };
  return spawnSync('git', args, { cwd, input, env, maxBuffer: 1 << 26 });
}

// The files that git would ignore, as a set.
function ignoredByGit(folder, files) {
  const { status, stdout, stderr } = git(folder, ['check-ignore', '--no-index', '--stdin', '-z'], files.join('\0') + '\0');
  assert.ok(status === 0 || status === 1, stderr.toString());
  return new Set(stdout.toString().split('\0').filter(Boolean));
}

// The files that rscc found; every name of these trees fits on a line.
function foundByRscc(folder, cwd = folder) {
  const { stderr, status } = run(cwd, ['build', folder, '--outdir=../out', '--debug=files', `--root=${folder}`]);
  assert.equal(status, 0, stderr);
  const lines = stderr.split('\n').filter((line) => /^(module|other|link) /.test(line));
  return lines.map((line) => path.relative(folder, path.resolve(cwd, line.slice(line.indexOf(' ') + 1))));
}

function assertSameAsGit(folder, files, note) {
  const ignored = ignoredByGit(folder, files);
  const expected = files.filter((file) => !ignored.has(file)).sort();
  assert.deepEqual(foundByRscc(folder).sort(), expected, note);
}

function makeRepository(t, files) {
  const folder = path.join(makeTree(t), 'repository');
  addFiles(folder, files);
  assert.equal(git(folder, ['init', '-q']).status, 0);
  return folder;
}

const names = ['a.js', 'b.log', 'ab.ts', 'a b', 'x/a.js', 'x/b.log', 'x/y/a.js', 'x/y/z/ab.ts', 'y/x/a.js',
  'y/b', 'build/a.js', 'x/build/a.js', 'a/x/y.js', 'a/b/c/d.ts', 'foo/bar', 'x/foo/bar', 'é.js', 'x/[a].js', 'sp ', 'a]b', 'q!'];

const cases = {
  'a name at any depth': 'a.js',
  'a name from the top only': '/a.js',
  'a path from the top': 'x/a.js',
  'folders only': 'build/',
  'folders only, from the top': '/build/',
  'a star within a part': '*.js',
  'a star in a path': 'x/*.js',
  'two stars in front': '**/a.js',
  'two stars in the middle': 'a/**/d.ts',
  'two stars in the middle for no folder': 'x/**/a.js',
  'two stars at the end': 'x/**',
  'two stars that are no part': 'x/y**',
  'two stars right after plain text': 'x/y**/z/ab.ts',
  'three stars': 'x/***/a.js',
  'negation': '*.js\n!a.js',
  'negation cannot reach into an ignored folder': 'x\n!x/a.js',
  'negation of a folder': 'x/*\n!x/y',
  'a later line wins': '!a.js\na.js',
  'comments and empty lines': '# a.js\n\n\\#x\nb.log',
  'an escaped exclamation mark': '\\!x\nq!',
  'trailing spaces are cut': 'a.js   ',
  'escaped trailing spaces are kept': 'sp\\ ',
  'a tab is no space': 'a.js\t',
  'classes': '[ab].js',
  'negated classes': 'x/[!x]*.js',
  'classes with a caret': '[^a].log',
  'ranges': '[a-c]*.js',
  'named classes': '[[:alpha:]].js',
  'an escaped bracket': '\\[a\\].js',
  'a bracket in a class': '[]a]*b',
  'an unclosed class matches nothing': '[a.js',
  'a question mark': '?.js',
  'a lone backslash at the end': 'a.js\\',
  'CRLF': 'a.js\r\nb.log\r\n',
  'a byte order mark': '\uFEFFa.js\n',
  'no line break at the end': 'b.log',
  'a slash alone': '/',
  'everything': '*',
  'everything but folders and one kind': '*\n!*/\n!*.ts',
  'other letters': 'é.js',
};

for (const [name, patterns] of Object.entries(cases)) {
  test(`gitignore: ${name}`, (t) => {
    const files = Object.fromEntries(names.map((file) => [file, '']));
    const folder = makeRepository(t, { ...files, 'keep.js': '', '.gitignore': `${patterns}\n!keep.js` });
    assertSameAsGit(folder, [...names, 'keep.js', '.gitignore']);
  });
}

test('gitignore files in folders, above the walk, and .git/info/exclude', (t) => {
  const folder = makeRepository(t, {
    '.gitignore': '*.log\n/x/z.js\n', 'x/.gitignore': '!b.log\nz.js\n/y/q.js\n', 'x/y/.gitignore': '!z.js\n',
    'x/a.js': '', 'x/b.log': '', 'x/z.js': '', 'x/y/z.js': '', 'x/y/q.js': '', 'x/y/c.log': '', 'x/own.js': '',
  });
  addFiles(folder, { '.git/info/exclude': 'own.js\n' });
  const files = ['.gitignore', 'x/.gitignore', 'x/y/.gitignore', 'x/a.js', 'x/b.log', 'x/z.js', 'x/y/z.js', 'x/y/q.js', 'x/y/c.log', 'x/own.js'];
  assertSameAsGit(folder, files);
  const below = foundByRscc(path.join(folder, 'x')).map((file) => `x/${file}`);
  const ignored = ignoredByGit(folder, files);
  assert.deepEqual(below.sort(), files.filter((file) => file.startsWith('x/') && !ignored.has(file)).sort());
});

test('without a repository .gitignore files count from the root downward', (t) => {
  const folder = path.join(makeTree(t), 'tree');
  addFiles(folder, { '../.gitignore': 'a.js\n', '.gitignore': 'b.js\n', 'a.js': '', 'b.js': '', 'c.js': '' });
  assert.deepEqual(foundByRscc(folder).sort(), ['.gitignore', 'a.js', 'c.js']);
});

test('a worktree shares info/exclude', (t) => {
  const folder = makeRepository(t, { 'a.js': '' });
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b.c'];
  git(folder, ['add', '.']);
  assert.equal(git(folder, [...identity, 'commit', '-qm', 'x']).status, 0);
  const tree = path.join(folder, '../tree');
  assert.equal(git(folder, ['worktree', 'add', '-q', tree]).status, 0);
  addFiles(folder, { '.git/info/exclude': 'own.js\n' });
  addFiles(tree, { 'own.js': '' });
  assert.ok(ignoredByGit(tree, ['own.js']).has('own.js'));
  assert.ok(!foundByRscc(tree).includes('own.js'));
});

// A generator with a seed of its own, so that a failure can be had again.
function makeRandom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function randomPattern(random) {
  const pieces = ['a', 'b', 'ab', 'x', '*', '**', '?', '[ab]', '[!a]', '[a-b]', '/', '/', '/**/', '**/', '/*', '\\a', '\\', '[', ']', '!', ' ', '.js', '[[:alpha:]]', '[/]', '-', '\\/', '[]'];
  const count = 1 + random(5);
  let pattern = random(5) === 0 ? '!' : '';
  for (let i = 0; i < count; i++) pattern += pieces[random(pieces.length)];
  return pattern + (random(6) === 0 ? '/' : '');
}

function randomTree(random) {
  const parts = ['a', 'b', 'ab', 'x', 'ba', 'a.js', 'b.js', '-'];
  const files = new Set();
  for (let i = 0; i < 40; i++) {
    const depth = 1 + random(4);
    files.add(Array.from({ length: depth }, () => parts[random(parts.length)]).join('/'));
  }
  // A path that another one needs as a folder can't be a file.
  const all = [...files];
  return all.filter((file) => !all.some((other) => other.startsWith(`${file}/`)));
}

test('generated patterns and trees', (t) => {
  const folder = makeRepository(t, { '.gitignore': '' });
  const rounds = Number(process.env.RSCC_GITIGNORE_ROUNDS ?? 60);
  for (let seed = 1; seed <= rounds; seed++) {
    const random = makeRandom(seed);
    const patterns = Array.from({ length: 1 + random(6) }, () => randomPattern(random)).join('\n');
    const nested = randomPattern(random);
    const files = randomTree(random);
    for (const name of ['a', 'b', 'ab', 'x', 'ba', 'a.js', 'b.js', '-', 'keep.js']) {
      rmSync(path.join(folder, name), { recursive: true, force: true });
    }
    addFiles(folder, Object.fromEntries(files.map((file) => [file, ''])));
    addFiles(folder, { '.gitignore': `${patterns}\n!/keep.js\n`, 'keep.js': '' });
    const inner = files.find((file) => file.includes('/'));
    const listed = [...files, '.gitignore', 'keep.js'];
    if (inner) {
      const file = `${path.dirname(inner)}/.gitignore`;
      addFiles(folder, { [file]: nested });
      listed.push(file);
    }
    assertSameAsGit(folder, listed, `seed ${seed}: ${JSON.stringify(patterns)}, nested ${JSON.stringify(nested)}`);
  }
});
