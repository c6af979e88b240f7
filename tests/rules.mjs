// node tests/rules.mjs [--rscc=PATH] [RULE…]
// Every rule has a page that says the truth: its name and code, an example that makes the rule
// speak, one that doesn't, and how to turn it off; and fixtures of both kinds:
//   fixtures/diagnostics/RULE-…      it speaks
//   fixtures/diagnostics/RULE-not-…  near cases where it keeps silent
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { matches, parseArgs, repo, tests } from './lib/args.mjs';
import { syntaxError } from './lib/output-checks.mjs';
import { mapLimit, run } from './lib/spawn.mjs';

const options = parseArgs();
const pages = path.join(repo, 'docs/rules');
const fixtures = path.join(tests, 'fixtures/diagnostics');
const fixtureNames = fs.readdirSync(fixtures);
const hundreds = { DIRECTIVE: 1, FUNCTION: 2, EXPORT: 3, CAPTURE: 4, MODULE: 5, POLICY: 6, SURFACE: 7 };

// Inputs too large to be kept as fixtures.
const madeInputs = {
  'module-too-large': `'use server';\n//${'x'.repeat(16 << 20)}\nexport async function save() {}\n`,
  'module-too-complex': `'use server';\n${')('.repeat(200_000)}\n`,
};
// Files alone can't show it: paths and symbols differ within one tree; and check's rules need a
// baseline (cli/check.test.mjs). Nor can git hold a dependency (cli/service.test.mjs).
const withoutFixtures = ['unlisted-package', 'added-function', 'removed-function', 'changed-function', 'moved-function'];

function readRules() {
  const list = fs.readFileSync(path.join(repo, 'src/report/diag_list.h'), 'utf8');
  const row = /^RULE\(DIAG_(\w+), "([^"]+)", "([^"]+)", GROUP_(\w+), SEVERITY_(\w+), (true|false), "/gm;
  const rules = [...list.matchAll(row)].map(([, id, name, code, group, severity, fatal]) => ({
    id, name, code, group, severity, fatal: fatal === 'true',
  }));
  if (rules.length !== list.match(/^RULE\(/gm).length) throw new Error('a row of diag_list.h has another form');
  return rules;
}

// [{code, language, file, args}] of a section's JavaScript and TypeScript blocks.
function examplesOf(page, section) {
  const text = page.split(/^## /m).find((part) => part.startsWith(`${section}\n`)) ?? '';
  const blocks = [...text.matchAll(/^```(\w+)(.*)\n([^]*?)^```$/gm)];
  const isCode = ([, language]) => /^[jt]sx?$/.test(language);
  return blocks.filter(isCode).map(([, language, info, code]) => ({
    code,
    file: /title="([^"]+)"/.exec(info)?.[1] ?? `example.${language}`,
    args: /args="([^"]+)"/.exec(info)?.[1].split(' ') ?? [],
  }));
}

// The rscc.json that a page shows for its examples: policy rules need options.
function configOf(page) {
  return /^```json title="rscc\.json"\n([^]*?)^```$/m.exec(page)?.[1];
}

function rowProblems(rule, rules) {
  const problems = [];
  if (rule.id.toLowerCase().replaceAll('_', '-') !== rule.name) problems.push(`its id is DIAG_${rule.id}`);
  if (!new RegExp(`^RS${hundreds[rule.group]}\\d\\d$`).test(rule.code)) problems.push(`${rule.code} is no code of the group ${rule.group}`);
  for (const key of ['name', 'code']) {
    if (rules.filter((other) => other[key] === rule[key]).length > 1) problems.push(`another rule has the ${key} ${rule[key]}`);
  }
  return problems;
}

function pageProblems({ name, code, group, severity, fatal }, page) {
  const problems = [];
  const need = (holds, problem) => holds || problems.push(`docs/rules/${name}.md ${problem}`);
  need(page.startsWith(`# ${name} (${code})\n`), `does not begin with "# ${name} (${code})"`);
  for (const section of ['Why', 'How to fix', 'Turning it off']) need(page.includes(`\n## ${section}\n`), `has no section ${section}`);
  need(page.includes('\nThis rule is fatal: ') === fatal, fatal ? 'does not say that the rule is fatal' : 'says that the rule is fatal');
  need(fatal || page.includes(`\`-A ${name}\``), `does not name -A ${name}`);
  const isPolicy = group === 'POLICY';
  const shown = severity === 'OFF' && !isPolicy ? 'error' : 'off';
  need(fatal || page.includes(`"rules": { "${name}": "${shown}" }`), 'does not show the config');
  need(!isPolicy || configOf(page)?.includes(`"${name}": ["error", {`), 'does not show its options in an rscc.json');
  for (const [, link] of page.matchAll(/\]\(([\w-]+\.md)\)/g)) need(fs.existsSync(path.join(pages, link)), `links to ${link}, which is missing`);
  return problems;
}

