// Words on the command line: commands, options, help, did-you-mean, exit status 2.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { addFiles, makeTree, plain_module, repo, run, server_module } from './support.mjs';

const rows = (file, macro) =>
  [...readFileSync(path.join(repo, 'src/cli', file), 'utf8').matchAll(new RegExp(`^${macro}\\(\\w+, "([^"]+)"`, 'gm'))].map((m) => m[1]);
const commands = rows('command_list.h', 'COMMAND');
const options = rows('option_list.h', 'OPTION');

function assertUsage(result, ...parts) {
  assert.equal(result.status, 2, result.stderr);
  assert.equal(result.stdout, '');
  for (const part of parts) assert.ok(result.stderr.includes(part), `${JSON.stringify(part)} in:\n${result.stderr}`);
}

test('--help lists every command, and every option is in the help of some command', (t) => {
  const folder = makeTree(t);
  const general = run(folder, ['--help']);
  assert.equal(general.status, 0);
  for (const command of commands) assert.match(general.stdout, new RegExp(`^  ${command} `, 'm'));
  const helps = commands.map((command) => {
    const { status, stdout, stderr } = run(folder, [command, '--help']);
    assert.equal(status, 0, stderr);
    assert.match(stdout, new RegExp(`^Usage: rscc ${command} `, 'm'));
    return stdout;
  });
  for (const option of options) assert.ok(helps.some((help) => help.includes(`--${option}`)), option);
});

test('help COMMAND is COMMAND --help', (t) => {
  const folder = makeTree(t);
  const printed = (...words) => {
    const { status, stdout, stderr } = run(folder, words);
    assert.equal(status, 0, stderr);
    return stdout;
  };
  assert.equal(printed('help'), printed('--help'));
  for (const command of commands) assert.equal(printed('help', command), printed(command, '--help'));
  assertUsage(run(folder, ['help', 'lnt']), 'unknown command `lnt`', 'did you mean `rscc lint`?');
});

test('-h, -V and --version', (t) => {
  const folder = makeTree(t);
  assert.equal(run(folder, ['-h']).stdout, run(folder, ['--help']).stdout);
  assert.match(run(folder, ['--version']).stdout, /^\d+\.\d+\.\d+\n$|^0\n$/);
  assert.equal(run(folder, ['lint', '-V']).stdout, run(folder, ['-V']).stdout);
});

test('no words at all: the help on stderr, and status 2', (t) => {
  assertUsage(run(makeTree(t), []), 'Usage: rscc COMMAND');
});

test('unknown words get a did-you-mean', (t) => {
  const folder = makeTree(t, { 'a.js': plain_module });
  assertUsage(run(folder, ['lnt']), 'unknown command `lnt`', 'did you mean `rscc lint`?');
  assertUsage(run(folder, ['lint', '--quite']), 'unknown option `--quite`', 'did you mean `--quiet`?');
  assertUsage(run(folder, ['transform', 'a.js', '--target=sever']), 'did you mean `server`?');
  assertUsage(run(folder, ['explain', 'sync-functon']), 'did you mean `sync-function`?');
  assertUsage(run(folder, ['lint', '-A', 'own-tis']), 'unknown rule `own-tis`', 'did you mean `own-this`?');
  assertUsage(run(folder, ['xyzzyplugh']), '`rscc --help` lists the commands');
});

test('values may be attached or the next word', (t) => {
  const folder = makeTree(t, { 'a.js': plain_module });
  for (const words of [['-j2'], ['-j=2'], ['-j', '2'], ['--threads=2'], ['--threads', '2']]) {
    const { status, stderr } = run(folder, ['lint', '--debug=stats', ...words]);
    assert.equal(status, 0, stderr);
  }
});

test('wrong values', (t) => {
  const folder = makeTree(t, { 'a.js': plain_module });
  assertUsage(run(folder, ['lint', '--threads=two']), '`--threads` takes a whole number up to 4294967295, not `two`');
  assertUsage(run(folder, ['lint', '--threads=4294967296']), 'takes a whole number up to 4294967295');
  assertUsage(run(folder, ['lint', '--threads']), '`--threads` needs a value: N');
  assertUsage(run(folder, ['lint', '--id-salt=']), '`--id-salt` needs a value');
  assertUsage(run(folder, ['lint', '--quiet=yes']), '`--quiet` takes no value');
  assertUsage(run(folder, ['lint', '--target=client']), '`--target` is not an option of `rscc lint`');
  assertUsage(run(folder, ['--quiet', 'lint']), 'the command comes first');
  assertUsage(run(folder, ['transform']), 'transform takes one FILE');
  assertUsage(run(folder, ['transform', 'a.js', 'b.js']), 'transform takes one FILE');
  assertUsage(run(folder, ['build', '.']), 'build needs --outdir=DIR');
});

