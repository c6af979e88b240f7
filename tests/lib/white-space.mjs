// The behaviour cases with other line ends or spaces, which mean the same: a copy of the folder.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

const spaces = ['\u00a0', '\f', '\u3000', '\v', '\ufeff', '\t', '\u1680', '\u2009'];
let turn = 0;

// What stands for a line break or a space outside literals, templates and JSX text.
const kinds = {
  cr: { '\n': () => '\r' },
  crlf: { '\n': () => '\r\n' },
  separators: { '\n': () => '\u2028' },
  spaces: { ' ': () => spaces[turn++ % spaces.length] },
};

// What the grammars know with other line ends only: refused with these, or, the last, refused only with a line feed.
const unknown = {
  separators: [
    'names/using-of-contextual-names-as-functions.js',
    'typescript/long-type-arguments-of-a-tag.ts',
    'refused/export-list-of-type-behind-a-line-break.ts',
  ],
};

// The folder of the copy, which goes away with the process.
export function withWhiteSpace(root, kind) {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'rscc-white-space-'));
  process.on('exit', () => fs.rmSync(copy, { recursive: true, force: true }));
  fs.cpSync(root, copy, { recursive: true });
  for (const name of fs.readdirSync(copy, { recursive: true })) {
    const file = path.join(copy, name);
    if (!/\.[mc]?[jt]sx?$/.test(name) || unknown[kind]?.includes(name)) continue;
    const text = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, rewritten(name, text, kinds[kind]));
  }
  return copy;
}

function rewritten(name, text, replacements) {
  const keeps = keptBytes(name, text);
  return [...Array(text.length).keys()].map((at) => (keeps[at] ? text[at] : (replacements[text[at]]?.() ?? text[at]))).join('');
}

// 1 for each character that stays: literals, and the lines that speak to the tests.
function keptBytes(name, text) {
  const keeps = new Uint8Array(text.length);
  const { program, comments, errors } = parseSync(name, text, { sourceType: 'module' });
  if (errors.length > 0) return keeps.fill(1);
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!node || typeof node !== 'object') return undefined;
    if (/^(Literal|TemplateElement|JSXText)$/.test(node.type)) keeps.fill(1, node.start, node.end);
    return Object.values(node).forEach(visit);
  };
  visit(program);
  for (const { value, end } of comments) {
    if (/^ ((modes|refused|not over react): |experimental decorators$)/.test(value)) keeps.fill(1, 0, text.indexOf('\n', end) + 1);
  }
  if (text.startsWith('#!')) keeps.fill(1, 0, text.indexOf('\n') + 1);
  return keeps;
}
