// node tests/run-behaviour.mjs [--rscc=PATH] [--modes=MODE,…] [--white-space=KIND] [--show] [--source] [PATTERN…]
// The suite that says whether the product is right: every case of behaviour/ is executed untouched
// and compiled, called directly and over the wire, and the results are compared. See README.md.
// --modes limits the modes, --source executes the sources alone, --show prints the compiled modules.
// --white-space rewrites the cases first: line ends that are cr, crlf or separators, or odd spaces.
import path from 'node:path';
import { matches, parseArgs, tests } from './lib/args.mjs';
import { findCases, prepareCase, prepareSource } from './lib/cases.mjs';
import { mapLimit } from './lib/spawn.mjs';
import { withWhiteSpace } from './lib/white-space.mjs';
import { executeAll } from './lib/workers.mjs';

const fewest_over_react = 400;

const options = parseArgs();
const behaviour = path.join(tests, 'behaviour');
const root = options['white-space'] ? withWhiteSpace(behaviour, options['white-space']) : behaviour;
const cases = findCases(root).filter(({ name }) => matches(name, options.patterns));
const ready = await mapLimit(cases, 4, (testCase) =>
  options.source ? prepareSource(testCase) : prepareCase(testCase, root, options.rscc),
);
const wanted = options.modes?.split(',');
const prepared = ready.flatMap(({ prepared }) => prepared ?? []).flatMap(withWantedModes);
const counts = {};
const executed = await executeAll(prepared, counts);

let failed = 0;
cases.forEach((testCase, i) => {
  const failures = [...ready[i].failures, ...failuresOf(testCase)];
  if (options.show) show(testCase.name, ready[i].prepared);
  if (failures.length === 0) return;
  failed++;
  console.log(`FAIL ${testCase.name}\n${failures.join('\n').replaceAll(/^/gm, '  ')}`);
});
if (isOverReact()) reportReact();
console.log(`${cases.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || cases.length === 0 ? 1 : 0;

function withWantedModes(testCase) {
  if (!wanted) return [testCase];
  const modes = testCase.modes.filter((mode) => wanted.includes(mode));
  return modes.length > 0 ? [{ ...testCase, modes }] : [];
}

// A case that can't be carried by React must show it.
function failuresOf({ name, notReact }) {
  const failures = executed.get(name) ?? [];
  const overReact = prepared.some((testCase) => testCase.name === name && testCase.modes.includes('react'));
  if (!notReact || !overReact) return failures;
  const others = failures.filter((failure) => !failure.startsWith('react: '));
  return others.length < failures.length ? others : [...others, 'passes over React, which its first line denies'];
}

function isOverReact() {
  return prepared.some(({ modes }) => modes.includes('react'));
}

function reportReact() {
  const denied = cases.filter(({ notReact }) => notReact);
  const refused = cases.filter(({ refused }) => refused.length > 0);
  const ran = prepared.filter(({ modes }) => modes.includes('react')).length - denied.length;
  const live = cases.filter(({ modes }) => modes && !modes.includes('react'));
  console.log(`over React: ${ran} cases, and not ${refused.length} refused, ${live.length} with other modes, ${denied.length} denied:`);
  for (const { name, notReact } of denied) console.log(`  ${name}: ${notReact}`);
  for (const [what, n] of Object.entries(counts)) console.log(`  ${n} ${what}`);
  if (options.patterns.length > 0 || options.source || ran >= fewest_over_react) return;
  failed++;
  console.log(`FAIL over React: ${ran} cases are fewer than ${fewest_over_react}`);
}

function show(name, prepared) {
  for (const [file, code] of [...(prepared?.server ?? []), ...(prepared?.client ?? [])]) {
    console.log(`--- ${name}: ${file}\n${code}`);
  }
}
