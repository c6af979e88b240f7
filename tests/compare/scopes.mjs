// Scopes, bindings and references of rscc against eslint-scope and @typescript-eslint/scope-manager:
// the same bindings in the same scopes, every reference with the same role, resolved to the same place.
//   node scopes.mjs [--rscc=PATH] [--show] [PATTERN…]
// The modules are the snippets of scopes/, one construct each, behind a line `//// what it shows`, and
// all modules of tests/behaviour. --show prints the source with what differs.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { matches, parseArgs, tests } from '../lib/args.mjs';
import { findCases } from '../lib/cases.mjs';
import { mapLimit } from '../lib/spawn.mjs';
import { ourScopes } from './scopes/ours.mjs';
import { peerScopes } from './scopes/peers.mjs';

const options = parseArgs();
const MARKER = /^\/\/\/\/ (.+)\n/m;

function snippetsOf(file) {
  const text = readFileSync(path.join(tests, 'compare', 'scopes', file), 'utf8');
  const [, ...parts] = text.split(MARKER);
  const snippets = [];
  for (let i = 0; i < parts.length; i += 2) {
    snippets.push({ name: `${file}: ${parts[i]}`, file: `snippet${path.extname(file)}`, source: parts[i + 1] });
  }
  return snippets;
}

// A case that must be refused for its syntax has no scopes.
function behaviourModules() {
  const cases = findCases(path.join(tests, 'behaviour'));
  const valid = cases.filter(({ refused }) => !refused.some((rule) => rule.endsWith('syntax') || rule === 'syntax-error'));
  return valid.flatMap(({ files }) => files.map(([name, source]) => ({ name, file: path.basename(name), source })));
}

const show = (places) => (places === undefined ? 'nothing' : places === 'global' ? places : [...places].join(' '));

function compareBindings(ours, theirs) {
  const problems = [];
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    const mine = ours.get(key);
    const other = theirs.get(key);
    const isSame = mine && other && [...mine].every((place) => other.has(place));
    if (!isSame) problems.push(`binding ${key}: rscc declares it at ${show(mine)}, the peer at ${show(other)}`);
  }
  return problems;
}

const isSameBinding = (mine, other) => (other === 'global' ? mine === other : other.has(mine));

// Their `let x = 1` and a `#name` where it is declared count as references too; ours don't.
function compareReferences(ours, theirs, declared) {
  const problems = [];
  for (const place of new Set([...ours.keys(), ...theirs.keys()])) {
    if (declared.has(place)) continue;
    const mine = ours.get(place);
    const other = theirs.get(place);
    const at = `reference ${(mine ?? other).name} at ${place}`;
    if (!mine) problems.push(`${at}: rscc sees none, the peer ${other.role} ${show(other.to)}`);
    else if (!other) problems.push(`${at}: the peer sees none, rscc ${mine.role} ${mine.to}`);
    else if (!isSameBinding(mine.to, other.to)) problems.push(`${at}: rscc resolves to ${mine.to}, the peer to ${show(other.to)}`);
    else if (mine.role !== other.role) problems.push(`${at}: ${mine.role} for rscc, ${other.role} for the peer`);
    else if (mine.name !== other.name) problems.push(`${at}: ${other.name} for the peer`);
  }
  return problems;
}

async function problemsOf({ source, file }) {
  try {
    const ours = await ourScopes(options.rscc, source, file);
    const theirs = peerScopes(source, file);
    const declared = new Set([...theirs.bindings.values()].flatMap((places) => [...places]));
    const bindings = compareBindings(ours.bindings, theirs.bindings);
    const problems = [...bindings, ...compareReferences(ours.references, theirs.references, declared)];
    return { problems, size: theirs.bindings.size + theirs.references.size };
  } catch (error) {
    return { problems: [error.message], size: 0 };
  }
}

const sources = readdirSync(path.join(tests, 'compare', 'scopes')).filter((name) => !name.endsWith('.mjs')).sort();
const snippets = sources.flatMap(snippetsOf);
const modules = [...snippets, ...behaviourModules()].filter(({ name }) => matches(name, options.patterns));
const results = await mapLimit(modules, 3, problemsOf);

let failed = 0;
modules.forEach(({ name, source }, i) => {
  const { problems } = results[i];
  if (problems.length === 0) return;
  failed++;
  console.log(`FAIL ${name}\n${problems.join('\n').replaceAll(/^/gm, '  ')}`);
  if (options.show) console.log(source.replaceAll(/^/gm, '  | '));
});
const compared = results.reduce((sum, { size }) => sum + size, 0);
console.log(`${snippets.length} snippets, ${modules.length} modules, ${compared} bindings and references`);
console.log(`${modules.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || modules.length === 0 ? 1 : 0;
