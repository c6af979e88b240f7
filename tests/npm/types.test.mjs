// The package's types, as TypeScript finds them by each way of resolving modules.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { run } from '../lib/spawn.mjs';
import { repo } from '../lib/args.mjs';
import { makeFolder } from './app.mjs';

const tsc = path.join(repo, 'npm/node_modules/typescript/bin/tsc');
const use = fs.readFileSync(new URL('types/use.mts', import.meta.url), 'utf8');

for (const [module, moduleResolution] of [['nodenext', 'nodenext'], ['esnext', 'bundler']]) {
  test(`types under moduleResolution ${moduleResolution}`, async () => {
    const compilerOptions = { module, moduleResolution, strict: true, noEmit: true, target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], types: [] };
    const cwd = makeFolder({ 'use.mts': use, 'tsconfig.json': JSON.stringify({ compilerOptions, files: ['use.mts'] }) });
    const { status, stdout } = await run(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], { cwd });
    assert.equal(stdout, '');
    assert.equal(status, 0);
  });
}