test('options that would do nothing', (t) => {
  const folder = makeTree(t, { 'a.js': server_module, 'x.map': '{}' });
  const manifest = run(folder, ['manifest']).stdout;
  assertUsage(run(folder, ['transform', 'a.js', '--stdin-filename=b.js']), '`--stdin-filename` names standard input', 'help: `-` as the only path');
  assertUsage(run(folder, ['lint', '--stdin-filename=b.js']), '`--stdin-filename` names standard input');
  assertUsage(run(folder, ['lint', '--category=x']), '`--category` is for SARIF', 'help: add --format=sarif');
  assertUsage(run(folder, ['check', '--baseline=b.json', '--category=x', '--format=gitlab']), '`--category` is for SARIF');
  assertUsage(run(folder, ['manifest', '--import-base=x']), '`--import-base` is for imports', 'help: add --as=registry');
  assertUsage(run(folder, ['merge', '-', '--as=rscc', '--import-base=x'], { input: manifest }), '`--import-base` is for imports');
  assertUsage(run(folder, ['transform', 'a.js', '--input-map=x.map']), '`--input-map` is for source maps', 'help: add --sourcemap');
  addFiles(folder, { 'rscc.json': '{"importBase": "x", "format": "sarif"}' });
  assert.equal(run(folder, ['manifest', '--category=x']).status, 0, 'a config is for many commands');
});

test('-- ends the options', (t) => {
  const folder = makeTree(t, { '--quiet.js': plain_module });
  assert.equal(run(folder, ['transform', '--', '--quiet.js']).stdout, plain_module);
});

test('RSCC_ID_SALT that is set but empty', (t) => {
  const folder = makeTree(t, { 'a.js': server_module });
  assertUsage(run(folder, ['list'], { env: { RSCC_ID_SALT: '' } }), 'RSCC_ID_SALT is set but empty');
  assert.equal(run(folder, ['list', '--id-salt=x'], { env: { RSCC_ID_SALT: '' } }).status, 0);
});

test('paths that hold nothing', (t) => {
  const folder = makeTree(t, { 'notes.txt': '', 'a.js': plain_module, 'types.d.ts': '' });
  assertUsage(run(folder, ['lint', 'notes.txt']), 'no module was found');
  assertUsage(run(folder, ['lint', 'types.d.ts']), 'no module was found');
  assertUsage(run(folder, ['lint', 'nowhere']), 'no such file or folder: nowhere');
  assertUsage(run(folder, ['lint', 'a.js/below']), 'no such file or folder');
  for (const command of ['lint', 'transform']) {
    assertUsage(run(folder, [command, 'app/*.ts']), 'app/*.ts', 'help: a path is no pattern: leave `*` to the shell, without quotes, or to `include` in rscc.json');
  }
  for (const word of ['notes.txt', 'nowhere']) {
    assert.equal(run(folder, ['lint', word, '--no-error-on-unmatched-pattern']).status, 0);
  }
});

test('a language that is unknown', (t) => {
  const folder = makeTree(t, { 'a.css': plain_module });
  assertUsage(run(folder, ['transform', 'a.css']), 'the language of a.css is unknown', '--language=');
  assert.equal(run(folder, ['transform', 'a.css', '--language=js']).stdout, plain_module);
});

test('JavaScript with types is read as .tsx, and --language counts more than the ending', (t) => {
  const typed = "'use server';\nexport async function save(text: string) {\n  return <p>{text}</p>;\n}\n";
  const folder = makeTree(t, { 'a.js': typed, 'b.ts': typed, 'c.txt': typed });
  const status = (...words) => run(folder, ['transform', ...words], { input: typed }).status;
  for (const word of ['a.js', '-']) assert.equal(status(word), 0, word);
  assert.equal(status('b.ts'), 1, 'no JSX');
  for (const language of ['js', 'jsx', 'tsx']) assert.equal(status('b.ts', `--language=${language}`), 0, language);
  assert.deepEqual([status('c.txt'), status('c.txt', '--language=tsx')], [2, 0]);
});

test('- is a stream where a file is read or written, and a name elsewhere', (t) => {
  const folder = makeTree(t, { 'a.js': server_module, '-/rscc.json': '{}' });
  const manifest = run(folder, ['manifest']).stdout;
  assert.equal(run(folder, ['manifest', '-o', '-']).stdout, manifest);
  assert.equal(run(folder, ['verify-client', '.', '--manifest=-'], { input: manifest }).status, 0);
  assert.match(run(folder, ['list', '--root=none', '.']).stderr, /the root .*\/none is not a folder/);
  assert.equal(run(folder, ['manifest', '--root=-']).status, 1, 'the module lies outside of the folder -');
  assert.match(run(folder, ['lint', '--config=-']).stderr, /^rscc: error: cannot read the config -: is a directory/);
  assert.match(run(folder, ['lint', '-', '--stdin-filename=-'], { input: server_module }).stderr, /the language of - is unknown/);
});
