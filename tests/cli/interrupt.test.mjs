// Ended at a random moment, by a signal that it can or can't catch: each file is old or new, and the
// next run makes what a run in an empty place makes, byte for byte, with nothing left over.
//   INTERRUPTS=300 SEED=7 node --test tests/cli/interrupt.test.mjs     rounds a test; what a failure prints
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { addFiles, inline_module, makeTree, plain_module, rscc, run, server_module } from './support.mjs';

const rounds = Number(process.env.INTERRUPTS ?? 12);
const first_seed = Number(process.env.SEED ?? Date.now() % 1e6);
const signals = ['SIGKILL', 'SIGINT', 'SIGTERM', 'SIGHUP'];

// mulberry32
function makeRandom(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return Math.floor((((x ^ (x >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

// Everything below a folder, empty folders too.
function snapshot(folder, below = '', found = {}) {
  for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
    const name = path.posix.join(below, entry.name), file = path.join(folder, name);
    if (entry.isDirectory()) {
      found[`${name}/`] = 'folder';
      snapshot(folder, name, found);
    } else {
      found[name] = entry.isSymbolicLink() ? `-> ${readlinkSync(file)}` : readFileSync(file, 'latin1');
    }
  }
  return found;
}

const now = () => performance.now();

// Starts rscc and ends it by `signal` after `delay` ms. Gives what it ended with.
async function interrupt(cwd, args, signal, delay) {
  const child = spawn(rscc, args, { cwd, stdio: 'ignore', env: { ...process.env, PWD: cwd } });
  const closed = once(child, 'close');
  const start = now();
  while (now() - start < delay && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 0));
  child.kill(signal);
  const [code, by] = await closed;
  assert.ok([0, 130].includes(code) || by === signal, `${args.join(' ')}: status ${code}, signal ${by}`);
  return code ?? by;
}

const isTemporary = (name) => /\.tmp$/.test(name);

// `round(random, tally)` is done many times; a failure names the seed that makes it again.
async function repeat(t, round) {
  const tally = { interrupted: 0, finished: 0 };
  for (let i = 0; i < rounds; i++) {
    const seed = first_seed + i;
    const random = makeRandom(seed);
    try {
      const ended = await round(random);
      tally[ended === 0 ? 'finished' : 'interrupted']++;
    } catch (error) {
      error.message = `INTERRUPTS=1 SEED=${seed}: ${error.message.slice(0, 2000)}`;
      throw error;
    }
  }
  t.diagnostic(`seed ${first_seed}: ${tally.interrupted} interrupted, ${tally.finished} finished`);
  assert.ok(tally.interrupted > 0 || rounds < 100);
}

const kinds = [server_module, inline_module, plain_module, `// other\n${server_module}`, `${plain_module}export default 1;\n`];
const sourceOf = (i) => `d${i % 17}/${i % 3 ? '' : 'deep/'}m${i}.jsx`;

function makeSources(t, count) {
  const files = Object.fromEntries(Array.from({ length: count }, (_, i) => [sourceOf(i), kinds[i % kinds.length]]));
  return makeTree(t, { 'package.json': '{}', '.gitignore': '/dist\n/fresh\n', 'style.css': 'a{}', link: { link: 'd1' }, ...files });
}

function changeSources(folder, random, count) {
  for (let n = random(count); n > 0; n--) {
    const name = sourceOf(random(count));
    if (random(4) === 0) rmSync(path.join(folder, name), { force: true });
    else addFiles(folder, { [name]: kinds[random(kinds.length)].replace('text', `text${random(9)}`) });
  }
}

function elapsed(work) {
  const start = now();
  work();
  return now() - start;
}

test('build', async (t) => {
  const count = 100;
  const folder = makeSources(t, count);
  const command = (outdir) => ['build', '.', `--outdir=${outdir}`, '--sourcemap=external', '--threads=2'];
  const must = (outdir) => {
    const { status, stderr } = run(folder, command(outdir));
    assert.equal(status, 0, stderr);
    return snapshot(path.join(folder, outdir));
  };
  const took = elapsed(() => must('dist'));
  await repeat(t, async (random) => {
    changeSources(folder, random, count);
    if (random(5) === 0) rmSync(path.join(folder, 'dist'), { recursive: true });
    const ended = await interrupt(folder, command('dist'), signals[random(4)], (random(1000) / 1000) * took);
    if (random(2)) changeSources(folder, random, 20);
    const found = must('dist');
    rmSync(path.join(folder, 'fresh'), { recursive: true, force: true });
    assert.deepEqual(found, must('fresh'));
    return ended;
  });
});

test('two builds into one folder at once, one of which is ended', async (t) => {
  const folder = makeSources(t, 50);
  const command = (outdir) => ['build', '.', `--outdir=${outdir}`, '--threads=2'];
  const took = elapsed(() => run(folder, command('fresh')));
  await repeat(t, async (random) => {
    changeSources(folder, random, 50);
    const ending = interrupt(folder, command('dist'), signals[random(4)], (random(1000) / 1000) * took);
    const other = spawn(rscc, command('dist'), { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    other.stderr.on('data', (part) => (said += part));
    const [[code], ended] = await Promise.all([once(other, 'close'), ending]);
    assert.equal(code, 0, said);
    assert.ok(/^(rscc: warning: another build is writing to .*; waiting for it to end\n)?$/.test(said), said);
    rmSync(path.join(folder, 'fresh'), { recursive: true, force: true });
    run(folder, command('fresh'));
    assert.deepEqual(snapshot(path.join(folder, 'dist')), snapshot(path.join(folder, 'fresh')));
    return ended;
  });
});

// A command that replaces files in place: each is as before or as after, and then all are as after.
function replaces(name, args, files, prepare = () => {}) {
  test(name, async (t) => {
    const folder = makeTree(t, files);
    prepare(folder);
    const before = snapshot(folder);
    const took = elapsed(() => assert.equal(run(folder, args).status, 0));
    const after = snapshot(folder);
    assert.notDeepEqual(after, before);
    await repeat(t, async (random) => {
      const undo = Object.keys(after).filter((file) => after[file] !== before[file]);
      for (const file of undo) rmSync(path.join(folder, file), { force: true });
      addFiles(folder, Object.fromEntries(undo.filter((file) => file in before).map((file) => [file, before[file]])));
      const ended = await interrupt(folder, args, signals[random(4)], (random(1000) / 1000) * took);
      const between = snapshot(folder);
      for (const [file, text] of Object.entries(between)) {
        const is_left = isTemporary(file) && ended === 'SIGKILL';
        if (!is_left) assert.ok(text === before[file] || text === after[file], `${file} is neither old nor new`);
      }
      assert.equal(run(folder, ['manifest', '.']).status, 0); // it does not trip over what was left
      assert.equal(run(folder, args).status, 0);
      assert.deepEqual(snapshot(folder), after);
      return ended;
    });
  });
}

const many = (count, text) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`m${i}.js`, text.replaceAll('NAME', `f${i}`)]));
const fixable = "'use server';\nexport async function NAME() {\n  'use server';\n  return 1;\n}\n"; // redundant-directive

replaces('lint --fix', ['lint', '--fix', '.'], { 'package.json': '{}', ...many(60, fixable) });
replaces('check --update', ['check', '--baseline=base.json', '--update'], { 'package.json': '{}', ...many(60, server_module) }, (folder) => {
  addFiles(folder, { 'old.js': server_module });
  assert.equal(run(folder, ['check', '--baseline=base.json', '--update']).status, 0);
  rmSync(path.join(folder, 'old.js'));
});
replaces('merge', ['merge', 'one.json', 'two.json', '-o', 'merged.json'], { 'package.json': '{}', ...many(60, server_module), 'x/y.js': server_module }, (folder) => {
  assert.equal(run(folder, ['manifest', '.', '-o', 'one.json']).status, 0);
  assert.equal(run(folder, ['manifest', 'x', '-o', 'two.json']).status, 0);
});
