// rscc.json: where it is found, what it says, and what is wrong with it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { addFiles, makeTree, plain_module, readTree, repo, run, server_module, sync_module } from './support.mjs';

function found(folder, args = [], cwd = folder) {
  const { stderr, status } = run(cwd, ['lint', '--debug=files', ...args]);
  assert.ok(status === 0 || status === 1, stderr);
  return [...stderr.matchAll(/^module (.*)$/gm)].map((m) => m[1]);
}

test('comments and trailing commas are allowed, in strings they are text', (t) => {
  const folder = makeTree(t, {
    'a.js': plain_module, 'b//c.js': plain_module,
    'rscc.json': '\uFEFF// first\n{ /* "x": 1, */ "importBase": "b//c.js", "exclude": ["q/*a.js", "a.js",], // last\n "quiet": true, }\n',
  });
  assert.deepEqual(found(folder), ['b/c.js']);
});

const broken = [
  ['an unknown key', '{\n  // x\n  "rules": {},\n  "excldue": []\n}', 'rscc.json:4: unknown key `excldue`', 'did you mean `exclude`?'],
  ['an unknown option', '{"thread": 2}', 'rscc.json:1: unknown key `thread`', 'did you mean `threads`?'],
  ['an unknown key of an override', '{"overrides": [\n{"file": ["a"]}]}', 'rscc.json:2: unknown key `file`', 'did you mean `files`?'],
  ['an unknown rule', '{"exclude": ["rules"],\n"rules": {\n"own-thi": "off"}}', 'rscc.json:3: unknown rule `own-thi`', 'did you mean `own-this`?'],
  ['a fatal rule turned down', '{"rules": {\n"sync-function": "warn"}}', 'rscc.json:2: the rule `sync-function` cannot be turned down'],
  ['a severity that is none', '{"rules": {"own-this": "warning"}}', '`own-this` must be "off", "warn", "error"'],
  ['an option of a rule that has none', '{"rules": {"own-this": ["warn", {"deep": true}]}}', 'the rule `own-this` has no option `deep`'],
  ['options for a group', '{"rules": {"policy": ["warn", {"max": 1}]}}', 'rscc.json:1: `policy` must be a severity: a group has no options'],
  ['a policy rule without options', '{"rules": {\n"max-captures": "warn"}}', 'rscc.json:2: the rule `max-captures` needs options', '"max-captures": ["error", {"max": 3}]'],
  ['a policy rule with no options', '{"rules": {"require-call": ["error", {}]}}', 'the rule `require-call` needs options', '"functions": [{"name": "withUser", "from": "./src/session"}]'],
  ['an override that turns a policy rule on without options', '{"overrides": [{"files": ["a"], "rules": {\n"allow-directive": "error"}}]}', 'rscc.json:2: the rule `allow-directive` needs options'],
  ['a misspelt option of a rule', '{"rules": {"require-wrapper": ["error", {\n"function": []}]}}', 'rscc.json:2: the rule `require-wrapper` has no option `function`', 'did you mean `functions`?'],
  ['the option of another rule', '{"rules": {"max-captures": ["error", {"files": []}]}}', 'the rule `max-captures` has no option `files`', 'its options are {"max": 3}'],
  ['bare names of functions', '{"rules": {"require-call": ["error", {"functions": ["auth"]}]}}', '`functions` must be a list of {"name": …, "from": …}', 'a name alone could be anybody'],
  ['a function without its source', '{"rules": {"require-call": ["error", {"functions": [{"name": "auth"}]}]}}', '`functions` must be a list of {"name": …, "from": …}'],
  ['no functions', '{"rules": {"require-call": ["error", {"functions": []}]}}', '`functions` must be a list of {"name": …, "from": …}'],
  ['a misspelt key of a function', '{"rules": {"require-call": ["error", {"functions": [\n{"name": "a", "form": "b"}]}]}}', 'rscc.json:2: unknown key `form`', 'a function has a `name` and a `from`'],
  ['a path for a name', '{"rules": {"require-call": ["error", {"functions": [{"name": "a.b.c", "from": "b"}]}]}}', '`name` must be an exported name, or one of its methods'],
  ['an empty source', '{"rules": {"require-call": ["error", {"functions": [{"name": "a", "from": ""}]}]}}', '`from` must be a package, an alias, a file with ./, or a list of them'],
  ['no sources', '{"rules": {"require-call": ["error", {"functions": [{"from": [], "name": "a"}]}]}}', '`from` must be a package, an alias'],
  ['a source that is no text', '{"rules": {"require-call": ["error", {"functions": [{"from": ["a", 1], "name": "a"}]}]}}', '`from` must be a package, an alias'],
  ['a fraction', '{"rules": {"max-captures": ["error", {"max": 1.5}]}}', '`max` must be a whole number'],
  ['a negative option', '{"rules": {"max-captures": ["error", {"max": -1}]}}', '`max` must be a whole number'],
  ['text for a flag of a rule', '{"rules": {"allow-directive": ["error", {"moduleLevel": "yes"}]}}', '`moduleLevel` must be true or false'],
  ['a file for a list of files', '{"rules": {"allow-directive": ["error", {"files": "a.ts"}]}}', '`files` must be a list of patterns'],
  ['a restriction that is none', '{"rules": {"allow-directive": ["error", {"moduleLevel": false}]}}', '`moduleLevel` must be a restriction'],
  ['no file that is allowed', '{"rules": {"allow-directive": ["error", {"files": []}]}}', '`files` must be a restriction'],
  ['text where a number belongs', '{"threads": "2"}', '`threads` must be a number'],
  ['a number where a flag belongs', '{"quiet": 1}', '`quiet` must be true or false'],
  ['a negative number', '{"threads": -1}', 'rscc.json:1: `threads` takes a whole number up to 4294967295, not `-1`'],
  ['a number that is too large', '{"threads": 99999999999}', 'rscc.json:1: `threads` takes a whole number up to 4294967295, not `99999999999`'],
  ['a value that is no choice', '{"format": "prety"}', 'rscc.json:1: `format` does not take the value `prety`', 'did you mean `pretty`?'],
  ['an empty value', '{"idSalt": ""}', 'rscc.json:1: `idSalt` needs a value: TEXT'],
  ['a number for true or false', '{"sourcesContent": 5}', 'rscc.json:1: `sourcesContent` must be true or false'],
  ['text for true or false', '{"sourcesContent": "false"}', '`sourcesContent` must be true or false'],
  ['true for one of several words', '{"sourcemap": true}', '`sourcemap` must be a string'],
  ['a root that is not there', '{\n"root": "nope"}', 'rscc.json:2: the root ', '/nope is not a folder'],
  ['a key that is there twice', '{"exclude": ["a"],\n"rules": {},\n"exclude": []}', 'rscc.json:3: `exclude` is there twice'],
  ['a rule that is there twice', '{"rules": {"own-this": "off",\n"own-this": "warn"}}', 'rscc.json:2: `own-this` is there twice'],
  ['an empty pattern', '{\n"include": [""]}', 'rscc.json:2: `` can match nothing', 'patterns are relative'],
  ['a pattern from the root of the disk', '{"include": [\n"/src"]}', 'rscc.json:2: `/src` can match nothing', 'patterns are relative to the folder of the config, without `/` in front; what is left out stands in `exclude`, without `!`'],
  ['a pattern of what is left out', '{"overrides": [{"files": ["!src"]}]}', 'rscc.json:1: `!src` can match nothing'],
  ['patterns that are no list', '{"exclude": "a"}', '`exclude` must be a list of patterns'],
  ['no JSON', '{\n"exclude": [}', 'rscc.json:2:13: this is not JSON'],
  ['no comma', '{\n"é": 1 "quiet": true}', 'rscc.json:2:8: this is not JSON'],
  ['a NUL', '{\n"idSalt": "a\u0000b"}', 'rscc.json:2:13: this is not JSON'],
  ['a control character', '{\n"threads":\u0001 2}', 'rscc.json:2:11: this is not JSON'],
  ['half an escape', '{\n"idSalt": "a\\u12 b"}', 'rscc.json:2:13: this is not JSON'],
  ['text after the end', '{}\n{}', 'rscc.json:2:1: this is not JSON'],
  ['no object', '[]', 'the config must be an object'],
  ['an empty file', '', 'this is not JSON'],
  ['an override without files', '{"overrides": [{"rules": {}}]}', '{files, rules}, with files'],
  ['a package that is no name', '{"packages": ["../x"]}', '`packages` must be a list of package names'],
];

