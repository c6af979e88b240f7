// The formats for services: workflow commands, Code Quality, SARIF.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { sarifProblems } from '../lib/schemas.mjs';
import { addFiles, inline_module, makeTree, plain_module, readCommand, repo, run, sync_module } from './support.mjs';

const misspelled = "export async function save(text) {\n  'Use Server';\n  return text;\n}\n";
const own_this = "export function Page() {\n  async function save() {\n    'use server';\n    return this.x;\n  }\n  return save;\n}\n";

test('the schema that SARIF is held against refuses what is wrong', () => {
  assert.notDeepEqual(sarifProblems({ version: '2.1.0' }), []);
  const rule = { id: 'RS101', helpUri: 'no address' };
  assert.notDeepEqual(sarifProblems({ version: '2.1.0', runs: [{ tool: { driver: { name: 'rscc', rules: [rule] } } }] }), []);
});

function sarif(folder, args = []) {
  const log = JSON.parse(run(folder, ['lint', '--format=sarif', ...args]).stdout);
  assert.deepEqual(sarifProblems(log), []);
  assert.equal(log.runs.length, 1);
  return log.runs[0];
}

function sarifTextAt(source, { startLine, startColumn, endLine, endColumn }) {
  const lines = source.split('\n');
  const offset = (line, column) => lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
  return source.slice(offset(startLine, startColumn), offset(endLine, endColumn));
}

test('github: a workflow command each, with what its reader needs escaped', (t) => {
  const folder = makeTree(t, { 'a, b: 100%.js': misspelled, 'c.js': own_this });
  const { stdout, status } = run(folder, ['lint', '--format=github']);
  assert.equal(status, 1);
  const lines = stdout.trimEnd().split('\n');
  assert.match(lines[0], /^::error file=a%2C b%3A 100%25\.js,line=2,col=3,endLine=2,endColumn=15,title=/);
  assert.deepEqual(lines.map(readCommand), [
    {
      level: 'error', file: 'a, b: 100%.js', line: '2', col: '3', endLine: '2', endColumn: '15', title: 'misspelled-directive (RS102)',
      message: "'Use Server' is not a directive that React knows\nhelp: did you mean 'use server'?",
    },
    {
      level: 'warning', file: 'c.js', line: '4', col: '12', endLine: '4', endColumn: '16', title: 'own-this (RS207)',
      message: '`this` is undefined when the function is called from the client\nhelp: pass what it needs as an argument',
    },
  ]);
});

test('github: a place of several lines has no columns, and notes name theirs', (t) => {
  const again = "export async function f() {\n  'use server';\n  'use server';\n}\n";
  const apart = "export async function g() {\n  'use ' +\n    'server';\n}\n";
  const folder = makeTree(t, { 'a.js': again, 'b.js': apart });
  const [first, second] = run(folder, ['lint', '--format=github']).stdout.trimEnd().split('\n').map(readCommand);
  assert.match(first.message, /\nnote: the first one is here \(a\.js:2:3\)\nhelp: remove this one$/);
  assert.deepEqual([second.file, second.line, second.endLine], ['b.js', '2', '3']);
  assert.equal('col' in second || 'endColumn' in second, false);
});

test('gitlab: Code Quality, each problem with a fingerprint of its own', (t) => {
  const twice = `${misspelled}${misspelled.replace('save', 'edit')}`;
  const folder = makeTree(t, { 'a.js': twice, 'b.js': own_this, 'c/b.js': own_this });
  const found = JSON.parse(run(folder, ['lint', '--format=gitlab']).stdout);
  assert.deepEqual(found.map(({ fingerprint, ...rest }) => rest).slice(1, 3), [
    {
      description: "'Use Server' is not a directive that React knows", check_name: 'misspelled-directive', severity: 'major',
      location: { path: 'a.js', lines: { begin: 6, end: 6 } },
    },
    {
      description: '`this` is undefined when the function is called from the client', check_name: 'own-this', severity: 'minor',
      location: { path: 'b.js', lines: { begin: 4, end: 4 } },
    },
  ]);
  assert.equal(found.length, 4);
  assert.equal(new Set(found.map((problem) => problem.fingerprint)).size, 4);
});

test('gitlab: a fingerprint stays when code is put above it, and goes with the problem', (t) => {
  const folder = makeTree(t, { 'a.js': own_this, 'b.js': misspelled });
  const fingerprints = () => JSON.parse(run(folder, ['lint', '--format=gitlab']).stdout).map((problem) => problem.fingerprint);
  const before = fingerprints();
  addFiles(folder, { 'a.js': `// more\n\n${own_this}`, 'b.js': `const more = 1;\n\n${misspelled}` });
  assert.deepEqual(fingerprints(), before);
  addFiles(folder, { 'a.js': own_this.replaceAll('save', 'edit'), 'b.js': misspelled.replace("'Use Server'", "'use  server'") });
  const after = fingerprints();
  assert.equal(after.filter((fingerprint) => before.includes(fingerprint)).length, 0);
});

