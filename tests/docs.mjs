// node tests/docs.mjs [--rscc=PATH] [--update] [PAGE…]
// The pages say the truth: README.md, CONTRIBUTING.md and docs/*.md. (docs/rules/ is rules.mjs's.)
// A comment in a page marks an example, which is run:
//   <!-- rscc: ARGS -->        before two code blocks, a source and what rscc makes of it
//   <!-- rscc again: ARGS -->  before one code block: the same source with other arguments
// ARGS begin with the command, `transform` if there is none; the source's file is what its block's
// title="…" says. Shown is stdout, or stderr where stdout is empty. In code, ids are cut after eight
// digits, long lines are laid out and blank ones left out; nothing but white
// space differs. --update rewrites the outputs.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { matches, parseArgs, repo } from './lib/args.mjs';
import { run } from './lib/spawn.mjs';

const options = parseArgs();
const widest = 100;
const docPages = fs.readdirSync(path.join(repo, 'docs')).filter((file) => file.endsWith('.md')).sort();
const pages = ['README.md', 'CONTRIBUTING.md', ...docPages.map((file) => `docs/${file}`)];

// Breaks one line after `;` and around the bodies of functions, each body two columns further in.
function breakLine(line) {
  const margin = /^ */.exec(line)[0];
  const bodies = []; // open functions: what was open outside
  let parens = 0;
  const newLine = () => `\n${margin}${'  '.repeat(bodies.length)}`;
  const pieces = line.trimStart().match(/"[^"]*"|'[^']*'|(?:\)|=>) \{ | \}(?=[\s,;)]|$)|\{ |[[({]|[\])}]|; (?=[^\s}])|[^"'()[\]{};=]|./g);
  const broken = pieces.map((piece) => {
    if (/^(\)|=>) \{ $/.test(piece)) {
      bodies.push(piece[0] === ')' ? parens - 1 : parens);
      parens = 0;
      return piece.trimEnd() + newLine();
    }
    if (piece === '; ' && parens === 0) return `;${newLine()}`;
    if (piece === ' }' && parens === 0 && bodies.length > 0) {
      parens = bodies.pop();
      return `${newLine()}}`;
    }
    if (/^[[({]/.test(piece)) parens++;
    if (/^ ?[\])}]$/.test(piece)) parens--;
    return piece;
  });
  return (margin + broken.join('')).replace(/^(\s*\}) (?=[a-z])/gm, `$1\n${margin}`);
}

// Fills lines with the fields of one function of a manifest.
function wrapFields(line) {
  const margin = ' '.repeat(/^\s*/.exec(line)[0].length + 1);
  return line.split(/, (?=")/).reduce((text, field) => {
    const last = text.slice(text.lastIndexOf('\n') + 1);
    return last.length + field.length + 3 > widest ? `${text},\n${margin}${field}` : `${text}, ${field}`;
  });
}

function layOut(output, language) {
  const wrap = { json: wrapFields, js: breakLine, jsx: breakLine, ts: breakLine, tsx: breakLine }[language];
  if (!wrap) return `${output.trimEnd()}\n`;
  const short = output.replace(/\b([0-9a-f]{8})[0-9a-f]{24}\b|(?<=\$\$rscc_)([0-9a-f]{8})[0-9a-f]{24}/g, '$1$2…');
  const lines = short.split('\n').map((line) => (line.length > widest ? wrap(line) : line).trimEnd());
  const text = `${lines.join('\n').replace(/\n{2,}/g, '\n').trim()}\n`;
  const bare = (code) => code.replace(/\s/g, '');
  if (bare(text) !== bare(short)) throw new Error(`laying out changed more than white space:\n${text}`);
  return text;
}

