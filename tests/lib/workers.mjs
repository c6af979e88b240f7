// Executes prepared cases in a worker thread; a case that hangs costs its own result only.
import { Worker } from 'node:worker_threads';

const hang_limit_ms = 4_000;

// Map: name → failures.
export async function executeAll(cases) {
  const results = new Map();
  let rest = cases;
  while (rest.length > 0) {
    const hung = await executeSome(rest, results);
    if (hung) results.set(hung, [`hangs: no answer after ${hang_limit_ms / 1000} s`]);
    rest = rest.filter(({ name }) => !results.has(name));
  }
  return results;
}

// The name of the case that hung or killed the worker, if one did.
function executeSome(cases, results) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: { cases },
      execArgv: ['--experimental-vm-modules', '--no-warnings'],
    });
    let current = cases[0].name;
    let timer;
    const settle = (hung) => {
      clearTimeout(timer);
      worker.terminate().then(() => resolve(hung), reject);
    };
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => settle(current), hang_limit_ms);
    };
    worker.on('message', ({ begin, end, failures, uncaught }) => {
      watch();
      if (begin) current = begin;
      if (end) results.set(end, failures);
      if (uncaught) console.error(`uncaught while ${current} ran: ${uncaught}`);
    });
    worker.on('error', (error) => {
      console.error(error);
      settle(current);
    });
    worker.on('exit', () => settle(results.has(current) ? undefined : current));
    watch();
  });
}
