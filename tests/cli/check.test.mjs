// check: a tree against its baseline.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { sarifProblems } from '../lib/schemas.mjs';
import { addFiles, inline_module, makeTree, plain_module, readCommand, readTree, repo, run, server_module, sync_module } from './support.mjs';

const tree = { 'package.json': '{}', 'app/a.js': server_module, 'app/page.jsx': inline_module };
const baseline = 'server-functions.json';
const check = (folder, ...args) => run(folder, ['check', `--baseline=${baseline}`, ...args]);

function makeChecked(t, files = tree) {
  const folder = makeTree(t, files);
  const { status, stderr } = check(folder, '--update');
  assert.equal(status, 0, stderr);
  return folder;
}

function changesOf(folder, ...args) {
  const { status, stdout, stderr } = check(folder, '--format=json', ...args);
  const report = JSON.parse(stdout);
  assert.equal(status, report.changes.length ? 1 : 0, stderr);
  assert.equal(report.version, 1);
  return report;
}

const brief = ({ changes }) => changes.map((c) => `${c.kind} ${c.symbol}${c.breaking ? ', breaking' : ''}: ${c.fields.map((f) => f.name)}`);

test('check: a baseline is the manifest without places, and agrees with its tree', (t) => {
  const folder = makeChecked(t);
  const manifest = JSON.parse(run(folder, ['manifest']).stdout);
  for (const entry of manifest.functions) {
    delete entry.line;
    delete entry.column;
  }
  const text = readFileSync(path.join(folder, baseline), 'utf8');
  assert.deepEqual(JSON.parse(text), manifest);
  assert.equal(text.split('\n').filter((line) => line.includes('"id"')).length, 2);
  const same = check(folder);
  assert.deepEqual([same.status, same.stdout, same.stderr], [0, `compared with ${baseline}: 2 server functions, no change\n`, '']);
  assert.deepEqual(changesOf(folder), {
    version: 1, changes: [], summary: { functions: 2, added: 0, removed: 0, changed: 0, moved: 0, breaking: 0 },
  });
});

test('check: edits that change no endpoint are no difference', (t) => {
  const folder = makeChecked(t);
  addFiles(folder, { 'app/a.js': `${server_module.replace('\n', '\n\n// a remark\n\n').replace('return text', 'return text + 1')}`, 'app/b.js': plain_module });
  assert.equal(check(folder).status, 0);
});

test('check: the salt is no part of it', (t) => {
  const folder = makeChecked(t);
  const text = readFileSync(path.join(folder, baseline), 'utf8');
  for (const RSCC_ID_SALT of ['secret', '']) {
    const env = { RSCC_ID_SALT };
    assert.equal(run(folder, ['check', `--baseline=${baseline}`], { env }).status, 0);
    assert.equal(run(folder, ['check', `--baseline=${baseline}`, '--update'], { env }).status, 0);
    assert.equal(readFileSync(path.join(folder, baseline), 'utf8'), text);
  }
  addFiles(folder, { 'rscc.json': '{"idSalt": "secret"}' });
  assert.equal(check(folder).status, 0);
  assert.equal(check(folder, '--id-salt=x').status, 2);
});

test('check: a baseline with salted ids is told', (t) => {
  const folder = makeChecked(t);
  run(folder, ['manifest', '--id-salt=secret', '-o', baseline]);
  const { status, stderr } = check(folder);
  assert.equal(status, 1);
  assert.match(stderr, /nothing but ids differs: was this baseline made by check, without a salt/);
});