// [{args, file, source, output, language, start, end}], and in `strays` the blocks that show emitted
// code but are no example's output.
function examplesOf(text) {
  const examples = [];
  const strays = [];
  let open; // the example that waits for its source or output
  for (const match of text.matchAll(/<!-- rscc( again)?: ?([^]*?) ?-->|^```(\w*)(.*)\n([^]*?)^```$/gm)) {
    const [whole, again, args, language, info, code] = match;
    if (args !== undefined) {
      const { file, source } = again ? examples.at(-1) : {};
      open = { args: args.split(' ').filter(Boolean), file, source };
    } else if (open && open.source === undefined) {
      open.file = /title="([^"]+)"/.exec(info)?.[1] ?? `example.${language}`;
      open.source = code;
    } else if (open) {
      const start = match.index + whole.indexOf('\n') + 1;
      examples.push({ ...open, output: code, language, start, end: start + code.length });
      open = undefined;
    } else if (/\$\$[a-z]/.test(code)) {
      strays.push(code.split('\n')[0]);
    }
  }
  if (open) throw new Error(`no output follows <!-- rscc: ${open.args.join(' ')} -->`);
  return { examples, strays };
}

// What the page should show.
async function outputOf({ args, file, source, language }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rscc-docs-'));
  try {
    const at = path.join(folder, file);
    fs.mkdirSync(path.dirname(at), { recursive: true });
    fs.writeFileSync(path.join(folder, 'package.json'), '{}\n');
    fs.writeFileSync(at, source);
    const [command, ...rest] = args[0]?.startsWith('-') === false ? args : ['transform', ...args];
    const line = [command, ...rest, '--root=.', ...(command === 'transform' ? [file] : [])];
    const { status, stdout, stderr } = await run(options.rscc, line, { cwd: folder });
    if (status !== 0 && status !== 1) throw new Error(`rscc ${line.join(' ')}: status ${status}: ${stderr}`);
    if (command === 'transform' && stdout && stderr) throw new Error(`rscc ${line.join(' ')} also says:\n${stderr}`);
    return layOut(stdout || stderr, language);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

async function exampleResults(page, text) {
  const { examples, strays } = examplesOf(text);
  const results = strays.map((line) => ({ name: `${page}: "${line}"`, problem: 'emitted code that no example shows' }));
  const edits = [];
  for (const example of examples) {
    const name = `${page}:${text.slice(0, example.start).split('\n').length} rscc ${example.args.join(' ')}`;
    const output = await outputOf(example).catch((error) => error);
    if (typeof output !== 'string') results.push({ name, problem: output.message });
    else if (output === example.output) results.push({ name });
    else if (options.update) edits.push({ ...example, output });
    else results.push({ name, problem: `it is now:\n${output}` });
  }
  return { results, updated: edits.reduceRight((t, e) => t.slice(0, e.start) + e.output + t.slice(e.end), text), edits };
}

const slug = (heading) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');

function hasAnchor(file, anchor) {
  const headings = fs.readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm);
  return [...headings].some(([, heading]) => slug(heading) === anchor);
}

// Links to files and headings of the repository.
function linkResults(page, text) {
  const folder = path.dirname(path.join(repo, page));
  const prose = text.replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)].map(([link, target, anchor]) => {
    const file = target ? path.join(folder, target) : path.join(repo, page);
    const name = `${page} ${link.slice(1)}`;
    if (!fs.existsSync(file)) return { name, problem: 'nothing is there' };
    return { name, problem: anchor && !hasAnchor(file, anchor) ? `${target || page} has no heading #${anchor}` : undefined };
  });
}

function indexResults() {
  const index = fs.readFileSync(path.join(repo, 'docs/README.md'), 'utf8');
  const listed = docPages.filter((file) => file !== 'README.md');
  return listed.map((file) => ({
    name: `docs/README.md lists ${file}`,
    problem: index.includes(`](${file})`) ? undefined : 'it does not',
  }));
}

const results = indexResults();
let examined = 0;
for (const page of pages.filter((page) => matches(page, options.patterns))) {
  const text = fs.readFileSync(path.join(repo, page), 'utf8');
  const examples = await exampleResults(page, text);
  examined += examples.results.length + examples.edits.length;
  if (examples.edits.length > 0) {
    fs.writeFileSync(path.join(repo, page), examples.updated);
    console.log(`${page}: ${examples.edits.length} outputs rewritten; read them`);
  }
  results.push(...examples.results, ...linkResults(page, text));
}
const failed = results.filter(({ problem }) => problem !== undefined);
for (const { name, problem } of failed) console.log(`FAIL ${name}\n  ${problem.trimEnd().replaceAll('\n', '\n  ')}\n`);
console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 || (examined === 0 && options.patterns.length === 0) ? 1 : 0;
