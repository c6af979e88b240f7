// Vite over examples/vite: development with edits, the build, and what is reported.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { closeBrowser, openBrowser, repo, rscc } from './support.mjs';

after(closeBrowser);

const example = path.join(repo, 'examples/vite');
const environment = { ...process.env, RSCC_BINARY: rscc, NO_COLOR: '1' };

function copyExample(t) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rscc-vite-'));
  cpSync(example, folder, { recursive: true, filter: (from) => !['node_modules', 'dist'].includes(path.basename(from)) });
  symlinkSync(path.join(example, 'node_modules'), path.join(folder, 'node_modules'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

// {url, log()} of a command that prints an address.
async function start(t, folder, command, args, env = {}) {
  const child = spawn(command, args, { cwd: folder, env: { ...environment, ...env } });
  t.after(() => child.kill());
  let printed = '';
  const url = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece) => {
        printed += piece;
        const found = /http:\/\/localhost:\d+/.exec(printed);
        if (found) resolve(found[0]);
      });
    }
    child.on('exit', () => reject(new Error(`the server ended:\n${printed}`)));
  });
  return { url, log: () => printed };
}

async function openPage(t, url) {
  const context = await (await openBrowser()).newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const frames = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(JSON.parse(payload))));
  await page.goto(url);
  await page.getByRole('button').waitFor();
  return { page, frames };
}

async function greet(page, name, expected) {
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button').click();
  await page.locator('output', { hasText: expected }).waitFor();
}

const edit = (folder, file, change) => {
  const name = path.join(folder, file);
  writeFileSync(name, change(readFileSync(name, 'utf8')));
};
const seen = (frames, type) => frames.filter((frame) => frame.type === type);
async function until(condition) {
  for (let i = 0; i < 400; i++) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  assert.fail(`never: ${condition}`);
}

test('Vite in development: a call, and edits of the server module', async (t) => {
  const folder = copyExample(t);
  const { url } = await start(t, folder, path.join(folder, 'node_modules/.bin/vite'), ['--port=0']);
  const { page, frames } = await openPage(t, url);
  await greet(page, 'Ada', 'Hello Ada, you are number 1');

  frames.length = 0;
  edit(folder, 'src/actions.js', (text) => text.replace('Hello', 'Good day'));
  await until(() => seen(frames, 'custom').some(({ event }) => event === 'rscc:update'));
  await greet(page, 'Ada', 'Good day Ada, you are number 1');
  assert.deepEqual([seen(frames, 'update'), seen(frames, 'full-reload')], [[], []], 'an edit of a body changes no stub');

  edit(folder, 'src/actions.js', (text) => `${text}\nexport async function part() {\n  return 'Bye';\n}\n`);
  await until(() => seen(frames, 'update').length + seen(frames, 'full-reload').length > 0);
  edit(folder, 'src/App.jsx', (text) => text.replace('import { greet }', 'import { part as greet }'));
  await page.locator('form').waitFor();
  await until(async () => {
    await page.getByLabel('Your name').fill('Ada');
    await page.getByRole('button').click();
    return (await page.locator('output').innerText()) === 'Bye';
  });
});

test('Vite in development: a server module that nothing has loaded yet can be called, and not when it is gone', async (t) => {
  const folder = copyExample(t);
  const { url } = await start(t, folder, path.join(folder, 'node_modules/.bin/vite'), ['--port=0']);
  const post = (id) => fetch(url, { method: 'POST', headers: { origin: url, accept: 'text/x-component', 'rscc-action': id }, body: '[]' });
  const idOf = (symbol) => JSON.parse(execFileSync(rscc, ['list', '--format=json'], { cwd: folder })).functions.find((entry) => entry.symbol === symbol).id;
  assert.match(await (await post(idOf('greet'))).text(), /Hello undefined/);
  writeFileSync(path.join(folder, 'src/late.js'), "'use server';\nexport async function late() {\n  return 'late';\n}\n");
  const late = idOf('late');
  await until(async () => (await post(late)).status === 200);
  unlinkSync(path.join(folder, 'src/late.js'));
  await until(async () => (await post(late)).headers.get('rscc-refused') === 'unknown-function');
});

test('Vite in development: an error of the compiler has its place, rule and help', async (t) => {
  const folder = copyExample(t);
  const { url, log } = await start(t, folder, path.join(folder, 'node_modules/.bin/vite'), ['--port=0']);
  edit(folder, 'src/actions.js', (text) => text.replace('async function', 'function'));
  const response = await fetch(`${url}/src/actions.js`);
  assert.equal(response.status, 500);
  await until(() => log().includes('[sync-export]') || log().includes('sync'));
  assert.match(log(), /actions\.js:5:16/);
});

test('Vite: the build keeps the server apart from what browsers load, and works', async (t) => {
  const folder = copyExample(t);
  edit(folder, 'src/actions.js', (text) => text.replace('let greetings', "const secret_of_the_server = 'a sentence of the server';\nlet greetings").replace('Hello', '${secret_of_the_server.slice(0, 0)}Hello'));
  writeFileSync(path.join(folder, 'src/unused.js'), "'use server';\nexport async function unused() {}\n");
  const printed = execFileSync(path.join(folder, 'node_modules/.bin/vite'), ['build'], { cwd: folder, env: environment, encoding: 'utf8', stdio: 'pipe' });
  assert.doesNotMatch(printed, /MODULE_LEVEL_DIRECTIVE|INEFFECTIVE/);
  execFileSync(rscc, ['manifest', '-o', 'dist/manifest.json'], { cwd: folder });
  execFileSync(rscc, ['verify-client', 'dist/client', '--manifest=dist/manifest.json'], { cwd: folder });
  const server = execFileSync('grep', ['-rlE', 'src/unused|async function unused', 'dist'], { cwd: folder, encoding: 'utf8' }).trim();
  assert.equal(server, 'dist/manifest.json', 'what nothing imports is not in the build');
  const { url } = await start(t, folder, 'node', ['serve.mjs'], { PORT: '0' });
  const { page } = await openPage(t, url);
  await greet(page, 'Ada', 'Hello Ada, you are number 1');
});

test('Vite: an error in a module fails the build', (t) => {
  const folder = copyExample(t);
  edit(folder, 'src/actions.js', (text) => text.replace('async function', 'function'));
  assert.throws(
    () => execFileSync(path.join(folder, 'node_modules/.bin/vite'), ['build'], { cwd: folder, env: environment, stdio: 'pipe' }),
    ({ status, stderr }) => status === 1 && /actions\.js:5:1[67]/.test(stderr) && /async/.test(stderr),
  );
});
