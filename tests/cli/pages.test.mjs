// What docs/ offers for use as it is: workflows, hooks, problem matchers.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { sarifProblems } from '../lib/schemas.mjs';
import { addFiles, makeTree, plain_module, repo, rscc, run, server_module, sync_module } from './support.mjs';

const misspelled = "export async function save(text) {\n  'Use Server';\n  return text;\n}\n";

// The block of a page whose title="…" names the file that it is.
function blockOf(page, title) {
  const text = readFileSync(path.join(repo, 'docs', page), 'utf8');
  const block = text.split(/^```/m).find((part) => part.split('\n')[0].endsWith(`title="${title}"`));
  assert.ok(block, `${page} has no ${title}`);
  return block.slice(block.indexOf('\n') + 1);
}

// A repository with a baseline, and a shell in it that has rscc on PATH.
function makeRepository(t, files) {
  const folder = makeTree(t, { 'package.json': '{}', 'app/a.js': server_module, ...files });
  const bin = makeTree(t);
  symlinkSync(rscc, path.join(bin, 'rscc'));
  const identity = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example', GIT_CONFIG_GLOBAL: '/dev/null' };
  const shell = (script) => {
    const env = { ...process.env, ...identity, PWD: folder, PATH: `${bin}:${process.env.PATH}` };
    const result = spawnSync('bash', ['-e', '-c', script], { cwd: folder, env, timeout: 60_000 });
    return { status: result.status, output: `${result.stdout}${result.stderr}` };
  };
  shell('git init -q && rscc check --baseline=server-functions.json --update && git add -A && git commit -qm first');
  return { folder, shell };
}

test('editors: the problem matcher finds every part of a line', (t) => {
  const { problemMatcher } = JSON.parse(blockOf('editors.md', '.vscode/tasks.json')).tasks[0];
  const { regexp, file, line, column, severity, message, code } = problemMatcher.pattern;
  const folder = makeTree(t, { 'app/[id]/a b: 1.js': misspelled, 'c.jsx': "export function P() {\n  async function f() {\n    'use server';\n    return this.x;\n  }\n  return f;\n}\n" });
  const lines = run(folder, ['lint', '--format=unix']).stdout.trimEnd().split('\n');
  const found = lines.map((text) => {
    const match = new RegExp(regexp).exec(text);
    return [file, line, column, severity, message, code].map((group) => match[group]);
  });
  assert.deepEqual(found, [
    ['app/[id]/a b: 1.js', '2', '3', 'error', "'Use Server' is not a directive that React knows", 'misspelled-directive'],
    ['c.jsx', '4', '12', 'warning', '`this` is undefined when the function is called from the client', 'own-this'],
  ]);
});

test('ci: the hook lets good commits through, and no others', (t) => {
  const { folder, shell } = makeRepository(t, { 'old file.js': misspelled, 'types.d.ts': 'export {};\n' });
  mkdirSync(path.join(folder, '.git/hooks'), { recursive: true });
  addFiles(folder, { '.git/hooks/pre-commit': blockOf('ci.md', '.git/hooks/pre-commit') });
  chmodSync(path.join(folder, '.git/hooks/pre-commit'), 0o755);
  const commit = (files) => {
    addFiles(folder, files);
    return shell('git add -A && git commit -qm next');
  };
  assert.equal(commit({ 'b.js': plain_module, 'types.d.ts': 'export type A = 1;\n', 'readme.md': '' }).status, 0);
  assert.equal(commit({ 'z.d.mts': 'export {};\n', 'y.d.cts': 'export {};\n' }).status, 0, 'declarations are no modules');
  assert.equal(commit({ '-y.js': plain_module }).status, 0, 'a file is no option');
  const bad = commit({ 'c d.tsx': misspelled });
  assert.equal(bad.status, 1);
  assert.match(bad.output, /misspelled-directive[^]*c d\.tsx:2:3/);
  assert.doesNotMatch(bad.output, /old file/, 'only what is committed is read');
  const added = commit({ 'c d.tsx': server_module });
  assert.equal(added.status, 1);
  assert.match(added.output, /added +c d\.tsx:2:8 +save/);
  assert.equal(shell('rscc check --baseline=server-functions.json --update && git add -A && git commit -qm next').status, 0);
  assert.equal(shell('git rm -q "c d.tsx" && git commit -qm next').status, 1, 'a removed endpoint');
});

// The commands of a workflow's `run:` or a job's `script:` lines, as the runner gives them to bash.
const commandsOf = (text, key) => [...text.matchAll(new RegExp(`^ *(?:- )?${key}: (.*)$`, 'gm'))].map(([, command]) => command);

test('ci: the commands of the GitHub workflow', (t) => {
  const { folder, shell } = makeRepository(t, {});
  const commands = commandsOf(blockOf('ci.md', '.github/workflows/server-functions.yml'), 'run');
  assert.equal(commands.length, 5);
  const statuses = () => {
    const found = commands.map((command) => shell(command).status);
    shell('rm -rf reports && mv sarif reports');
    return found;
  };
  const report = (name) => JSON.parse(readFileSync(path.join(folder, 'reports', name), 'utf8'));
  assert.deepEqual(statuses(), [0, 0, 0, 0, 0]);
  addFiles(folder, { 'b.js': misspelled, 'c.js': server_module });
  assert.deepEqual(statuses(), [1, 1, 0, 0, 0]);
  for (const [name, rule, category] of [['lint.sarif', 'RS102', 'rscc-lint/'], ['check.sarif', 'RS701', 'rscc-check/']]) {
    const log = report(name);
    assert.deepEqual(sarifProblems(log), []);
    assert.deepEqual([log.runs[0].results.map((result) => result.ruleId), log.runs[0].automationDetails.id], [[rule], category]);
  }
  addFiles(folder, { 'bad.js': sync_module });
  assert.deepEqual(statuses(), [1, 1, 0, 0, 0]);
  assert.deepEqual(report('check.sarif').runs[0].results.map((result) => result.ruleId), ['RS301'], 'what could not be compared');
  shell('rm bad.js');
  addFiles(folder, { 'server-functions.json': '{}' });
  assert.equal(statuses().at(-1), 1, 'a broken baseline is no empty report');
});

test('ci: the commands of the GitLab jobs', (t) => {
  const { folder, shell } = makeRepository(t, { 'b.js': misspelled });
  addFiles(folder, { 'c.js': server_module });
  const commands = commandsOf(blockOf('ci.md', '.gitlab-ci.yml'), 'script');
  const reports = commands.map((command) => {
    assert.equal(shell(command).status, 1);
    return JSON.parse(readFileSync(path.join(folder, 'gl-code-quality-report.json'), 'utf8'));
  });
  assert.deepEqual(reports.map((problems) => problems.map((problem) => [problem.check_name, problem.location.path])), [
    [['misspelled-directive', 'b.js']], [['added-function', 'c.js']],
  ]);
});

test('monorepos: the turbo.json shown is that of the example', () => {
  assert.equal(blockOf('monorepos.md', 'turbo.json'), readFileSync(path.join(repo, 'examples/monorepo/turbo.json'), 'utf8'));
});
