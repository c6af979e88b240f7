// Makes the C file that holds the rule pages: docs/rules/NAME.md for every row of diag_list.h.
//   node tools/embed-rules.mjs LIST PAGES_FOLDER OUTPUT DEPFILE
// A row without a page, or a page whose title is not "# name (CODE)", is an error.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [list, folder, output, depfile] = process.argv.slice(2);

const readRules = () => {
  const row = /^RULE\(\s*(\w+),\s*"([^"]+)",\s*"([^"]+)"/gm;
  return [...readFileSync(list, 'utf8').matchAll(row)].map(([, id, name, code]) => ({ id, name, code }));
};

const readPage = ({ name, code }) => {
  const path = join(folder, `${name}.md`);
  if (!existsSync(path)) throw new Error(`the rule ${name} has no page ${path}`);
  const bytes = readFileSync(path);
  const title = `# ${name} (${code})`;
  if (!bytes.toString('utf8').startsWith(`${title}\n`)) throw new Error(`${path} must begin with "${title}"`);
  return { path, bytes };
};

// Numbers, since a C string literal may not be longer than 4095 characters.
const toArray = (id, bytes) => `static const unsigned char ${id}_PAGE[] = {${bytes.join(',')}};\n`;

const toRow = (id, bytes) => `    [${id}] = {(const char *)${id}_PAGE, ${bytes.length}},\n`;

const main = () => {
  const pages = readRules().map((rule) => ({ ...rule, ...readPage(rule) }));
  const arrays = pages.map(({ id, bytes }) => toArray(id, bytes)).join('');
  const rows = pages.map(({ id, bytes }) => toRow(id, bytes)).join('');
  writeFileSync(
    output,
    `// Made by tools/embed-rules.mjs from docs/rules.
#include "report/pages.h"

${arrays}
static const Str pages[DIAG_COUNT] = {
${rows}};

Str rule_page(DiagId id) {
  return pages[id];
}
`,
  );
  writeFileSync(depfile, `${output}: ${pages.map(({ path }) => path.replaceAll(' ', '\\ ')).join(' ')}\n`);
};

try {
  main();
} catch (error) {
  console.error(`embed-rules: ${error.message}`);
  process.exitCode = 1;
}
