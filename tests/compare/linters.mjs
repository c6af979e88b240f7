// The linters that know `'use server'`, each called on small modules: which of them does it report?
// Each takes {folder, files} and gives the set of the files that it reports.
import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import eslintReact from '@eslint-react/eslint-plugin';
import typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import ts from 'typescript';
import { run } from '../lib/spawn.mjs';
import { runNext } from './next.mjs';

const require = createRequire(import.meta.url);
const { createTSPlugin } = require('next/dist/server/typescript');
const versionOf = (name) => require(`./package.json`).dependencies[name];

// TypeScript's language service over the folder, as an editor has it.
function languageService(folder, files) {
  const names = files.map((file) => path.join(folder, file));
  return ts.createLanguageService({
    getCompilationSettings: () => ({
      strict: true,
      noEmit: true,
      jsx: ts.JsxEmit.Preserve,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts'],
      types: [],
    }),
    getScriptFileNames: () => names,
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => (existsSync(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, 'utf8')) : undefined),
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
  });
}

// Only what the plugin itself says counts: its codes are 71000 and above.
async function nextPlugin({ folder, files }) {
  const project = { getCurrentDirectory: () => folder, projectService: { logger: { info() {} } } };
  const info = { config: {}, languageService: languageService(folder, files), project };
  const service = createTSPlugin({ typescript: ts }).create(info);
  const isOwn = ({ code }) => code >= 71000 && code < 72000;
  return new Set(files.filter((file) => service.getSemanticDiagnostics(path.join(folder, file)).some(isOwn)));
}

function nextRefuses(source, file, layer) {
  try {
    runNext(source, file, { layer });
    return false;
  } catch {
    return true;
  }
}

// Next.js compiles a client module for the browser too.
async function nextTransform({ folder, files }) {
  const isRefused = (file) => {
    const source = readFileSync(path.join(folder, file), 'utf8');
    const layers = source.startsWith("'use client'") ? ['server', 'client'] : ['server'];
    return layers.some((layer) => nextRefuses(source, file, layer));
  };
  return new Set(files.filter(isRefused));
}

async function eslint({ folder, files }) {
  const linter = new Linter();
  const config = {
    files: ['**/*.ts'],
    plugins: { '@eslint-react': eslintReact },
    languageOptions: { parser: typescriptParser, parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: { '@eslint-react/rsc-function-definition': 'error' },
  };
  return new Set(
    files.filter((file) => {
      const messages = linter.verify(readFileSync(path.join(folder, file), 'utf8'), [config], { filename: file });
      const other = messages.find(({ ruleId }) => ruleId !== '@eslint-react/rsc-function-definition');
      if (other) throw new Error(`ESLint, ${file}: ${other.message}`);
      return messages.length > 0;
    }),
  );
}

async function biome({ folder, files }) {
  const rule = 'nursery/useReactAsyncServerFunction';
  const program = require.resolve('@biomejs/biome/bin/biome');
  const args = [program, 'lint', `--only=${rule}`, '--reporter=json', '--max-diagnostics=none', ...files];
  const { stdout, stderr } = await run(process.execPath, args, { cwd: folder, env: process.env });
  const { diagnostics } = JSON.parse(stdout || `{"diagnostics": [{"category": ${JSON.stringify(stderr)}}]}`);
  const other = diagnostics.find(({ category }) => category !== `lint/${rule}`);
  if (other) throw new Error(`Biome: ${JSON.stringify(other)}`);
  return new Set(diagnostics.map(({ location }) => location.path.file ?? location.path));
}

export const linters = [
  { name: "Next.js's TypeScript plugin", version: versionOf('next'), lint: nextPlugin },
  { name: "Next.js's transform", version: versionOf('next'), lint: nextTransform },
  { name: '`rsc-function-definition`', version: versionOf('@eslint-react/eslint-plugin'), lint: eslint },
  { name: '`useReactAsyncServerFunction`', version: versionOf('@biomejs/biome'), lint: biome },
];