test('check: added, removed and changed, with place and reason', (t) => {
  const folder = makeChecked(t);
  addFiles(folder, {
    'app/a.js': "'use server';\nexport async function load() {}\n",
    'app/page.jsx': inline_module.replace('{ id }', '{ id, user }').replace('[id, text]', '[id, text, user.name]').replace('save(text)', 'save(text, more)'),
  });
  const { status, stdout, stderr } = check(folder);
  assert.equal(status, 1);
  const shape = stdout.replace(/[0-9a-f]{32}/g, 'ID').replace(/:2:\d+/g, ':2:COLUMN');
  assert.equal(shape, `removed  app/a.js  save
           id: ID
           breaking: pages that are already open may call it
added    app/a.js:2:COLUMN  load
           id: ID
changed  app/page.jsx:2:COLUMN  Page.save
           params: 1 → 2
           captures: id → id, user.name
           id: ID → ID
           breaking: pages that are already open call the old id

compared with ${baseline}: 1 added, 1 removed, 1 changed; 2 breaking
`);
  assert.match(stderr, /help: .*--update writes the baseline/);
  const [removed, added, changed] = changesOf(folder).changes;
  assert.deepEqual([removed.kind, removed.after, removed.before.module], ['removed', null, 'app/a.js']);
  assert.deepEqual([added.kind, added.before, added.after.file, added.after.line], ['added', null, 'app/a.js', 2]);
  assert.deepEqual(changed.fields.slice(0, 2), [
    { name: 'params', before: 1, after: 2 },
    { name: 'captures', before: ['id'], after: ['id', 'user.name'] },
  ]);
  assert.deepEqual(changed.fields[2], { name: 'id', before: changed.before.id, after: changed.after.id });
});

// One of each kind, in a repository, seen from a folder of it.
function makeServices(t) {
  const files = { 'package.json': '{}', '.git/HEAD': '', 'app/a.js': server_module, 'app/page.jsx': inline_module, 'app/old.js': "'use server';\nexport async function stays() {}\n" };
  const folder = makeChecked(t, files);
  renameSync(path.join(folder, 'app/old.js'), path.join(folder, 'app/new.js'));
  addFiles(folder, {
    'app/a.js': "'use server';\nimport { w } from 'w';\nconst x = '😀'; export const load = w(async (id) => id);\n",
    'app/page.jsx': inline_module.replace('save(text)', 'save(text, more)'),
  });
  return (format, ...args) => run(path.join(folder, 'app'), ['check', '..', '--baseline=../server-functions.json', `--format=${format}`, ...args]);
}

test('check: as workflow commands, each where it is; what is gone, in the baseline', (t) => {
  const { status, stdout } = makeServices(t)('github');
  assert.equal(status, 1);
  const commands = stdout.trimEnd().split('\n').map(readCommand);
  const help = '\nhelp: if this is what you want, rscc check with --update writes the baseline';
  const shape = (text) => text.replace(/[0-9a-f]{32}/g, 'ID');
  assert.deepEqual(commands.map(({ level, file, line, title, message }) => [level, file, line, title, shape(message)]), [
    ['error', 'server-functions.json', '3', 'removed-function (RS702)', `\`save\` of a.js was removed; id: ID; breaking: pages that are already open may call it${help}`],
    ['error', 'app/a.js', '3', 'added-function (RS701)', `\`load\` was added; wrappers: w; id: ID${help}`],
    ['error', 'app/new.js', '2', 'moved-function (RS704)', `\`stays\` was moved; moved from: old.js; id: ID → ID; breaking: pages that are already open call the old id${help}`],
    ['error', 'app/page.jsx', '2', 'changed-function (RS703)', `\`Page.save\` was changed; params: 1 → 2${help}`],
  ]);
  assert.deepEqual([commands[1].col, commands[1].endColumn], ['30', '57'], 'columns are UTF-16 units');
});

test('check: as SARIF, by the rules that explain knows', (t) => {
  const check = makeServices(t);
  const log = JSON.parse(check('sarif', '--category=endpoints').stdout);
  assert.deepEqual(sarifProblems(log), []);
  const [{ results, tool, automationDetails }] = log.runs;
  assert.deepEqual(automationDetails, { id: 'endpoints/' });
  const rules = results.map(({ ruleIndex, ruleId }) => [tool.driver.rules[ruleIndex].name, ruleId]);
  assert.deepEqual(rules, [['removed-function', 'RS702'], ['added-function', 'RS701'], ['moved-function', 'RS704'], ['changed-function', 'RS703']]);
  for (const [name] of rules) assert.equal(run(repo, ['explain', name]).status, 0);
  const places = results.map(({ locations: [{ physicalLocation, logicalLocations }] }) => [physicalLocation.artifactLocation.uri, logicalLocations[0].fullyQualifiedName]);
  assert.deepEqual(places, [['server-functions.json', 'save'], ['app/a.js', 'load'], ['app/new.js', 'stays'], ['app/page.jsx', 'Page.save']]);
  assert.equal(new Set(results.map((result) => JSON.stringify(result.partialFingerprints))).size, 4);
});

