// node tests/run-behaviour.mjs [--rscc=PATH] [--show] [--source] [PATTERN…]
// The suite that says whether the product is right: every case of behaviour/ is executed untouched
// and compiled, called directly and over the wire, and the results are compared. See README.md.
// --source executes the sources alone, --show prints the compiled modules.
import path from 'node:path';
import { matches, parseArgs, tests } from './lib/args.mjs';
import { findCases, prepareCase, prepareSource } from './lib/cases.mjs';
import { mapLimit } from './lib/spawn.mjs';
import { executeAll } from './lib/workers.mjs';

const options = parseArgs();
const root = path.join(tests, 'behaviour');
const cases = findCases(root).filter(({ name }) => matches(name, options.patterns));
const ready = await mapLimit(cases, 4, (testCase) =>
  options.source ? prepareSource(testCase) : prepareCase(testCase, root, options.rscc),
);
const prepared = ready.flatMap(({ prepared }) => prepared ?? []);
const executed = prepared.length > 0 ? await executeAll(prepared) : new Map();

let failed = 0;
cases.forEach(({ name }, i) => {
  const failures = [...ready[i].failures, ...(executed.get(name) ?? [])];
  if (options.show) show(name, ready[i].prepared);
  if (failures.length === 0) return;
  failed++;
  console.log(`FAIL ${name}\n${failures.join('\n').replaceAll(/^/gm, '  ')}`);
});
console.log(`${cases.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || cases.length === 0 ? 1 : 0;

function show(name, prepared) {
  for (const [file, code] of [...(prepared?.server ?? []), ...(prepared?.client ?? [])]) {
    console.log(`--- ${name}: ${file}\n${code}`);
  }
}
