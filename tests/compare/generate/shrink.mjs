// Makes a failing program small: takes out statements, members and arguments, puts an expression's part
// in its place, as long as the program fails in the same way.
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { syntaxError } from '../../lib/output-checks.mjs';
import { prelude } from './program.mjs';

const candidates_a_round = 160;
const rounds = 60;

// What a failure is, without what differs from program to program.
export function signature(verdict) {
  if (verdict.refused.length > 0) return `refused ${[...new Set(verdict.refused)].sort().join()}`;
  const [first] = verdict.failures;
  if (!first) return 'passes';
  const mode = /^(direct|wire): differs/.exec(first)?.[1];
  if (!mode) return first.split('\n')[0].replaceAll(/\d+|'[^']*'|"[^"]*"|p\d+\.\w+/g, '_').slice(0, 80);
  const [expected, found] = first.split('\n').slice(-2);
  return `${mode} ${kindOf(expected)} / ${kindOf(found)}`;
}

function kindOf(line) {
  return /"fails" "\w+"|unhandled|case throws|\(end\)/.exec(line)?.[0] ?? 'value';
}

// `judgeAll(programs)`: Map of name → verdict.
export async function shrink(program, verdict, judgeAll) {
  const wanted = signature(verdict);
  let best = program;
  for (let round = 0; round < rounds; round++) {
    const smaller = await firstSmaller(best, wanted, judgeAll);
    if (!smaller) break;
    best = smaller;
  }
  return best;
}

// Candidates in order of how much they take away, some at a time.
async function firstSmaller(program, wanted, judgeAll) {
  const edits = editsOf(program);
  for (let at = 0; at < edits.length; at += candidates_a_round) {
    const candidates = edits.slice(at, at + candidates_a_round).map((edit, i) => ({
      ...program,
      name: `c${i}${path.extname(program.name)}`,
      text: applied(program.text, edit),
    })).filter(({ name, text }) => !syntaxError(name, text));
    const verdicts = await judgeAll(candidates);
    const found = candidates.find(({ name }) => signature(verdicts.get(name)) === wanted);
    if (found) return { ...found, name: program.name };
  }
  return undefined;
}

function applied(text, { start, end, by }) {
  return (text.slice(0, start) + by + text.slice(end)).replaceAll(/\n\s*\n/g, '\n');
}

function editsOf({ name, text }) {
  const { program } = parseSync(name, text, { sourceType: 'module' });
  const edits = [];
  const visit = (node, parent, key) => {
    edits.push(...editsAt(node, parent, key, text));
    for (const [childKey, value] of Object.entries(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (child && typeof child.type === 'string') visit(child, node, childKey);
      }
    }
  };
  visit(program, undefined, undefined);
  const gain = ({ start, end, by }) => end - start - by.length;
  return edits.filter((edit) => gain(edit) > 0 && edit.start >= prelude.length).sort((a, b) => gain(b) - gain(a));
}

function editsAt(node, parent, key, text) {
  const { start, end } = node;
  const by = (replacement) => ({ start, end, by: replacement });
  const inner = (child) => child && by(text.slice(child.start, child.end));
  if (isListItem(parent, key)) return [withComma(node, text), ...expressionEdits(node, by, inner)].filter(Boolean);
  if (/Statement$|^(Function|Class|Variable|TS\w*)Declaration$/.test(node.type) && /^(body|consequent|alternate|block|finalizer)$/.test(key ?? '')) {
    const isBody = Array.isArray(parent[key]);
    return [isBody ? by('') : by('{}'), ...statementEdits(node, by, text)];
  }
  if (/^(PropertyDefinition|MethodDefinition|StaticBlock|SwitchCase)$/.test(node.type)) return [by('')];
  if (node.type === 'TSTypeAnnotation') return [by('')];
  return expressionEdits(node, by, inner);
}

function isListItem(parent, key) {
  if (!parent) return false;
  return /^(arguments|params|elements|properties|expressions|declarations)$/.test(key) && parent.type !== 'TemplateLiteral';
}

// A list's item with the comma after it, or before it.
function withComma({ start, end }, text) {
  const after = /^\s*,\s*/.exec(text.slice(end));
  if (after) return { start, end: end + after[0].length, by: '' };
  const before = /,\s*$/.exec(text.slice(0, start));
  return { start: before ? before.index : start, end, by: '' };
}

// The statements of a block, loop or `if`, without what is around them.
function statementEdits(node, by, text) {
  const blocks = [node.body, node.consequent, node.alternate, node.block, node.handler?.body, node.finalizer];
  const edits = [];
  for (const block of blocks.filter((child) => child?.type === 'BlockStatement')) {
    edits.push(by(text.slice(block.start, block.end)), by(text.slice(block.start + 1, block.end - 1)));
  }
  if (node.type === 'BlockStatement') edits.push(by(text.slice(node.start + 1, node.end - 1)));
  if (node.finalizer || node.alternate) {
    const last = node.finalizer ?? node.alternate;
    edits.push(by(text.slice(node.start, last.start).replace(/(finally|else)\s*$/, '')));
  }
  return edits;
}

function expressionEdits(node, by, inner) {
  if (!/Expression$|^(Literal|TemplateLiteral|JSXElement|AssignmentPattern|ObjectPattern|ArrayPattern)$/.test(node.type)) return [];
  if (node.type === 'AssignmentPattern') return [inner(node.left)];
  if (/Pattern$/.test(node.type)) return [by('v1')];
  const parts = [node.left, node.right, node.expression, node.argument, node.object, node.consequent, node.alternate, node.callee, ...(node.arguments ?? []), ...(node.elements ?? [])];
  return [by('0'), ...parts.filter((part) => part && /Expression$|^(Identifier|Literal)$/.test(part.type)).map(inner)];
}
