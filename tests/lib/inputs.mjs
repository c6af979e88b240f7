// Every module of the fixtures and the behaviour cases: inputs for mangling and seeds for fuzzing.
import fs from 'node:fs';
import path from 'node:path';
import { tests } from './args.mjs';

const module_file = /\.(?:js|jsx|ts|tsx|mjs|mts|cjs|cts)$/;
const largest = 20_000;

// Paths relative to tests/, sorted.
export function inputFiles() {
  return ['fixtures', 'behaviour'].flatMap((folder) => modulesBelow(folder)).sort();
}

function modulesBelow(folder) {
  const files = fs.readdirSync(path.join(tests, folder), { recursive: true }).map((file) => `${folder}/${file}`);
  const isInput = (file) => module_file.test(file) && !file.includes('/expected/');
  return files.filter((file) => isInput(file) && fs.statSync(path.join(tests, file)).size <= largest);
}
