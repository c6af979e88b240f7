// A worker thread that executes prepared cases in order and says when each begins and ends, so that
// the parent can end one that hangs.
import { parentPort, workerData } from 'node:worker_threads';
import { executeCase } from './execute.mjs';

process.on('uncaughtException', (error) => parentPort.postMessage({ uncaught: String(error?.stack ?? error) }));

for (const testCase of workerData.cases) {
  parentPort.postMessage({ begin: testCase.name });
  let failures;
  try {
    failures = await executeCase(testCase);
  } catch (error) {
    failures = [`the harness fails: ${error.stack}`];
  }
  parentPort.postMessage({ end: testCase.name, failures });
}
