#!/usr/bin/env node
// The executable of this platform, with what this process was given.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { binaryPath } from '../api/binary.mjs';

const could_not_start = 3;

function fail(message) {
  console.error(message);
  process.exit(could_not_start);
}

let binary;
try {
  binary = binaryPath();
} catch (error) {
  fail(error.message);
}
const child = spawn(binary, process.argv.slice(2), { stdio: 'inherit' });
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
for (const signal of signals) process.on(signal, () => child.kill(signal));
child.on('error', (error) => fail(`rscc: can't start ${binary}: ${error.message}`));
child.on('exit', (status, signal) => process.exit(status ?? 128 + constants.signals[signal]));