for (const [name, text, ...messages] of broken) {
  test(`a config with ${name}`, (t) => {
    const { status, stderr, stdout } = run(makeTree(t, { 'a.js': plain_module, 'rscc.json': text }), ['lint']);
    assert.equal(status, 2, stderr);
    assert.equal(stdout, '');
    for (const message of messages) assert.ok(stderr.includes(message), `${message} in:\n${stderr}`);
  });
}

test('the nearest config upward counts, or the one of --config', (t) => {
  const folder = makeTree(t, {
    'rscc.json': '{"exclude": ["**/a.js"]}', 'x/rscc.json': '{"exclude": ["b.js"]}', 'other.json': '{}',
    'x/a.js': plain_module, 'x/b.js': plain_module,
  });
  assert.deepEqual(found(folder), ['x/b.js']);
  assert.deepEqual(found(folder, [], path.join(folder, 'x')), ['a.js']);
  assert.deepEqual(found(folder, ['-c', '../other.json'], path.join(folder, 'x')), ['a.js', 'b.js']);
  const missing = run(folder, ['lint', '--config=nowhere.json']);
  assert.equal(missing.status, 2);
  assert.match(missing.stderr, /cannot read the config nowhere\.json: no such file/);
});

test('globs are relative to the config, and explicit files are always taken', (t) => {
  const folder = makeTree(t, {
    'rscc.json': '{"include": ["{app,lib}/**", "top.ts"], "exclude": ["**/*.test.ts", "lib/old"]}',
    'app/a.ts': '', 'app/a.test.ts': '', 'lib/deep/b.tsx': '', 'lib/old/c.ts': '', 'top.ts': '', 'other.ts': '',
  });
  const expected = ['app/a.ts', 'lib/deep/b.tsx', 'top.ts'];
  assert.deepEqual(found(folder), expected);
  assert.deepEqual(found(folder, ['.'], path.join(folder, 'app')), ['a.ts']);
  assert.deepEqual(found(folder, ['other.ts', 'lib/old/c.ts']), ['lib/old/c.ts', 'other.ts']);
});