test('check: as lines and as Code Quality', (t) => {
  const check = makeServices(t);
  assert.match(check('unix').stdout, /^a\.js:3:30: error: `load` was added; .* \[added-function\]$/m);
  assert.deepEqual(JSON.parse(check('gitlab').stdout).map(({ check_name, location }) => [check_name, location.path]), [
    ['removed-function', 'server-functions.json'], ['added-function', 'app/a.js'], ['moved-function', 'app/new.js'], ['changed-function', 'app/page.jsx'],
  ]);
});

test('check: no change is an empty report in every format', (t) => {
  const folder = makeChecked(t);
  const read = (format) => {
    const { status, stdout } = check(folder, `--format=${format}`);
    assert.equal(status, 0);
    return stdout;
  };
  assert.deepEqual([read('github'), read('unix'), read('gitlab')], ['', '', '[]\n']);
  const log = JSON.parse(read('sarif'));
  assert.deepEqual([sarifProblems(log), log.runs[0].results], [[], []]);
});

test('check: its rules can be neither turned down nor suppressed', (t) => {
  const folder = makeChecked(t);
  const { status, stderr } = check(folder, '-A', 'added-function');
  assert.equal(status, 2);
  assert.match(stderr, /the rule `added-function` cannot be turned down/);
  addFiles(folder, { 'app/b.js': `// rscc-disable-file added-function -- hidden\n${server_module}` });
  assert.equal(check(folder, '-A', 'surface').status, 1);
});

test('check: places are relative to the current folder', (t) => {
  const folder = makeTree(t, tree);
  const file = path.join(folder, baseline);
  run(folder, ['check', `--baseline=${baseline}`, '--update', 'app']);
  addFiles(folder, { 'app/b.js': server_module });
  const { status, stdout } = run(path.join(folder, 'app'), ['check', `--baseline=${file}`]);
  assert.equal(status, 1);
  assert.match(stdout, /^added    b\.js:2:\d+  save$/m);
  assert.match(stdout, /^compared with \.\.\/server-functions\.json: 1 added$/m);
});

// Each edit of one module, and what check must say of it.
const edits = {
  'a parameter': ['export async function f(a) {}', 'export async function f(a, b) {}', ['changed f: params']],
  'a rest parameter': ['export async function f(a) {}', 'export async function f(a, ...b) {}', ['changed f: rest']],
  'the form': ['export async function f() {}', 'export const f = async () => {};', ['changed f: form']],
  'a generator': ['export async function f() {}', 'export async function* f() {}', ['changed f: generator']],
  'a wrapper': ['export const f = async () => {};', 'import { w } from "w";\nexport const f = w(async () => { "use server"; });', null],
  'verification': ['export async function f() {}', 'import { w } from "w";\nexport const f = w();', ['changed f: form,async,generator,verified,params,rest,wrappers']],
  'a name': ['export async function f() {}', 'export async function g() {}', ['removed f, breaking: ', 'added g: ']],
};

for (const [name, [before, after, expected]] of Object.entries(edits)) {
  test(`check: ${name}`, (t) => {
    const folder = makeChecked(t, { 'a.js': `'use server';\n${before}\n` });
    addFiles(folder, { 'a.js': `'use server';\n${after}\n` });
    const found = brief(changesOf(folder));
    if (expected) assert.deepEqual(found, expected);
    else assert.match(found.join(), /changed f: .*wrappers/);
  });
}