test('no problems: an empty report that is still one', (t) => {
  const folder = makeTree(t, { 'a.js': plain_module });
  assert.equal(run(folder, ['lint', '--format=github']).stdout, '');
  assert.deepEqual(JSON.parse(run(folder, ['lint', '--format=gitlab']).stdout), []);
  assert.deepEqual(sarif(folder).results, []);
});

test('sarif: every rule with its page, and what it means for security', (t) => {
  const { tool, columnKind } = sarif(makeTree(t, { 'a.js': plain_module }));
  const rows = JSON.parse(run(repo, ['rules', '--format=json']).stdout);
  const levels = { off: [false, 'none'], warning: [true, 'warning'], error: [true, 'error'] };
  assert.equal(columnKind, 'utf16CodeUnits');
  assert.equal(tool.driver.name, 'rscc');
  assert.equal(run(repo, ['--version']).stdout.trim().split(' ').at(-1), tool.driver.version);
  assert.deepEqual(
    tool.driver.rules.map((rule) => [rule.id, rule.name, rule.shortDescription.text, rule.defaultConfiguration.enabled, rule.defaultConfiguration.level]),
    rows.map((row) => [row.code, row.rule, row.summary, ...levels[row.severity]]),
  );
  for (const rule of tool.driver.rules) {
    assert.equal(rule.help.markdown, readFileSync(path.join(repo, `docs/rules/${rule.name}.md`), 'utf8'));
    assert.match(new URL(rule.helpUri).href, new RegExp(`${rule.name}$`));
    assert.equal('security-severity' in rule.properties, rule.properties.tags.includes('security'));
  }
  const severities = Object.fromEntries(tool.driver.rules.map((rule) => [rule.name, rule.properties['security-severity']]));
  assert.equal(severities['duplicate-id'], '7.5');
  assert.equal(severities['misplaced-directive'], '5.0');
  assert.equal(severities['own-this'], undefined);
});

test('sarif: results with place, symbol, notes and fix', (t) => {
  const wide = `const smile = '😀'; ${own_this.trimEnd()}\n`;
  const again = "export async function f() {\n  'use server';\n  'use server';\n}\n";
  const folder = makeTree(t, { 'app/[id]/ü b.tsx': again, 'wide.js': wide });
  const { results, tool } = sarif(folder);
  assert.deepEqual(results.map((result) => [tool.driver.rules[result.ruleIndex].name, result.level]), [
    ['duplicate-directive', 'warning'], ['own-this', 'warning'],
  ]);
  const [first, second] = results;
  assert.equal(first.ruleId, tool.driver.rules[first.ruleIndex].id);
  const { artifactLocation, region } = first.locations[0].physicalLocation;
  assert.deepEqual(artifactLocation, { uri: 'app/%5Bid%5D/%C3%BC%20b.tsx', uriBaseId: '%SRCROOT%' });
  assert.equal(sarifTextAt(again, region), "'use server';");
  assert.deepEqual(first.locations[0].logicalLocations, [{ fullyQualifiedName: 'f', kind: 'function' }]);
  assert.equal(first.relatedLocations[0].message.text, 'the first one is here');
  assert.equal(first.relatedLocations[0].physicalLocation.region.startLine, 2);
  const [replacement] = first.fixes[0].artifactChanges[0].replacements;
  assert.equal(replacement.insertedContent.text, '');
  assert.equal(replacement.deletedRegion.startLine, 3);
  assert.equal(sarifTextAt(wide, second.locations[0].physicalLocation.region), 'this');
  assert.equal(second.locations[0].logicalLocations[0].fullyQualifiedName, 'Page.save');
  assert.match(second.message.text, /^`this` is undefined .*\nhelp: pass/);
});

test('sarif: partial fingerprints from rule and symbol, else from rule, file and line', (t) => {
  const folder = makeTree(t, { 'a.js': own_this, 'b.js': misspelled });
  const prints = () => sarif(folder).results.map((result) => result.partialFingerprints);
  const [symbol, line] = prints();
  assert.deepEqual([Object.keys(symbol), Object.keys(line)], [['rsccSymbol/v1'], ['rsccLine/v1']]);
  addFiles(folder, { 'a.js': plain_module, 'moved.js': `\n${own_this.replace('this.x', 'this.y')}`, 'b.js': `\n${misspelled}` });
  assert.deepEqual(prints(), [line, symbol]);
  addFiles(folder, { 'b.js': plain_module, 'moved.js': own_this.replace('this.x', 'this.x + this.y') });
  const [first, second] = prints();
  assert.deepEqual(first, symbol);
  assert.deepEqual(second, { 'rsccSymbol/v1': `${symbol['rsccSymbol/v1']}:2` });
});

