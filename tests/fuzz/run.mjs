// node tests/fuzz/run.mjs [--rscc=PATH] [--seconds=N | --runs=N] [TARGET…]
// Runs the fuzzers, which are built beside the rscc that is named (meson: -Dfuzz=true, clang), each
// for so many seconds or runs, with seeds of the suite: compile (compile_fuzzer.c); manifest, map,
// config, service, surface and merge (readers_fuzzer.c); cache (cache_fuzzer.c); glob, url and json
// (text_fuzzer.c). A finding is kept in the build folder and fails the run; mend it with a fixture or
// test that shows it. With --runs the seed is fixed: what the suite says about a commit must not be a
// matter of luck.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawn, spawnSync } from 'node:child_process';
import { parseArgs, repo, tests } from '../lib/args.mjs';
import { inputFiles } from '../lib/inputs.mjs';

const options = parseArgs();
const length = options.runs
  ? [`-runs=${Number(options.runs)}`, '-seed=1']
  : [`-max_total_time=${Number(options.seconds ?? 20)}`];
const build = path.dirname(options.rscc);
// The first byte of compile_fuzzer.c; the second chooses source maps, the third paths.
const languages = { '.ts': 1, '.mts': 1, '.cts': 1, '.tsx': 2 };
const server = 4;
const client = 8;
const lint = 16;
const guard_client = 64;

const read = (file) => fs.readFileSync(path.join(tests, file));
const namedIn = (folder, name) => fs.readdirSync(path.join(tests, folder), { recursive: true })
  .filter((file) => path.basename(file) === name).sort().map((file) => read(path.join(folder, file)));
const request = (id, method, params) => JSON.stringify({ id, method, params });

const source_map = { version: 3, file: 'a.js', sources: ['a.ts', null], sourcesContent: ['let a;\n', null], names: ['a'], mappings: 'AAAA,IAAIA,CAAC;AACL;CCAA,C', ignoreList: [1], x_google_ignoreList: [0] };
const config = {
  root: '..', include: ['app/**', '!a/{b,c}/[d-f]*.ts'], exclude: ['**/*.test.?s'], packages: ['some-ui', '@a/b'], serverRuntime: 'x', maxWarnings: 3,
  sourcemap: 'linked', dev: true, rules: { 'strict-exports': 'error', RS101: ['warn', {}] },
  overrides: [{ files: ['legacy/**'], rules: { 'allow-directive': ['error', { files: ['a/**'], moduleLevel: true }], 'own-this': 'off' } }],
};

const manifests = () => namedIn('fixtures', 'manifest.json');
const pairs = (texts) => texts.map((text, i) => Buffer.concat([text, Buffer.of(0x1e), texts[(i + (i % 3)) % texts.length]]));

// What the cache holds of a module, behind its stamp and checksum.
function recordsOf(file) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rscc-fuzz-'));
  spawnSync(options.rscc, ['lint', path.join(tests, file), `--root=${tests}`, `--cache=${folder}`]);
  const [name] = fs.readdirSync(folder).filter((entry) => entry.endsWith('.rscc-cache'));
  const records = name && fs.readFileSync(path.join(folder, name)).subarray('rscc cache\n'.length + 32);
  fs.rmSync(folder, { recursive: true });
  return records;
}

// What each target begins with.
const seeds = {
  compile: () => inputFiles().map((file, i) => {
    const flags = (languages[path.extname(file)] ?? 0) | server | client | guard_client | (i % 2 ? lint : 0);
    return Buffer.concat([Buffer.of(flags, [0, 1, 2, 9, 32, 64][i % 6], i % 8), read(file)]);
  }),
  manifest: manifests,
  map: () => [source_map, { version: 3, sections: [{ offset: { line: 1, column: 2 }, map: source_map }] }].map((map) => `)]}'\n${JSON.stringify(map)}`),
  config: () => [JSON.stringify(config, null, 1) + '// end', ...namedIn('fixtures', 'rscc.json')],
  service: () => inputFiles().filter((file) => !/\.c?[mc]?ts$/.test(file)).slice(0, 100).map((file, i) => [
    request(i, 'transform', { path: 'a/b.jsx?x', source: read(file).toString(), target: i % 2 ? 'client' : 'server', dev: i % 3 === 0, sourcemap: 'inline', inputMap: source_map, options: { serverRuntime: 'x' } }),
    request(String(i), 'manifest'), request(null, 'forget', { path: 'a/b.jsx' }), request(1, 'config'), request(2, 'version'), request(3, 'shutdown'),
  ].slice(i % 2).join(i % 3 ? '\n' : '\r\n')),
  surface: () => pairs(manifests()),
  merge: () => pairs(manifests()),
  cache: () => inputFiles().slice(0, 60).map(recordsOf).filter(Boolean),
  glob: () => ['app/**\napp/a/b.ts', '**/*.test.?s\nx/y.test.ts', '{a,b/{c,d}}/[!d-f]*.ts\nb/c/x.ts', 'a\\*[[:alpha:]]\na*b', 'a/*/b\na//b', '**/a/**/b\na/x/b'],
  url: () => ['./a/../b.ts\n../x/y', 'https://a/b\nc/', '%41%2f/..//a\n', 'a b:c\né/', '../../a\nb/c/d/'],
  json: () => [JSON.stringify(source_map), JSON.stringify(config), JSON.stringify(['\u{1F600}\n"\\', -1.5e3, 4294967296, [], {}, { a: [null, true] }])],
};

async function fuzz(target) {
  const folders = Object.fromEntries(['seeds', 'corpus', 'found'].map((name) => [name, path.join(build, 'fuzz', target, name)]));
  for (const folder of Object.values(folders)) fs.mkdirSync(folder, { recursive: true });
  seeds[target]().forEach((seed, i) => fs.writeFileSync(path.join(folders.seeds, String(i)), seed));
  const status = await run(path.join(build, `tests/fuzz/${target}_fuzzer`), [
    folders.corpus,
    folders.seeds,
    ...length,
    ...(['compile', 'service', 'glob', 'url'].includes(target) ? [`-dict=${path.join(repo, 'tests/fuzz/javascript.dict')}`] : []),
    '-close_fd_mask=2', // messages about each
    `-artifact_prefix=${folders.found}/`,
    '-max_len=4096',
    '-timeout=1200', // by the clock; the fuzzers watch the processor's time (fuzz.c)
    '-rss_limit_mb=2048',
    '-print_final_stats=1',
  ]);
  if (status !== 0) console.log(`FAIL ${target}: status ${status}; the input is in ${folders.found}`);
  return status === 0;
}

const targets = options.patterns.length ? options.patterns : Object.keys(seeds);
let passed = 0;
for (const target of targets) passed += await fuzz(target);
console.log(`${passed} passed, ${targets.length - passed} failed`);
process.exitCode = passed === targets.length ? 0 : 1;

// Shows the end of what libFuzzer says: its progress is of no use afterwards.
function run(fuzzer, args) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(fuzzer, args);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (output += piece));
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => {
      console.log(output.split('\n').slice(code === 0 ? -12 : -80).join('\n'));
      resolve(code ?? signal);
    });
  });
}
