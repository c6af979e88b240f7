// node tests/rules.mjs
// Every row of src/report/diag_list.h has a page, a code of its own in its group's hundred, and a
// fixture that is named for it and expects it. No page is left over.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const fixtures = path.join(root, 'tests/fixtures/diagnostics');
const hundreds = { DIRECTIVE: 1, FUNCTION: 2, EXPORT: 3, CAPTURE: 4, MODULE: 5 };

const list = fs.readFileSync(path.join(root, 'src/report/diag_list.h'), 'utf8');
const rules = [...list.matchAll(/^RULE\(DIAG_(\w+), "([^"]+)", "RS(\d+)", GROUP_(\w+),/gm)].map(
  ([, id, name, code, group]) => ({ id, name, code, group }),
);
const rows = list.match(/^RULE\(/gm).length;
const fixtureNames = fs.readdirSync(fixtures);

function expects(fixture, name) {
  const messages = path.join(fixtures, fixture, 'expected/messages.txt');
  return fs.existsSync(messages) && fs.readFileSync(messages, 'utf8').includes(`[${name}]`);
}

function problemsOf({ id, name, code, group }) {
  const problems = [];
  if (id.toLowerCase().replaceAll('_', '-') !== name) problems.push(`its id is DIAG_${id}`);
  if (Math.floor(code / 100) !== hundreds[group]) problems.push(`RS${code} is not of the group ${group}`);
  if (rules.some((other) => other.name !== name && other.code === code)) problems.push(`RS${code} is another rule's code too`);
  if (!fs.existsSync(path.join(root, `docs/rules/${name}.md`))) problems.push(`has no page docs/rules/${name}.md`);
  const named = fixtureNames.filter((fixture) => fixture.startsWith(`${name}-`));
  if (!named.some((fixture) => expects(fixture, name))) problems.push(`no fixture ${name}-… expects it`);
  return problems;
}

let failed = 0;
function report(name, problems) {
  for (const problem of problems) console.log(`${name}: ${problem}`);
  if (problems.length > 0) failed++;
}

for (const rule of rules) report(rule.name, problemsOf(rule));
const known = new Set(rules.map(({ name }) => `${name}.md`));
const pages = fs.readdirSync(path.join(root, 'docs/rules')).filter((page) => page !== 'README.md');
report('docs/rules', pages.filter((page) => !known.has(page)).map((page) => `${page} is no rule's page`));
report('diag_list.h', rows === rules.length ? [] : [`${rows} rows, of which ${rules.length} can be read`]);
console.log(`${rules.length + 2 - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || rules.length === 0 ? 1 : 0;
