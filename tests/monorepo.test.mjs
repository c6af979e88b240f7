// examples/monorepo: packages compiled apart under Turborepo, with its cache, and merged.
//   RSCC=PATH node --test tests/monorepo.test.mjs      (needs `npm ci` in examples/monorepo)
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { addFiles, makeTree, readTree, repo, rscc } from './cli/support.mjs';

const example = path.join(repo, 'examples/monorepo');
const packages = ['cart', 'orders', 'web'];
const left_out = ['node_modules', 'dist', '.turbo'];

// A copy of the example, in a repository of its own, with rscc on PATH.
function makeExample(t) {
  const folder = makeTree(t);
  const wanted = (source) => !left_out.includes(path.basename(source));
  cpSync(example, folder, { recursive: true, filter: wanted });
  symlinkSync(path.join(example, 'node_modules'), path.join(folder, 'node_modules'));
  const bin = makeTree(t);
  symlinkSync(rscc, path.join(bin, 'rscc'));
  const { RSCC_ID_SALT, ...inherited } = process.env;
  const quiet = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', TURBO_NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1' };
  const run = (command, args, env = {}) => {
    const options = { cwd: folder, env: { ...inherited, ...quiet, PWD: folder, PATH: `${bin}:${process.env.PATH}`, ...env }, timeout: 120_000 };
    const result = spawnSync(command, args, options);
    if (result.error) throw result.error;
    assert.equal(result.status, 0, `${command} ${args.join(' ')}\n${result.stdout}${result.stderr}`);
    return result.stdout.toString();
  };
  run('git', ['init', '-q']);
  return { folder, bin, run };
}

// The packages that were compiled; the others came out of the cache.
function compile({ run }, env) {
  const output = run('npm', ['run', 'compile'], env);
  const missed = [...output.matchAll(/@shop\/(\w+):compile: cache miss/g)].map(([, name]) => name);
  assert.match(output, new RegExp(`Cached: +${packages.length - missed.length} cached, ${packages.length} total`));
  return missed.sort();
}

const manifest = ({ run }, env) => run('rscc', ['manifest'], env);

test('monorepo: packages are compiled apart, and merged into what the whole tree is', (t) => {
  const example = makeExample(t);
  example.run('npm', ['run', 'build']);
  const read = (name) => readFileSync(path.join(example.folder, 'dist', name), 'utf8');
  assert.equal(read('manifest.json'), manifest(example));
  assert.deepEqual(JSON.parse(read('manifest.json')).functions.map((f) => [f.module, f.symbol]), [
    ['packages/cart/src/actions.ts', 'addToCart'],
    ['packages/cart/src/actions.ts', 'removeFromCart'],
    ['packages/orders/src/order-list.tsx', 'OrderRow.action'],
    ['packages/web/src/page.tsx', 'ShopPage.addSeveral'],
  ]);
  // The merged folder is that of one build of all packages.
  example.run('rscc', ['build', 'packages', '--outdir=whole']);
  const whole = readTree(path.join(example.folder, 'whole'));
  delete whole['.rscc-files'];
  assert.deepEqual(readTree(path.join(example.folder, 'dist')), whole);
});

test('monorepo: what did not change is not compiled again', (t) => {
  const example = makeExample(t);
  assert.deepEqual(compile(example), packages);
  assert.deepEqual(compile(example), []);
  const actions = path.join(example.folder, 'packages/cart/src/actions.ts');
  const before = readFileSync(actions, 'utf8');
  writeFileSync(actions, `${before}\nexport async function countCart(): Promise<number> {\n  return 0;\n}\n`);
  assert.deepEqual(compile(example), ['cart']);
  example.run('npm', ['run', 'merge']);
  const merged = path.join(example.folder, 'dist/manifest.json');
  assert.equal(readFileSync(merged, 'utf8'), manifest(example));
  assert.equal(JSON.parse(readFileSync(merged, 'utf8')).functions.length, 5);
  writeFileSync(actions, before);
  for (const name of packages) rmSync(path.join(example.folder, `packages/${name}/dist`), { recursive: true });
  assert.deepEqual(compile(example), [], 'the cache restores what was removed');
  example.run('npm', ['run', 'merge']);
  assert.equal(readFileSync(merged, 'utf8'), manifest(example));
});

test('monorepo: the salt and the version of rscc are inputs of every package, and so is the config', (t) => {
  const example = makeExample(t);
  assert.deepEqual(compile(example), packages);
  const salted = { RSCC_ID_SALT: 'a secret of the deployment' };
  assert.deepEqual(compile(example, salted), packages);
  assert.deepEqual(compile(example, salted), []);
  example.run('npm', ['run', 'merge'], salted);
  const merged = readFileSync(path.join(example.folder, 'dist/manifest.json'), 'utf8');
  assert.equal(merged, manifest(example, salted));
  assert.notEqual(merged, manifest(example));
  assert.deepEqual(compile(example), []);
  addFiles(example.folder, { 'rscc.json': '{"rules": {"strict-exports": "off"}}' });
  assert.deepEqual(compile(example), packages);
  rmSync(path.join(example.bin, 'rscc'));
  addFiles(example.bin, { rscc: `#!/bin/sh\n[ "$1" = --version ] && echo another || exec '${rscc}' "$@"\n` });
  chmodSync(path.join(example.bin, 'rscc'), 0o755);
  assert.deepEqual(compile(example), packages);
});