test('check: a moved file is a move, and breaking', (t) => {
  const two = `${server_module}export const load = async (id) => id;\n`;
  const folder = makeChecked(t, { ...tree, 'app/two.js': two, 'app/other.js': server_module });
  mkdirSync(path.join(folder, 'lib'));
  renameSync(path.join(folder, 'app/two.js'), path.join(folder, 'lib/two.js'));
  renameSync(path.join(folder, 'app/a.js'), path.join(folder, 'app/actions.js'));
  const report = changesOf(folder);
  assert.deepEqual(report.changes.map((c) => [c.kind, c.breaking, c.symbol, c.before.module, c.after.module]), [
    ['moved', true, 'save', 'app/a.js', 'app/actions.js'],
    ['moved', true, 'save', 'app/two.js', 'lib/two.js'],
    ['moved', true, 'load', 'app/two.js', 'lib/two.js'],
  ]);
  for (const { fields } of report.changes) assert.deepEqual(fields.map((f) => f.name), ['id']);
  assert.match(check(folder).stdout, /^moved    lib\/two\.js:2:\d+  save\n +moved from: app\/two\.js\n +id: \S+ → \S+\n +breaking: pages/m);
});

test('check: what a moved file lost, got or changed is said too', (t) => {
  const three = "'use server';\nexport async function a() {}\nexport async function b() {}\nexport async function c() {}\n";
  const folder = makeChecked(t, { 'x.js': three });
  rmSync(path.join(folder, 'x.js'));
  addFiles(folder, { 'y.js': three.replace('function c()', 'function d()').replace('b()', 'b(more)') });
  // Of three functions one is the same: not half of them, so this is another file.
  assert.deepEqual(brief(changesOf(folder)).filter((line) => line.startsWith('moved')), []);
  addFiles(folder, { 'y.js': three.replace('function c()', 'function d()') });
  assert.deepEqual(brief(changesOf(folder)), ['removed c, breaking: ', 'moved a, breaking: id', 'moved b, breaking: id', 'added d: ']);
});

test('check: a folder moved as a whole is moved file by file', (t) => {
  const names = Array.from({ length: 40 }, (_, i) => `n${i}`);
  const files = Object.fromEntries(names.map((name) => [`old/${name}.js`, server_module]));
  const folder = makeChecked(t, files);
  renameSync(path.join(folder, 'old'), path.join(folder, 'new'));
  rmSync(path.join(folder, 'new/n0.js'));
  const { changes, summary } = changesOf(folder);
  assert.deepEqual([summary.moved, summary.removed, summary.added], [39, 1, 0]);
  for (const { kind, before, after } of changes)
    if (kind === 'moved') assert.equal(path.basename(after.module), path.basename(before.module));
    else assert.equal(before.module, 'old/n0.js');
});

test('check: a file that stays is never moved', (t) => {
  const folder = makeChecked(t, { 'a.js': `${server_module}export async function load() {}\n` });
  addFiles(folder, { 'a.js': "'use server';\nexport async function load() {}\n", 'b.js': server_module });
  assert.deepEqual(brief(changesOf(folder)), ['removed save, breaking: ', 'added save: ']);
});

test('check --update writes the baseline and says what changed', (t) => {
  const folder = makeTree(t, tree);
  const first = check(folder, '--update');
  assert.deepEqual([first.status, first.stderr], [0, '']);
  assert.match(first.stdout, /^added    app\/a\.js:2:\d+  save$/m);
  assert.match(first.stdout, /^wrote server-functions\.json: 2 added$/m);
  addFiles(folder, { 'app/a.js': "'use server';\nexport async function load() {}\n" });
  assert.equal(check(folder).status, 1);
  const second = check(folder, '--update');
  assert.equal(second.status, 0);
  assert.match(second.stdout, /^wrote server-functions\.json: 1 added, 1 removed; 1 breaking$/m);
  assert.equal(check(folder).status, 0);
  assert.equal(check(folder, '--update').stdout, 'wrote server-functions.json: 2 server functions, no change\n');
});

test('check: the baseline may be named in the config', (t) => {
  const folder = makeTree(t, { ...tree, 'rscc.json': '{"baseline": "ci/functions.json"}' });
  assert.equal(run(path.join(folder, 'app'), ['check', '..', '--update']).status, 0);
  assert.ok(existsSync(path.join(folder, 'ci/functions.json')));
  assert.equal(run(folder, ['check']).status, 0);
  assert.equal(run(makeTree(t, tree), ['check']).status, 2);
});