function fixtureProblems({ name, code }) {
  if (madeInputs[name] || withoutFixtures.includes(name)) return [];
  const own = fixtureNames.filter((folder) => folder.startsWith(`${name}-`));
  const silent = own.filter((folder) => folder.startsWith(`${name}-not-`));
  const problems = [];
  if (own.length === silent.length) problems.push(`no fixture diagnostics/${name}-… shows it`);
  if (silent.length === 0) problems.push(`no fixture diagnostics/${name}-not-… shows a near case`);
  for (const folder of own) {
    const file = path.join(fixtures, folder, 'expected/messages.txt');
    const messages = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
    const speaks = messages.includes(` ${name} ${code}: `) || messages.includes(` [${name}]`);
    if (speaks === silent.includes(folder)) problems.push(`the rule ${speaks ? 'speaks' : 'is silent'} in diagnostics/${folder}`);
  }
  return problems;
}

// The diagnostics of one example; a text: what went wrong.
async function diagnosticsOf(example, folder) {
  fs.writeFileSync(path.join(folder, example.file), example.code);
  const isForTarget = example.args.some((arg) => arg.startsWith('--target='));
  const command = isForTarget ? ['transform', '--emit=json'] : ['lint', '--format=json'];
  const { status, stdout, stderr } = await run(options.rscc, [...command, '--root=.', ...example.args, example.file], { cwd: folder });
  if (status !== 0 && status !== 1) return `rscc ${command[0]}: status ${status}: ${stderr}`;
  try {
    return JSON.parse(stdout).diagnostics;
  } catch {
    return `rscc ${command[0]} answers no JSON: ${stdout.slice(0, 200)}${stderr}`;
  }
}

async function exampleProblems({ name }, section, example, folder) {
  const where = `${section} of docs/rules/${name}.md`;
  const isSyntaxShown = name === 'syntax-error' && section === 'Wrong';
  const error = isSyntaxShown ? undefined : syntaxError(example.file, example.code);
  if (error) return [`${where} does not parse: ${error}`];
  const diagnostics = await diagnosticsOf(example, folder);
  if (typeof diagnostics === 'string') return [`${where}: ${diagnostics}`];
  const rules = diagnostics.map(({ rule }) => rule);
  if (section === 'Wrong') return rules.includes(name) ? [] : [`${where}: the rule is silent (${rules.join(', ') || 'nothing'} is reported)`];
  return diagnostics.map(({ rule, message }) => `${where}: ${rule}: ${message}`);
}

async function spokenProblems(rule, page, folder) {
  const problems = [];
  const config = configOf(page);
  if (config) fs.writeFileSync(path.join(folder, 'rscc.json'), config);
  for (const section of ['Wrong', 'Right']) {
    for (const example of examplesOf(page, section)) problems.push(...(await exampleProblems(rule, section, example, folder)));
  }
  if (!madeInputs[rule.name]) return problems;
  const diagnostics = await diagnosticsOf({ code: madeInputs[rule.name], file: 'made.ts', args: [] }, folder);
  if (typeof diagnostics === 'string') return [...problems, diagnostics];
  if (!diagnostics.some((d) => d.rule === rule.name)) problems.push('the input made to show it is not reported');
  return problems;
}

async function problemsOf(rule, rules) {
  const file = path.join(pages, `${rule.name}.md`);
  if (!fs.existsSync(file)) return [`docs/rules/${rule.name}.md is missing`];
  const page = fs.readFileSync(file, 'utf8');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rscc-rule-'));
  try {
    const spoken = await spokenProblems(rule, page, folder);
    return [...rowProblems(rule, rules), ...pageProblems(rule, page), ...fixtureProblems(rule), ...spoken];
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

// Pages and fixtures that belong to no rule.
function strays(rules) {
  const isPageOfRule = (file) => rules.some(({ name }) => file === `${name}.md`);
  const isFixtureOfRule = (folder) => rules.some(({ name }) => folder.startsWith(`${name}-`));
  return [
    ...fs.readdirSync(pages).filter((file) => !isPageOfRule(file)).map((file) => `docs/rules/${file} belongs to no rule`),
    ...fixtureNames.filter((folder) => !isFixtureOfRule(folder)).map((folder) => `diagnostics/${folder} belongs to no rule`),
  ];
}

const rules = readRules();
const chosen = rules.filter(({ name }) => matches(name, options.patterns));
const results = await mapLimit(chosen, 2, (rule) => problemsOf(rule, rules));
const entries = [['pages and fixtures', strays(rules)], ...chosen.map(({ name }, i) => [name, results[i]])];
const failed = entries.filter(([, problems]) => problems.length > 0);
for (const [name, problems] of failed) console.log(`FAIL ${name}\n${problems.map((problem) => `  ${problem}\n`).join('')}`);
console.log(`${entries.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 || chosen.length === 0 ? 1 : 0;
