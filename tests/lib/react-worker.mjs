// The server of the react mode, a worker thread with the react-server condition: executes prepared
// cases in order, as worker.mjs does, with a client beside it.
import { parentPort, Worker, workerData } from 'node:worker_threads';

const { describeCarried } = await import('./describe.mjs');
const { executeCase } = await import('./execute.mjs');
const world = await import('./react-world.mjs');
const { jsx, jsxs, Fragment } = await import('react/jsx-runtime');

const client = new Worker(new URL('./react-client.mjs', import.meta.url), { execArgv: ['--no-warnings'] });
client.unref();
world.connect(client);
process.on('uncaughtException', (error) => parentPort.postMessage({ uncaught: String(error?.stack ?? error) }));

const environment = {
  worlds: { react: world.reactWorld },
  jsxRuntime: { jsx, jsxs, Fragment },
  describe: describeCarried,
};
for (const testCase of workerData.cases) {
  parentPort.postMessage({ begin: testCase.name });
  let failures;
  try {
    failures = await executeCase(testCase, environment);
  } catch (error) {
    failures = [`the harness fails: ${error.stack}`];
  }
  parentPort.postMessage({ end: testCase.name, failures, counts: world.takeCounts() });
}
await client.terminate();