test('check: without a baseline, or with something else in its place: status 2', (t) => {
  const folder = makeTree(t, tree);
  const missing = check(folder);
  assert.deepEqual([missing.status, missing.stdout], [2, '']);
  assert.match(missing.stderr, /cannot read server-functions\.json: no such file or directory\n.*--update` writes it/);
  check(folder, '--update');
  const good = readFileSync(path.join(folder, baseline), 'utf8');
  const data = JSON.parse(good);
  const without = (key) => JSON.stringify({ ...data, functions: data.functions.map(({ [key]: _, ...entry }) => entry) });
  const withValue = (key, value) => JSON.stringify({ ...data, functions: [data.functions[0], { ...data.functions[1], [key]: value }] });
  const cases = [
    ['', /this is not JSON/],
    [good.replace('\n', '\n<<<<<<< HEAD\n'), /this is not JSON \(line \d+\)/],
    [`${good}x`, /this is not JSON/],
    [good.replace('"symbol": "', '\u0008$&'), /this is not JSON \(line 3\)/],
    [good.replace('"symbol": "', '$&\u0000'), /this is not JSON \(line 3\)/],
    [good.replace('"symbol": "', '$&\\u12'), /this is not JSON \(line 3\)/],
    [Buffer.from(good.replace('"symbol": "', '$&\u00e9'), 'latin1'), /this is not UTF-8 \(line 3\)/],
    ['{}', /this is no manifest: `version` must be a number/],
    ['[]', /this is no manifest/],
    ['{"name": "package", "version": "1.0.0"}', /this is no manifest/],
    ['{"version": 1}', /this is no manifest: `functions` must be a list/],
    [good.slice(0, good.length / 2), /this is not JSON \(line \d+\)/],
    [JSON.stringify({ ...data, version: 1.5 }), /version 1\.5, and this rscc knows only version 1/],
    [JSON.stringify({ ...data, version: 1 }).replace('"version":1', '"version":1e400'), /version inf, and/],
    [withValue('params', 4294967296), /functions\[1\]: `params` must be a whole number/],
    [withValue('line', 0), /functions\[1\]: `column` must be a whole number/],
    [JSON.stringify({ ...data, functions: [{ ...data.functions[0], line: 0, column: 3 }] }), /functions\[0\]: `line` must be a whole number from 1/],
    [JSON.stringify({ ...data, functions: [{ ...data.functions[0], line: 3, column: 0 }] }), /functions\[0\]: `column` must be a whole number from 1/],
    [withValue('params', -1), /functions\[1\]: `params` must be a whole number/],
    [JSON.stringify({ ...data, functions: [...data.functions, data.functions[0]] }), /a function is there twice: `save` of app\/a\.js, [0-9a-f]{32}/],
    [withValue('id', data.functions[0].id), /an id is there twice: `Page\.save` of app\/page\.jsx, [0-9a-f]{32}/],
    [`{"version": 1, "functions": ${'['.repeat(100_000)}`, /this is not JSON/],
    [JSON.stringify({ ...data, version: 2 }), /version 2, and this rscc knows only version 1/],
    [withValue('id', 'ABC'), /functions\[1\]: `id` must be 32 lower-case hex digits/],
    [withValue('module', '/a.js'), /`module` must be a path relative to the root/],
    [withValue('module', '../a.js'), /`module` must be a path relative to the root/],
    [withValue('module', 'app//a.js'), /`module` must be a path relative to the root/],
    [withValue('module', ''), /`module` must be a path relative to the root/],
    [withValue('form', 'lambda'), /`form` must be a form that rscc knows/],
    [withValue('params', 1.5), /functions\[1\]: `params` must be a whole number/],
    [withValue('captures', [1]), /`captures` must be a list of strings/],
    [withValue('verified', 'yes'), /`verified` must be true or false/],
    [JSON.stringify({ version: 1, functions: [1] }), /functions\[0\] must be an object/],
    ...['id', 'module', 'export', 'symbol', 'name', 'directive', 'form', 'async', 'generator', 'verified', 'params', 'rest', 'captures', 'wrappers']
      .map((key) => [without(key), new RegExp(`\`${key}\` must be`)]),
  ];
  for (const [text, message] of cases) {
    writeFileSync(path.join(folder, baseline), text);
    for (const args of [[], ['--update']]) {
      const { status, stdout, stderr } = check(folder, ...args);
      assert.deepEqual([status, stdout], [2, ''], text);
      assert.match(stderr, message);
      assert.match(stderr, /^rscc: error: server-functions\.json: /);
    }
    assert.deepEqual(readFileSync(path.join(folder, baseline)), Buffer.from(text));
  }
  writeFileSync(path.join(folder, baseline), JSON.stringify({ ...data, more: 1, functions: data.functions.map((f) => ({ ...f, newer: [] })) }));
  assert.equal(check(folder).status, 0, 'unknown fields are ignored');
});