test('sarif: --category', (t) => {
  const folder = makeTree(t, { 'a.js': plain_module });
  assert.equal('automationDetails' in sarif(folder), false);
  assert.deepEqual(sarif(folder, ['--category=web']).automationDetails, { id: 'web/' });
  assert.deepEqual(sarif(folder, ['--category=web/7']).automationDetails, { id: 'web/7/' });
  assert.deepEqual(sarif(folder, ['--category=web/']).automationDetails, { id: 'web/' });
});

test('paths for services are those below the repository, wherever rscc runs', (t) => {
  const folder = makeTree(t, { 'packages/app/src/a.js': misspelled, 'packages/b.js': misspelled });
  const paths = (cwd) => {
    const lint = (format) => run(path.join(folder, cwd), ['lint', `--format=${format}`, path.join(folder, 'packages'), '--root', folder]).stdout;
    return {
      github: lint('github').trimEnd().split('\n').map((line) => readCommand(line).file),
      gitlab: JSON.parse(lint('gitlab')).map((problem) => problem.location.path),
      sarif: JSON.parse(lint('sarif')).runs[0].results.map((result) => result.locations[0].physicalLocation.artifactLocation.uri),
    };
  };
  assert.deepEqual(paths('packages/app').github, ['src/a.js', '../b.js']);
  mkdirSync(path.join(folder, '.git'));
  const below = ['packages/app/src/a.js', 'packages/b.js'];
  for (const cwd of ['.', 'packages', 'packages/app', 'packages/app/src']) {
    assert.deepEqual(paths(cwd), { github: below, gitlab: below, sarif: below });
  }
});

// transform's problems go to stderr, beside the code; lint's report is on stdout.
for (const [command, stream, other] of [['transform', 'stderr', 'stdout'], ['lint', 'stdout', 'stderr']]) {
  test(`every format for the standard input of ${command}`, (t) => {
    const folder = makeTree(t);
    const read = (format) => {
      const result = run(folder, [command, '-', '--stdin-filename=app/a.js', `--format=${format}`], { input: sync_module });
      const summary = command === 'lint' && format === 'pretty' ? 'found 1 error in 1 file\n' : '';
      assert.deepEqual([result.status, result[other]], [1, summary]);
      return result[stream];
    };
    assert.match(read('pretty'), /^error\[sync-export\] RS301: .*\n +--> app\/a\.js:2:17\n/);
    assert.match(read('unix'), /^app\/a\.js:2:17: error: .* \[sync-export\]\n$/);
    assert.equal(JSON.parse(read('json')).diagnostics[0].file, 'app/a.js');
    assert.equal(readCommand(read('github').trimEnd()).file, 'app/a.js');
    assert.equal(JSON.parse(read('gitlab'))[0].location.path, 'app/a.js');
    const log = JSON.parse(read('sarif'));
    assert.deepEqual(sarifProblems(log), []);
    assert.equal(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri, 'app/a.js');
  });
}

test('lint of the standard input: near misses, the rules of its file, and what it cannot do', (t) => {
  const folder = makeTree(t, { 'rscc.json': '{"overrides": [{"files": ["legacy/**"], "rules": {"misspelled-directive": "warn"}}]}' });
  const lint = (...args) => run(folder, ['lint', '-', '--format=unix', ...args], { input: misspelled });
  assert.match(lint().stdout, /^stdin:2:3: error: .* \[misspelled-directive\]\n$/);
  assert.match(lint('--stdin-filename=legacy/a.ts').stdout, /^legacy\/a\.ts:2:3: warning: /);
  assert.equal(lint('--stdin-filename=legacy/a.ts').status, 0);
  const unknown = lint('--stdin-filename=a.txt');
  assert.deepEqual([unknown.status, unknown.stdout], [2, '']);
  assert.match(unknown.stderr, /the language of a\.txt is unknown\n.*--stdin-filename must end in/);
  const fix = lint('--fix');
  assert.deepEqual([fix.status, fix.stdout], [2, '']);
  assert.match(fix.stderr, /standard input cannot be fixed/);
});

test('the same bytes with any number of threads', (t) => {
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`f${i}.js`, i % 2 ? misspelled : inline_module + own_this]));
  const folder = makeTree(t, files);
  const hash = (format, threads) => createHash('sha256').update(run(folder, ['lint', `--format=${format}`, `-j${threads}`]).stdout).digest('hex');
  for (const format of ['github', 'gitlab', 'sarif']) assert.equal(hash(format, 1), hash(format, 8));
});
