// Ids, computed a second time from the manifest's own fields with another implementation of XXH3, and
// compared across folders, checkouts, line ends, threads and edits.
//   node ids.mjs [--rscc=PATH]
import { createXXHash128 } from 'hash-wasm';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs, tests } from '../lib/args.mjs';
import { run } from '../lib/spawn.mjs';

const { rscc } = parseArgs();
const hasher = await createXXHash128();
const folder = mkdtempSync(path.join(os.tmpdir(), 'rscc-ids-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
let checks = 0;
let failures = 0;

function check(condition, message) {
  checks++;
  if (condition) return;
  failures++;
  process.stderr.write(`not ok: ${message}\n`);
}

const modules = {
  'package.json': '{ "name": "ids" }\n',
  'app/page.tsx': `export default function Page({ user, posts }) {
  const limit = 3;
  async function save(form) {
    'use server';
    await db.save(user.name, user.address.city, limit, form);
  }
  return posts.map((post) => <form action={async () => { 'use server'; await save(post.id); }} />);
}
`,
  'app/twice.tsx': `export const Page = () => <>
  <form action={async () => { 'use server'; }} />
  <form action={async () => { 'use server'; }} />
</>;
`,
  'lib/actions.ts': `'use server';
export async function add(n: number) {}
async function remove() {}
export { remove as 'remove all', remove as delete };
export default async () => {};
`,
  'lib/größe [id]/$ü.js': `export const größe = { 'a-b': async () => { 'use server'; } };\n`,
};

function write(root, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  return root;
}

async function functionsOf(command, args, cwd, statuses) {
  const { status, stdout, stderr } = await run(rscc, [...command, ...args], { cwd });
  check(statuses.includes(status), `rscc ${command[0]} ${args.join(' ')}: status ${status}\n${stderr}`);
  try {
    return JSON.parse(stdout).functions;
  } catch {
    return [];
  }
}

const manifest = (args, cwd) => functionsOf(['manifest'], args, cwd, [0]);
// Also of a tree that has errors.
const list = (args, cwd) => functionsOf(['list', '--format=json'], args, cwd, [0, 1]);

function idOf({ module, symbol, captures }, salt) {
  const parts = ['rscc1', salt, module, symbol, ...captures];
  return hasher.init().update(Buffer.from(parts.join('\0'), 'utf8')).digest();
}

function checkIds(functions, salt, where) {
  check(functions.length > 0, `${where}: no functions at all`);
  for (const f of functions) {
    const expected = idOf(f, salt);
    check(f.id === expected, `${where}: ${f.module} ${f.symbol}: ${f.id}, computed ${expected}`);
  }
}

const ids = (functions) => functions.map((f) => `${f.module} ${f.symbol} ${f.id}`).join('\n');
const bySymbol = (functions) => Object.fromEntries(functions.map((f) => [f.symbol, f.id]));

async function checkFormula(root) {
  checkIds(await manifest([`--root=${root}`, root]), '', 'without salt');
  checkIds(await manifest([`--root=${root}`, '--id-salt=pepper ü', root]), 'pepper ü', 'with salt');
  for (const name of ['fixtures', 'behaviour']) {
    const tree = path.join(tests, name);
    if (existsSync(tree)) checkIds(await list([`--root=${tree}`, tree], tree), '', name);
  }
}

async function checkSameEverywhere(root) {
  const expected = ids(await manifest([`--root=${root}`, root]));
  const same = async (what, args, cwd) => check(ids(await manifest(args, cwd)) === expected, `other ids ${what}`);
  await same('from the root folder', ['.'], root);
  await same('from a folder inside', ['..'], path.join(root, 'app'));
  await same('from a folder outside', [`--root=${root}`, root], os.tmpdir());
  await same('with the paths turned round', ['lib', 'app'], root);
  for (const threads of [1, 2, 8]) await same(`with ${threads} threads`, [`-j${threads}`, '.'], root);
  const copy = path.join(folder, 'other', 'place');
  cpSync(root, copy, { recursive: true });
  await same('in another checkout', ['.'], copy);
  for (const [what, end] of [['CRLF', '\r\n'], ['CR', '\r']]) {
    const files = Object.entries(modules).map(([name, text]) => [name, text.replaceAll('\n', end)]);
    await same(`with ${what}`, ['.'], write(path.join(folder, what), Object.fromEntries(files)));
  }
}

async function idsOfPage(name, text) {
  const root = write(path.join(folder, name), { 'package.json': '{}\n', 'app/page.tsx': text });
  return bySymbol(await manifest(['.'], root));
}

async function checkWhatChangesThem() {
  const text = modules['app/page.tsx'];
  const before = await idsOfPage('before', text);
  const keeps = async (name, edited) => {
    check(edited !== text, `${name}: the edit changes nothing`);
    check(JSON.stringify(await idsOfPage(name, edited)) === JSON.stringify(before), `${name} changes an id`);
  };
  await keeps('a-new-function-above', `export const fresh = 1;\nexport async function other() {}\n${text}`);
  await keeps('another-body', text.replace('await db.save(', 'log(); await db.save('));
  await keeps('reformatting', text.replaceAll('\n', '\n\n').replaceAll('  ', '\t'));
  const renamed = await idsOfPage('renamed', text.replaceAll('save(', 'store('));
  check(renamed['Page.store'] && renamed['Page.store'] !== before['Page.save'], 'a new name keeps the id');
  const captures = await idsOfPage('captures', text.replace('user.address.city, ', ''));
  check(captures['Page.save'] && captures['Page.save'] !== before['Page.save'], 'other captures keep the id');
}

const root = write(path.join(folder, 'checkout'), modules);
check(readdirSync(root).length === 3, 'the modules are written');
check(hasher.init().digest() === '99aa06d3014798d86001c324468d497f', 'XXH3 of nothing, in canonical form');
await checkFormula(root);
await checkSameEverywhere(root);
await checkWhatChangesThem();
check(readFileSync(path.join(root, 'app/page.tsx'), 'utf8') === modules['app/page.tsx'], 'sources are not touched');
process.stdout.write(`${checks - failures} passed, ${failures} failed\n`);
process.exitCode = failures === 0 ? 0 : 1;
