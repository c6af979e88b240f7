// node tests/layers.mjs
// The layer rule: base <- report <- syntax <- analyze <- emit <- compile <- cli. A file includes
// only its own folder and what lies to its left; only syntax/ sees tree-sitter; only base/ allocates,
// and what hands an opaque object to its caller. Every source is built, and none is longer than 500
// lines.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const layers = ['base', 'report', 'syntax', 'analyze', 'emit', 'compile', 'cli'];
const opaqueObjects = ['rscc.c', 'syntax/parser.c'];
const longest = 500;
const src = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../src');

// compile.{h,c} and the public API stand beside the folders, and count as the layer `compile`.
const layerOf = (file) => (file.includes('/') ? file.split('/')[0] : 'compile');

function problemOfInclude(file, included) {
  const [from, to] = [layers.indexOf(layerOf(file)), layers.indexOf(layerOf(included))];
  if (from < 0) return `lies in no layer (${layers.join(', ')})`;
  if (to < 0 || !fs.existsSync(path.join(src, included))) return `includes "${included}", which is not in src/`;
  if (to > from) return `includes "${included}": ${layerOf(file)} must not know ${layerOf(included)}`;
  return undefined;
}

function problemOfLine(file, line) {
  const include = /^\s*#\s*include\s*(["<])([^">]+)[">]/.exec(line);
  if (include?.[1] === '"') return problemOfInclude(file, include[2]);
  const layer = layerOf(file);
  if (include?.[2].startsWith('tree_sitter') && layer !== 'syntax') return 'only syntax/ may see tree-sitter';
  const mayAllocate = layer === 'base' || opaqueObjects.includes(file);
  if (!mayAllocate && /\b(?:m|c|re)alloc\s*\(|\bstrn?dup\s*\(/.test(line)) return 'only base/ allocates; take it from an arena';
  return undefined;
}

function problemsOf(file, text) {
  const lines = text.split('\n');
  const problems = lines.map((line, i) => [i + 1, problemOfLine(file, line)]);
  if (lines.length > longest + 1) problems.push([longest, `has more than ${longest} lines: split it by what it does`]);
  return problems.filter(([, problem]) => problem).map(([line, problem]) => `src/${file}:${line}: ${problem}`);
}

// The rule itself is tried first: a check that never says no would be none.
const mustBeRefused = [
  ['base/str.c', '#include "report/diag.h"'],
  ['analyze/plan.h', '#include "emit/edit.h"'],
  ['compile.c', '  #include "cli/options.h"'],
  ['emit/edit.c', '#include <tree_sitter/api.h>'],
  ['emit/edit.c', '#include <tree_sitter_internals.h>'],
  ['emit/edit.c', '#include "edit.h"'],
  ['emit/edit.c', 'char *p = malloc(3);'],
  ['elsewhere/a.c', '#include "base/str.h"'],
  ['base/str.c', '\n'.repeat(longest + 1)],
];
for (const [file, line] of mustBeRefused) {
  if (problemsOf(file, line).length !== 1) throw new Error(`not refused: ${file}: ${line}`);
}

const files = fs.readdirSync(src, { recursive: true }).filter((file) => /\.[ch]$/.test(file)).sort();
const built = fs.readFileSync(path.join(src, 'meson.build'), 'utf8');
let failed = 0;
for (const file of files) {
  const problems = problemsOf(file, fs.readFileSync(path.join(src, file), 'utf8'));
  if (file.endsWith('.c') && !built.includes(`'${file}'`)) problems.push(`src/${file}: is not in src/meson.build`);
  for (const problem of problems) console.log(problem);
  if (problems.length > 0) failed++;
}
console.log(`${files.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || files.length === 0 ? 1 : 0;