test('check --update advises removing only what was a baseline', (t) => {
  const folder = makeChecked(t);
  const good = readTree(folder)[baseline];
  addFiles(folder, { 'cut.json': good.slice(0, -10), 'merged.json': `<<<<<<< HEAD\n${good}`, 'empty.json': '' });
  const helped = (name) => {
    const { status, stderr } = run(folder, ['check', `--baseline=${name}`, '--update']);
    assert.equal(status, name === 'app' ? 3 : 2, stderr);
    return stderr.includes('help: if nothing in it is worth keeping, remove it and run this again');
  };
  assert.deepEqual(['cut.json', 'merged.json', 'empty.json'].filter(helped), ['cut.json', 'merged.json', 'empty.json']);
  assert.deepEqual(['app', 'app/a.js', 'package.json'].filter(helped), []);
});

test('check: a baseline from standard input, such as that of another branch', (t) => {
  const folder = makeChecked(t);
  const input = readFileSync(path.join(folder, baseline), 'utf8');
  addFiles(folder, { 'app/b.js': server_module });
  assert.equal(check(folder, '--update').status, 0);
  const { status, stdout, stderr } = run(folder, ['check', '--baseline=-'], { input });
  assert.deepEqual([status, stderr], [1, '']);
  assert.match(stdout, /^compared with standard input: 1 added$/m);
  const [{ results }] = JSON.parse(run(folder, ['check', '--baseline=-', '--format=sarif'], { input }).stdout).runs;
  assert.doesNotMatch(JSON.stringify(results), /--update/);
  const update = run(folder, ['check', '--baseline=-', '--update'], { input });
  assert.deepEqual([update.status, update.stdout], [2, '']);
  assert.match(update.stderr, /standard input cannot be updated/);
  const bad = run(folder, ['check', '--baseline=-'], { input: '{}' });
  assert.equal(bad.status, 2);
  assert.match(bad.stderr, /standard input: this is no manifest/);
});

test('check: errors in the code are reported, and nothing is compared or written', (t) => {
  const folder = makeChecked(t);
  const before = readTree(folder)[baseline];
  addFiles(folder, { 'app/bad.js': sync_module });
  for (const args of [[], ['--update']]) {
    const { status, stdout, stderr } = check(folder, ...args);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /sync-export/);
    assert.match(stderr, /server-functions\.json was not compared/);
  }
  assert.equal(readTree(folder)[baseline], before);
  const log = JSON.parse(check(folder, '--format=sarif').stdout);
  assert.deepEqual([sarifProblems(log), log.runs[0].results.map((result) => result.ruleId)], [[], ['RS301']]);
  assert.equal(readCommand(check(folder, '--format=github').stdout.trimEnd()).file, 'app/bad.js');
  const report = JSON.parse(check(folder, '--format=json').stdout);
  assert.deepEqual({ ...report, diagnostics: report.diagnostics.map((d) => `${d.file} ${d.rule}`) },
    { version: 1, changes: null, summary: null, diagnostics: ['app/bad.js sync-export'] });
});
