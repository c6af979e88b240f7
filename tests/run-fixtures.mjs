// node tests/run-fixtures.mjs [--rscc=PATH] [PATTERN…]
// Compiles every fixture for both targets and compares with expected/; checks that output parses,
// holds no directive and does not change when it is compiled again. See README.md.
import path from 'node:path';
import { matches, parseArgs, tests } from './lib/args.mjs';
import { expectedOf, findFixtures, produce } from './lib/fixtures.mjs';
import { mapLimit } from './lib/spawn.mjs';
import { textDiff } from './lib/text-diff.mjs';

const options = parseArgs();
const fixtures = findFixtures(path.join(tests, 'fixtures')).filter(({ name }) => matches(name, options.patterns));
const failures = await mapLimit(fixtures, 4, checkFixture);

let failed = 0;
fixtures.forEach(({ name }, i) => {
  if (failures[i].length === 0) return;
  failed++;
  console.log(`FAIL ${name}\n${failures[i].join('\n').replaceAll(/^/gm, '  ')}`);
});
console.log(`${fixtures.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || fixtures.length === 0 ? 1 : 0;

async function checkFixture(fixture) {
  const { files, problems } = await produce(fixture, options.rscc);
  const found = [...problems, ...differences(expectedOf(fixture), files)];
  if (!fixture.knownBug) return found;
  return found.length > 0 ? [] : ['passes: the bug is mended, so give it a name without -known-bug'];
}

function differences(expected, found) {
  if (expected.size === 0 && found.size > 0) return ['has no expected/ yet: tools/bless makes it'];
  const names = [...new Set([...expected.keys(), ...found.keys()])].sort();
  return names.flatMap((name) => {
    if (!found.has(name)) return [`expected/${name} is not produced`];
    if (!expected.has(name)) return [`${name} is produced, but not in expected/`];
    if (expected.get(name) === found.get(name)) return [];
    return [`expected/${name} differs:\n${textDiff(expected.get(name), found.get(name))}`];
  });
}