test('patterns are paths: `.` takes everything, and `..` leads out of the folder', (t) => {
  const folder = makeTree(t, { 'ci/a.js': '', 'app/b.js': '', 'app/c/d.js': '' });
  const foundWith = (...include) => {
    addFiles(folder, { 'ci/rscc.json': JSON.stringify({ include }) });
    return found(folder, ['-c', 'ci/rscc.json']);
  };
  for (const pattern of ['.', './', './**', 'x/..']) assert.equal(foundWith(pattern).length, 3, pattern);
  for (const pattern of ['./a.js', 'x/../a.js']) assert.deepEqual(foundWith(pattern), ['ci/a.js'], pattern);
  for (const pattern of ['../app', './../app/', '../app/**', '..//app/./**']) assert.deepEqual(foundWith(pattern), ['app/b.js', 'app/c/d.js'], pattern);
});

test('no module: the help names the patterns that may have left it out', (t) => {
  const folder = makeTree(t, { 'a.js': plain_module });
  const helpWith = (config) => {
    addFiles(folder, { 'rscc.json': JSON.stringify(config) });
    const { status, stderr } = run(folder, ['lint', '.']);
    assert.equal(status, 2);
    return /help: (.*)/.exec(stderr)[1];
  };
  assert.match(helpWith({ include: ['src'] }), /^look at `include` in rscc\.json, which says what is left out$/);
  assert.match(helpWith({ exclude: ['.'] }), /^look at `exclude` in rscc\.json, which says what is left out$/);
});

