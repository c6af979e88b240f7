// tools/bless [--rscc=PATH] [PATTERN…]: writes what rscc now produces to the expected/ folders and
// shows the difference, which is then yours to read. Refuses output that is wrong in itself.
import fs from 'node:fs';
import path from 'node:path';
import { matches, parseArgs, tests } from './lib/args.mjs';
import { expectedOf, findFixtures, produce } from './lib/fixtures.mjs';
import { mapLimit } from './lib/spawn.mjs';
import { textDiff } from './lib/text-diff.mjs';

if (process.env.CI) {
  console.error('bless: refused under CI: expected output is looked at by a person');
  process.exit(2);
}
const options = parseArgs();
const wanted = ({ name, knownBug }) => !knownBug && matches(name, options.patterns);
const fixtures = findFixtures(path.join(tests, 'fixtures')).filter(wanted);
const produced = await mapLimit(fixtures, 4, (fixture) => produce(fixture, options.rscc));

let refused = 0;
let changed = 0;
fixtures.forEach((fixture, i) => {
  const { files, problems } = produced[i];
  if (problems.length > 0) {
    refused++;
    console.log(`REFUSED ${fixture.name}\n${problems.join('\n').replaceAll(/^/gm, '  ')}`);
  } else if (write(fixture, files)) changed++;
});
console.log(`${changed} changed, ${refused} refused, ${fixtures.length - changed - refused} as before`);
process.exitCode = refused > 0 ? 1 : 0;

function write({ name, folder }, files) {
  const before = expectedOf({ folder });
  const names = [...new Set([...before.keys(), ...files.keys()])].sort();
  const different = names.filter((file) => before.get(file) !== files.get(file));
  for (const file of different) {
    console.log(`${name}/expected/${file}\n${textDiff(before.get(file) ?? '', files.get(file) ?? '')}`);
    const target = path.join(folder, 'expected', file);
    if (!files.has(file)) fs.rmSync(target);
    else {
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.writeFileSync(target, files.get(file));
    }
  }
  return different.length > 0;
}
