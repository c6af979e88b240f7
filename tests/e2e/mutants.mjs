// That the browser tests see a broken runtime or a broken build: each mutant is the example app with
// deliberate faults, and the named test must fail on it. Without a fault all of those tests pass.
//   node tests/e2e/mutants.mjs [PATTERN…]
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyApp, removeApp } from './support.mjs';

const runtime = 'node_modules/rscc/runtime';
const after_rscc = 'bundle() {'; // in build.sh: rscc has written its trees
const acceptsInherited = {
  file: `${runtime}/manifest.mjs`,
  find: "if (typeof id === 'string' && Object.hasOwn(manifest, id)) return;",
  replace: "if (typeof id === 'string' && id in manifest) return;",
};
const acceptsExports = {
  file: `${runtime}/manifest.mjs`,
  find: "if (typeof id === 'string' && Object.hasOwn(manifest, id)) return;",
  replace: "if (typeof id === 'string' && (Object.hasOwn(manifest, id) || id.includes('#'))) return;",
};
const opensPlainValues = {
  file: `${runtime}/seal.mjs`,
  find: '  const text = await sealed;\n',
  replace: '  const text = await sealed;\n  if (Array.isArray(text)) return text;\n',
};

const mutants = [
  {
    name: 'no additional data',
    sees: 'refused: values sealed for another function, under a false name',
    faults: [{ file: `${runtime}/cipher.mjs`, find: 'additionalData: new TextEncoder().encode(id)', replace: 'additionalData: new Uint8Array()' }],
  },
  {
    name: 'a plain object as manifest, in the header',
    sees: 'refused: an id that is none, in the header',
    faults: [acceptsInherited, { file: `${runtime}/manifest.mjs`, find: 'const manifest = Object.create(null);', replace: 'const manifest = {};' }],
  },
  {
    name: 'a plain object as manifest, among the arguments',
    sees: 'refused: an id that is none, among the arguments',
    faults: [acceptsInherited, { file: `${runtime}/manifest.mjs`, find: 'const manifest = Object.create(null);', replace: 'const manifest = {};' }],
  },
  {
    name: "a module's namespace instead of a facade",
    sees: 'refused: an id that is none, in a form',
    faults: [
      acceptsExports,
      { file: `${runtime}/manifest.mjs`, find: 'return { __proto__: null, fn };', replace: 'return { ...(await this.#registry[id].module()), fn };' },
      {
        file: 'build.sh',
        find: after_rscc,
        replace: `sed -i 's/async () => \\(.*\\)(await \\(import(.*)\\))\\(\\[.*\\),$/Object.assign(async () => \\1(await \\2)\\3, { module: () => \\2 }),/' dist/registry.mjs\n${after_rscc}`,
      },
    ],
  },
  {
    name: 'a missing registration',
    sees: 'a server function is the argument of another',
    faults: [{ file: 'build.sh', find: after_rscc, replace: `sed -i 's/\\$\\$register(asMarkdown, [^;]*;//' dist/server/src/server/actions.ts\n${after_rscc}` }],
  },
  { name: 'plain values accepted for sealed ones', sees: 'refused: sealed values that were changed', faults: [opensPlainValues] },
  {
    name: 'values that are not encrypted',
    sees: 'captured values cannot be read in what is sent',
    faults: [
      { file: `${runtime}/cipher.mjs`, find: '  const [{ id: keyId, key }] = ring;\n', replace: '  if (ring) return new TextDecoder().decode(bytes);\n  const [{ id: keyId, key }] = ring;\n' },
      { file: `${runtime}/cipher.mjs`, find: '  const parts = typeof text', replace: '  if (ring) return new TextEncoder().encode(text);\n  const parts = typeof text' },
    ],
  },
  {
    name: 'a form of another site',
    sees: 'refused: another site, another method',
    faults: [{ file: `${runtime}/request.mjs`, find: '{ type: \'other\', formData };\n  checkOrigin(request, options);\n', replace: "{ type: 'other', formData };\n" }],
  },
  {
    name: 'errors with their messages in production',
    sees: 'what the server throws is caught on the client',
    faults: [{ file: 'host/rsc.tsx', find: 'return digest;', replace: 'return String(error);' }],
  },
];

function applyFault(app, { file, find, replace }) {
  const full = path.join(app, file);
  const text = readFileSync(full, 'utf8');
  const count = text.split(find).length - 1;
  if (count !== 1) throw new Error(`${file} holds this ${count} times, not once:\n${find}`);
  writeFileSync(full, text.replace(find, () => replace));
}

// The names of the tests that failed, and how many ran.
function runTests(app, pattern) {
  const args = ['--test', '--test-reporter=tap', `--test-name-pattern=^${pattern}`, fileURLToPath(new URL('app.test.mjs', import.meta.url))];
  const env = { ...process.env, E2E_APP: app, E2E_BUILD: '^esbuild without a plugin, production$' };
  const { stdout } = spawnSync('node', args, { encoding: 'utf8', env, timeout: 300_000 });
  const lines = [...stdout.matchAll(/^ +(not ok|ok) \d+ - (.*)$/gm)].filter(([line]) => !line.includes('# SKIP'));
  return { ran: lines.length, failed: lines.filter(([, status]) => status === 'not ok').map(([, , name]) => name), output: stdout };
}

const patterns = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const chosen = mutants.filter(({ name }) => patterns.length === 0 || patterns.some((pattern) => name.includes(pattern)));
let failures = 0;
function check(name, isFine, why) {
  console.log(`${isFine ? 'ok' : 'FAIL'}  ${name}${isFine ? '' : `\n${why}`}`);
  if (!isFine) failures++;
}

const sound = copyApp();
const all = new Set(chosen.map(({ sees }) => sees));
const { ran, failed, output } = runTests(sound, `(?:${[...all].join('|')})`);
check('without a fault', ran === all.size && failed.length === 0, output);
removeApp(sound);
for (const { name, sees, faults } of chosen) {
  const app = copyApp();
  faults.forEach((fault) => applyFault(app, fault));
  const result = runTests(app, sees);
  check(name, result.ran === 1 && result.failed.length === 1, result.output);
  if (process.env.E2E_SHOW) console.log(result.output);
  removeApp(app);
}
console.log(`${chosen.length + 1 - failures} passed, ${failures} failed`);
process.exit(failures ? 1 : 0);