test('the command line counts more than the config', (t) => {
  const folder = makeTree(t, { 'rscc.json': '{"color": "always", "threads": 1}', 'a.js': sync_module });
  assert.match(run(folder, ['lint']).stdout, /\x1b\[/);
  assert.doesNotMatch(run(folder, ['lint', '--color=never']).stdout, /\x1b\[/);
});

test('an option of another command is checked and then left alone', (t) => {
  const folder = makeTree(t, { 'rscc.json': '{"changedOnly": true, "importBase": "./x/"}', 'a.js': plain_module });
  assert.equal(run(folder, ['lint']).status, 0);
});

test('outdir and root of a config are relative to it', (t) => {
  const folder = makeTree(t, { 'x/rscc.json': '{"outdir": "../out", "root": ".."}', 'x/y/a.js': server_module });
  const { status, stderr } = run(path.join(folder, 'x/y'), ['build']);
  assert.equal(status, 0, stderr);
  assert.ok('x/y/a.js' in readTree(path.join(folder, 'out/server')));
});

test('packages are compiled and listed, wherever the run stands', (t) => {
  const folder = makeTree(t, {
    'package.json': '{}', 'rscc.json': '{"packages": ["ui", "@scope/kit"], "include": ["app/**"]}', '.gitignore': 'node_modules\n',
    'app/a.js': server_module, 'node_modules/ui/b.js': server_module, 'node_modules/ui/node_modules/deep/c.js': server_module,
    'node_modules/@scope/kit/d.mjs': server_module, 'node_modules/unlisted/e.js': server_module,
  });
  const { stdout, status, stderr } = run(folder, ['list', '--format=json']);
  assert.equal(status, 0, stderr);
  assert.deepEqual(JSON.parse(stdout).functions.map((f) => f.module), ['app/a.js', 'node_modules/@scope/kit/d.mjs', 'node_modules/ui/b.js']);
  addFiles(folder, { 'app/rscc.json': '{"packages": ["gone"]}' });
  const missing = run(path.join(folder, 'app'), ['list']);
  assert.equal(missing.status, 2);
  assert.match(missing.stderr, /the package `gone` of the config is not in/);
});

test('the JSON Schema has exactly the keys that the config knows', () => {
  const schema = JSON.parse(readFileSync(path.join(repo, 'docs/schema/rscc.schema.json'), 'utf8'));
  const text = readFileSync(path.join(repo, 'src/cli/option_list.h'), 'utf8');
  const keys = [...text.matchAll(/^OPTION\(.*?IN_[\w |]+, "(\w+)", HELP_/gm)].map((m) => m[1]);
  const expected = [...keys, '$schema', 'include', 'exclude', 'packages', 'rules', 'overrides'].sort();
  assert.deepEqual(Object.keys(schema.properties).sort(), expected);
  assert.equal(schema.additionalProperties, false);
});

test('the JSON Schema names every rule and group', () => {
  const schema = JSON.parse(readFileSync(path.join(repo, 'docs/schema/rscc.schema.json'), 'utf8'));
  const list = readFileSync(path.join(repo, 'src/report/diag_list.h'), 'utf8');
  const rules = [...list.matchAll(/^RULE\(\s*\w+, "([^"]+)"/gm)].map((m) => m[1]);
  const groups = [...new Set([...list.matchAll(/GROUP_(\w+)/g)].map((m) => m[1].toLowerCase()))];
  assert.deepEqual([...schema.$defs.rules.propertyNames.anyOf[0].enum].sort(), [...rules, ...groups, 'all'].sort());
});

test('a config that is a link and leads nowhere is not passed over', (t) => {
  const folder = makeTree(t, { 'package.json': '{}', 'a.js': '', 'rscc.json': { link: 'shared/rscc.json' } });
  const { status, stderr } = run(folder, ['lint']);
  assert.equal(status, 3);
  assert.match(stderr, /cannot read the config rscc\.json: /);
});
