// What the browser tests share: copies of the example app, its server, and Chromium.
//   RSCC=PATH  the executable (default: build/rscc)
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const repo = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const rscc = path.resolve(process.env.RSCC ?? path.join(repo, 'build/rscc'));
process.env.RSCC_BINARY = rscc; // for the package's command and its plugins
const encryptionKey = execFileSync(rscc, ['keygen'], { encoding: 'utf8' }).trim();
const example = path.resolve(process.env.E2E_APP ?? path.join(repo, 'examples/app')); // a mutant brings its own

// What only tools need of the app's packages; the rest is copied, as it is bundled.
const shared = ['.bin', '@esbuild', '@types', 'esbuild', 'typescript'];

// A copy of the app, whose modules and packages a mutant may change.
export function copyApp() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rscc-e2e-'));
  const isSource = (from) => !['node_modules', 'dist'].includes(path.basename(from));
  cpSync(example, folder, { recursive: true, filter: isSource });
  writeFileSync(path.join(folder, '.gitignore'), 'dist\n');
  const packages = path.join(folder, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(path.join(example, 'node_modules'))) {
    const from = path.join(example, 'node_modules', name);
    if (shared.includes(name)) symlinkSync(from, path.join(packages, name));
    else cpSync(from, path.join(packages, name), { recursive: true });
  }
  return folder;
}

export function removeApp(folder) {
  rmSync(folder, { recursive: true, force: true });
}

// {url, log(), stop()}: a server with fresh data. `log()` is what it printed.
export async function startServer(app, bundle, env = {}) {
  const environment = { ...process.env, RSCC_ENCRYPTION_KEY: encryptionKey, ...env };
  const child = spawn('node', ['host/serve.mjs', bundle, '--port=0'], { cwd: app, env: environment });
  let printed = '';
  child.stderr.on('data', (piece) => (printed += piece));
  const lines = createInterface({ input: child.stdout });
  const url = await new Promise((resolve, reject) => {
    lines.on('line', (line) => (line.startsWith('http') ? resolve(line) : (printed += `${line}\n`)));
    child.on('exit', () => reject(new Error(`the server ended:\n${printed}`)));
  });
  return { url, log: () => printed, stop: () => child.kill() };
}

function launchBrowser() {
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', ...quiet],
  });
}

let browser; // a promise
export const openBrowser = () => (browser ??= launchBrowser());
export async function closeBrowser() {
  await (await browser)?.close();
}

// A page on a server of its own; everything that the browser complains about fails the test, except
// what `allow` matches.
export async function open(t, build, where, { javaScript = true, allow } = {}) {
  const server = await startServer(build.app, build.bundle);
  const context = await (await openBrowser()).newContext({ javaScriptEnabled: javaScript });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000); // a busy machine is slow, and no fault of the page
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !allow?.test(message.text())) complaints.push(message.text());
  });
  t.after(async () => {
    await context.close();
    server.stop();
    assert.deepEqual(complaints, []);
  });
  await page.goto(server.url + where);
  if (javaScript) await page.locator('[data-hydrated]').waitFor();
  return { page, server, book: (id) => page.locator(`[data-book="${id}"]`) };
}

export const list = '/lists/book-club';
export const textOf = async (locator) => (await locator.innerText()).trim();
// Waits until the locator's text matches.
export async function shows(locator, pattern) {
  await locator.filter({ hasText: pattern }).first().waitFor();
}

// The manifest's entries of the app's server functions.
export function listFunctions(app) {
  return JSON.parse(execFileSync(rscc, ['list', '--format=json', '.'], { cwd: app, encoding: 'utf8' })).functions;
}

// Every file below a folder: path to text.
export function readFiles(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)));
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}
