// Executes prepared cases in worker threads, one for React's wire and one for the other modes; a
// case that hangs costs its own result only.
import { Worker } from 'node:worker_threads';
import { patience } from './patience.mjs';

const hang_limit_ms = 4_000 * patience;

const vm_modules = ['--experimental-vm-modules', '--no-warnings'];
const kinds = [
  { modes: ['direct', 'wire', 'client'], script: 'worker.mjs', execArgv: vm_modules },
  {
    modes: ['react'], // the production builds, as a site runs them
    script: 'react-worker.mjs',
    execArgv: [...vm_modules, '--conditions=react-server'],
    env: { ...process.env, NODE_ENV: 'production' },
  },
];

// Map: name → failures. What the workers count is added to `counts`.
export async function executeAll(cases, counts = {}) {
  const runs = await Promise.all(kinds.map((kind) => executeKind(casesOf(kind, cases), kind, counts)));
  const failures = (name) => new Set(runs.flatMap((results) => results.get(name) ?? []));
  return new Map(cases.map(({ name }) => [name, [...failures(name)]]));
}

// A case without modes executes its source alone.
function casesOf(kind, cases) {
  const own = cases.map((testCase) => ({ ...testCase, modes: testCase.modes.filter((mode) => kind.modes.includes(mode)) }));
  return own.filter(({ modes }, i) => modes.length > 0 || (kind === kinds[0] && cases[i].modes.length === 0));
}

async function executeKind(cases, kind, counts) {
  const results = new Map();
  let rest = cases;
  while (rest.length > 0) {
    const hung = await executeSome(rest, results, kind, counts);
    if (hung) results.set(hung, [`hangs: no answer after ${hang_limit_ms / 1000} s`]);
    rest = rest.filter(({ name }) => !results.has(name));
  }
  return results;
}

// The name of the case that hung or killed the worker, if one did.
function executeSome(cases, results, { script, execArgv, env }, counts) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(script, import.meta.url), { workerData: { cases }, execArgv, env });
    let current = cases[0].name;
    let timer;
    const settle = (hung) => {
      clearTimeout(timer);
      worker.terminate().then(() => resolve(hung), reject);
    };
    const watch = () => {
      clearTimeout(timer);
      // in two halves: a thread that was kept from running hears what waits for it before the second
      timer = setTimeout(() => (timer = setTimeout(() => settle(current), hang_limit_ms / 2)), hang_limit_ms / 2);
    };
    worker.on('message', ({ begin, end, failures, uncaught, counts: counted }) => {
      watch();
      if (begin) current = begin;
      if (end) results.set(end, failures);
      for (const [name, n] of Object.entries(counted ?? {})) counts[name] = (counts[name] ?? 0) + n;
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
