// lint --fix and --fix-suggestions.
import assert from 'node:assert/strict';
import { chmodSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { syntaxError } from '../lib/output-checks.mjs';
import { makeTree, repo, run, shell } from './support.mjs';

// Fixes one module and gives its text; fixing it again must change nothing.
function fix(t, text, { args = ['--fix'], name = 'a.tsx' } = {}) {
  const folder = makeTree(t, { [name]: text });
  const file = path.join(folder, name);
  run(folder, ['lint', ...args]);
  const fixed = readFileSync(file, 'utf8');
  const again = run(folder, ['lint', ...args]);
  assert.equal(readFileSync(file, 'utf8'), fixed, 'fixing twice');
  assert.doesNotMatch(again.stderr, /^fixed/m);
  return fixed;
}

function compiles(t, text, name = 'a.tsx') {
  const folder = makeTree(t, { [name]: text });
  const { status, stderr } = run(folder, ['transform', name]);
  assert.deepEqual([status, stderr], [0, '']);
}

function fixesTo(t, before, after, options) {
  assert.equal(fix(t, before, options), after);
  compiles(t, after, options?.name);
}

const suggestions = { args: ['--fix-suggestions'] };
const body = '\n  return text;\n}\n';
const save = 'export async function save(text) {\n  ';

test('backticks, parentheses, escapes and duplicates', (t) => {
  const right = `${save}'use server';${body}`;
  fixesTo(t, `${save}\`use server\`;${body}`, right);
  fixesTo(t, `${save}(('use server'));${body}`, right);
  fixesTo(t, `${save}(\`use server\`);${body}`, right);
  fixesTo(t, `${save}'use\\x20server';${body}`, right);
  fixesTo(t, `${save}'use server';\n  "use server";${body}`, right);
  fixesTo(t, `${save}'use server'; 'use server';${body}`, right);
  fixesTo(t, `${save}${"'use server';\n  ".repeat(5)}'use server';${body}`, right);
  fixesTo(t, `${save}${"'use server';".repeat(7)}${body}`, right);
  fixesTo(t, `${save}(('use server'));\n  \`use server\`;${body}`, right);
});

test('a duplicate that ended the first one leaves it ended', (t) => {
  const open = `${save}'use server'\n  'use server';\n  [text].at(0);${body}`;
  fixesTo(t, open, `${save}'use server';\n  [text].at(0);${body}`);
  const three = `${save}'use server'\n  'use server'\n  'use server';\n  [text].at(0);${body}`;
  fixesTo(t, three, `${save}'use server';\n  [text].at(0);${body}`);
  const strict = `${save}'use server';\n  'use strict'\n  'use server';\n  (text);${body}`;
  fixesTo(t, strict, `${save}'use server';\n  'use strict';\n  (text);${body}`);
});

test('a directive below imports moves above them', (t) => {
  const rest = 'export async function save() {}\n';
  fixesTo(t, `import { a } from './a';\nimport './b';\n'use server';\n\n${rest}`, `'use server';\nimport { a } from './a';\nimport './b';\n\n${rest}`);
  fixesTo(t, `import './b'\n"use server"\n${rest}`, `"use server"\nimport './b'\n${rest}`);
  fixesTo(t, `import './b'; 'use server'; ${rest}`, `'use server';\nimport './b'; ${rest}`);
  fixesTo(t, `import './b';\r\n'use server';\r\n${rest}`, `'use server';\r\nimport './b';\r\n${rest}`);
  fixesTo(t, `\uFEFFimport './b';\n'use server';\n${rest}`, `\uFEFF'use server';\nimport './b';\n${rest}`);
  fixesTo(t, `#!/usr/bin/env node\nimport './b';\n'use server';\n${rest}`, `#!/usr/bin/env node\n'use server';\nimport './b';\n${rest}`, { name: 'a.js' });
  fixesTo(t, `'use strict'\nimport './b';\n// why\n'use server';\n${rest}`, `'use strict'\n'use server';\nimport './b';\n// why\n${rest}`);
  fixesTo(t, `import './b';\n'use server';\nimport './c';\n'use server';\n${rest}`, `'use server';\nimport './b';\nimport './c';\n${rest}`);
  fixesTo(t, `import './b';\n('use server');\n${rest}`, `'use server';\nimport './b';\n${rest}`);
});

test('comments stay with what they are about when a directive moves', (t) => {
  const rest = "import './b';\nimport './c';\n";
  const code = 'export async function save() {}\n';
  const header = '// @ts-nocheck\n/* licence */\n';
  fixesTo(t, `${header}${rest}'use server';\n${code}`, `${header}'use server';\n${rest}${code}`);
  const about = '// @ts-expect-error: no types\n// eslint-disable-next-line\n';
  fixesTo(t, `${header}${about}${rest}'use server';\n${code}`, `${header}'use server';\n${about}${rest}${code}`);
});

test('a directive below anything else stays', (t) => {
  const texts = [
    "import './b';\nconst a = 1;\n'use server';\nexport async function save() {}\n",
    "import a = b.c;\n'use server';\nexport async function save() {}\n",
    "export * from './b';\n'use server';\n",
    "'use client';\nimport './b';\n'use server';\n",
    "export async function save() {\n  work();\n  'use server';\n}\n",
    "export const save = async () => 'use server';\n",
  ];
  for (const text of texts) assert.equal(fix(t, text, suggestions), text);
});

test('async and misspellings only as suggestions', (t) => {
  const module = "'use server';\nexport function save() {}\nexport const edit = (text) => text;\n";
  assert.equal(fix(t, module), module);
  fixesTo(t, module, "'use server';\nexport async function save() {}\nexport const edit = async (text) => text;\n", suggestions);
  const misspelled = "export function save() {\n  'Use Server';\n}\nexport const o = { edit() { 'use sever' } };\n";
  assert.equal(fix(t, misspelled), misspelled);
  fixesTo(t, misspelled, "export async function save() {\n  'use server';\n}\nexport const o = { async edit() { 'use server' } };\n", suggestions);
});

test('a semicolon only where the next line can begin a statement', (t) => {
  const module = (line) => `export async function a(x) {\n  'use server'\n  ${line}\n}\nexport async function b() {\n  'use sever';\n}\n`;
  for (const line of ['(x).y();', '[x].at(0);', '`${x}`.at(0);', '+x;', '-x.y;', '/x/g.test(x);', '// why\n  (x, x);'])
    fixesTo(t, module(line), module(line).replace("'use server'", "'use server';").replace('sever', 'server'), suggestions);
  const lines = ['.length;', '?? x;', '|| x;', ', x;', '? x : x;', '* 2;', '=== 2;', 'instanceof x;', '?.x;', '/ x;', '[x] = 1;', '[x]++;', '(...x);', '(x,);', '();', '- x ** 2;', '% 2;', '< 2;', '!= x;', '&& x;', 'in x;'];
  for (const line of lines) assert.equal(fix(t, module(line), suggestions), module(line).replace('sever', 'server'), line);
});

test('an unused suppression goes, a needed one stays', (t) => {
  const at = (comment) => `${save}'use server';\n${comment}  return this.x;\n}\n`;
  const needed = at('  // rscc-disable-next-line own-this -- bound\n');
  assert.equal(fix(t, needed), needed);
  assert.equal(fix(t, at('  // rscc-disable-next-line direct-eval -- never\n')), at(''));
  const several = at('  // rscc-disable-next-line own-this, direct-eval -- bound\n');
  assert.equal(fix(t, several), several, 'one of several rules');
  const inner = at('  let x /* rscc-disable-line direct-eval -- never */ = 1;\n');
  assert.equal(fix(t, inner), inner, 'code stands behind it');
  const misplaced = "import './b';\n// rscc-disable-next-line misplaced-directive -- as it is\n'use server';\n";
  assert.equal(fix(t, misplaced), misplaced);
});

test('it says how many were fixed and reports what is left', (t) => {
  const folder = makeTree(t, {
    'a.js': `${save}('use server');${body}`,
    'b.js': `import './a';\n'use server';\nexport function edit() {}\n`,
    'c.js': 'export const answer = 42;\n',
  });
  const { status, stdout, stderr } = run(folder, ['lint', '--fix', '--format=unix']);
  assert.equal(status, 1);
  assert.equal(stderr, 'fixed 2 problems in 2 files\n');
  assert.match(stdout, /^b\.js:3:17: error: .* \[sync-export\]\n$/);
  const after = run(folder, ['lint', '--fix-suggestions', '--format=unix']);
  assert.deepEqual([after.status, after.stdout, after.stderr], [0, '', 'fixed 1 problem in 1 file\n']);
  const again = run(folder, ['lint', '--fix-suggestions']);
  assert.deepEqual([again.status, again.stderr], [0, 'found no problems in 3 files\n']);
});

test('files without a fix are not written, permissions stay', (t) => {
  const folder = makeTree(t, { 'a.js': `${save}('use server');${body}`, 'b.js': `${save}'use server';${body}` });
  chmodSync(path.join(folder, 'a.js'), 0o750);
  const stamp = () => {
    const { ino, mtimeNs } = statSync(path.join(folder, 'b.js'), { bigint: true });
    return [ino, mtimeNs];
  };
  const before = stamp();
  run(folder, ['lint', '--fix']);
  assert.equal(statSync(path.join(folder, 'a.js')).mode & 0o777, 0o750);
  assert.deepEqual(stamp(), before);
  assert.deepEqual(readdirSync(folder).sort(), ['a.js', 'b.js']);
});

test('rules that are off or suppressed fix nothing; other commands have no --fix', (t) => {
  const text = `${save}('use server');${body}`;
  assert.equal(fix(t, text, { args: ['--fix', '-A', 'parenthesized-directive'] }), text);
  const folder = makeTree(t, { 'a.js': text });
  assert.equal(run(folder, ['build', '--fix', '--outdir=out']).status, 2);
  assert.equal(run(folder, ['lint', '--fix', '-'], { input: text }).status, 2);
});

test('a file that cannot be written is said, with status 3, and keeps its problems', (t) => {
  const text = `${save}('use server');${body}// ${'longer than the limit '.repeat(200)}\n`;
  const folder = makeTree(t, { 'a/a.js': text });
  const { status, stdout, stderr } = shell(folder, 'ulimit -f 1; exec "$@"', ['lint', '--fix']); // not 0: ThreadSanitizer writes a file as it starts
  assert.equal(status, 3);
  assert.match(stderr, /cannot write .*a\.js: /);
  assert.match(stdout, /^error\[parenthesized-directive\]/m);
  assert.doesNotMatch(stderr, /^fixed/m);
  assert.equal(readFileSync(path.join(folder, 'a/a.js'), 'utf8'), text);
});

test('every fixture, fixed: it parses as before, and fixing twice changes nothing', (t) => {
  const root = path.join(repo, 'tests/fixtures/diagnostics');
  let changed = 0;
  for (const sentence of readdirSync(root)) {
    const input = readdirSync(path.join(root, sentence)).find((file) => file.startsWith('input.'));
    const source = readFileSync(path.join(root, sentence, input), 'utf8');
    for (const level of ['--fix', '--fix-suggestions']) {
      const fixed = fix(t, source, { args: [level], name: input });
      changed += fixed !== source;
      const broken = syntaxError(input, fixed);
      if (broken && !syntaxError(input, source)) assert.fail(`${sentence} ${level}: ${broken}\n${fixed}`);
    }
  }
  assert.ok(changed > 20, `${changed} fixtures were fixed`);
});
