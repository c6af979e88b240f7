// node tests/compare/programs.mjs [--rscc=PATH] [--count=N] [--seed=S | --fresh] [--fresh=M] [--keep=FOLDER]
// Random programs with inline server functions, executed untouched and compiled, called directly and
// over the wire: the same results, or a true refusal. A program is its seed; failures are shrunk,
// printed and written to a folder. --fresh takes a seed of its own; --fresh=M adds M of such.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from '../lib/args.mjs';
import { mapLimit } from '../lib/spawn.mjs';
import { Census } from './generate/census.mjs';
import { judge } from './generate/judge.mjs';
import { generate } from './generate/program.mjs';
import { shrink, signature } from './generate/shrink.mjs';

const batch_size = 250;
const most_shrunk = 6;
const most_failures = 100;
const enough_for_each_construct = 1000;
const most_counted = 3000; // counting takes as long as executing
const highest_share_refused = 0.05;
const highest_share_meaningless = 0.002;

const options = parseArgs();
const freshSeed = Math.floor(Math.random() * 2 ** 31);
const runs = [[Number(options.count ?? 1500), options.fresh === true ? freshSeed : Number(options.seed ?? 1)]];
if (options.fresh > 0 && options.fresh !== true) runs.push([Number(options.fresh), freshSeed]);
const folder = options.keep ?? path.join(os.tmpdir(), 'rscc-programs');
const judgeAll = (programs) => judge(options.rscc, programs);
const totals = { programs: 0, passed: 0, failed: 0, direct: 0, meaningless: 0, refusals: new Map(), shrunk: new Set() };

const census = new Census();

const seeds = runs.flatMap(([n, from]) => Array.from({ length: n }, (_, i) => from + i));
for (const [n, from] of runs) console.log(`${n} programs from seed ${from}`);
const batches = Array.from({ length: Math.ceil(seeds.length / batch_size) }, (_, i) => seeds.slice(i * batch_size, (i + 1) * batch_size));
let isStopped = false;
process.once('SIGINT', () => (isStopped = true)); // reports what was done
await mapLimit(batches, 2, async (batch) => {
  if (isStopped) return;
  const programs = batch.map(generate);
  const verdicts = await judgeAll(programs);
  for (const program of programs) await countIn(program, await settled(program, verdicts.get(program.name)));
  totals.programs += programs.length;
});
const count = totals.programs;
if (isStopped) console.log(`stopped after ${count} programs`);
const refused = [...totals.refusals.values()].reduce((sum, n) => sum + n, 0);
for (const [rule, n] of [...totals.refusals].sort((a, b) => b[1] - a[1])) console.log(`refused by ${rule}: ${n}`);
console.log(`${totals.direct} called directly only, ${count - refused - totals.direct - totals.meaningless} over the wire too`);
if (totals.meaningless > 0) console.log(`${totals.meaningless} fail untouched, and show nothing`);
if (totals.meaningless > 2 + count * highest_share_meaningless) fail(`${totals.meaningless} programs fail untouched`);
if (refused > count * highest_share_refused) fail(`${refused} of ${count} programs are refused: they prove too little`);
reportConstructs();
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;

// A busy machine can stop a program for seconds: one that hung must hang again, twice, alone.
async function settled(program, first) {
  let verdict = first;
  for (let again = 0; again < 2 && verdict.failures.some((failure) => /hangs|not done after/.test(failure)); again++) {
    verdict = (await judgeAll([program])).get(program.name);
  }
  return verdict;
}

// Programs that were executed must have every construct, or they show nothing of it.
function reportConstructs() {
  console.log(`constructs of ${census.programs} executed programs: ${census.rows.map(([name, n]) => `${name} ${n}`).join(', ')}`);
  if (census.programs < enough_for_each_construct) return;
  for (const [name, n] of census.rows) if (n === 0) fail(`no program has a ${name}`);
}

function fail(message) {
  totals.failed++;
  console.log(`FAIL ${message}`);
}

async function countIn(program, verdict) {
  const rules = [...new Set(verdict.refused)].sort().join();
  const isTrue = isTrueRefusal(program, new Set(verdict.refused));
  if (rules) totals.refusals.set(rules, (totals.refusals.get(rules) ?? 0) + 1);
  else if (isMeaningless(verdict)) return void totals.meaningless++;
  else if (verdict.direct) totals.direct++;
  if (!rules && census.programs < most_counted) census.add(program);
  if (isTrue && verdict.failures.length === 0) totals.passed++;
  else await report(program, isTrue ? verdict : mistaken(program, verdict, rules));
}

// A program that doesn't run untouched says nothing about the compiler: a fault of the generator.
function isMeaningless({ failures }) {
  return failures[0]?.startsWith('the untouched source fails: ') ?? false;
}

function isTrueRefusal({ refused, mayRefuse }, rules) {
  return [...refused].every((rule) => rules.has(rule)) && [...rules].every((rule) => refused.has(rule) || mayRefuse.has(rule));
}

// A refusal that the program doesn't deserve, or the lack of one that it does.
function mistaken(program, verdict, rules) {
  const failure = `refused by ${rules || 'nothing'}, but must be by ${[...program.refused].join() || 'nothing'}: ${verdict.messages.join('; ')}`;
  return { ...verdict, failures: [failure, ...verdict.failures] };
}

async function report(program, verdict) {
  fail(`seed ${program.seed} (${program.name}): ${verdict.failures.join('\n')}`);
  if (totals.failed > most_failures) throw new Error('too many programs fail');
  const kind = signature(verdict);
  if (/hangs/.test(kind)) return; // each smaller one would take seconds too
  if (totals.shrunk.has(kind) || totals.shrunk.size >= most_shrunk) return console.log(`  not shrunk, as one like it: ${kind}`);
  totals.shrunk.add(kind);
  const small = await shrink(program, verdict, judgeAll);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, small.name), small.text);
  console.log(`${kind}, shrunk to ${path.join(folder, small.name)}\n${small.text}`);
}
