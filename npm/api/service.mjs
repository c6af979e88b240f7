// `rscc service` as a JavaScript object: one child process that compiles modules, several at once.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { binaryPath } from './binary.mjs';

const newline = 10;

// The service answered with an error, or ended: `code` is the service's own, or `service-ended`.
export class ServiceError extends Error {
  name = 'ServiceError';
  constructor(code, message) {
    super(`rscc: ${message}`);
    this.code = code;
  }
}

const failureOf = (error) => error && new ServiceError(error.code, error.message);
const notStarted = (binary, { code }) => new ServiceError('service-ended', `can't start ${binary}: ${code}`);
const ended = (status, signal, complaint) =>
  new ServiceError('service-ended', `the service ended (${signal ?? `status ${status}`})\n${complaint.slice(-4000)}`.trimEnd());

// What Node says of a folder that is not there names the executable.
function checkFolder(cwd) {
  if (cwd && !fs.existsSync(`${cwd}/.`)) throw new ServiceError('service-ended', `\`cwd\` names ${cwd}, which is no folder`);
}

const lineOf = (id, method, params) => `${JSON.stringify({ id, method, params })}\n`;

// The parameters of `transform`.
function paramsOf(source, { inputMap, ...params } = {}) {
  const map = inputMap && typeof inputMap !== 'string' ? JSON.stringify(inputMap) : inputMap;
  return { ...params, inputMap: map, source };
}

// Compiles one module in a service that ends with it, while this process waits.
export function transformOnce(source, params, { binary = binaryPath(), cwd, args = [] }) {
  checkFolder(cwd);
  const input = lineOf(1, 'transform', paramsOf(source, params));
  const words = ['service', '--threads=1', ...args];
  const done = spawnSync(binary, words, { cwd, input, encoding: 'utf8', maxBuffer: Infinity });
  if (done.error && done.error.code !== 'EPIPE') throw notStarted(binary, done.error); // EPIPE: it didn't read all
  if (done.status !== 0) throw ended(done.status, done.signal, done.stderr);
  const { result, error } = JSON.parse(done.stdout);
  if (error) throw failureOf(error);
  return result;
}

// `cwd`: where config and root are looked for; `args`: options of the command line, such as `--root=DIR`.
export function createService(options = {}) {
  return new Service(options);
}

class Service {
  #child;
  #waiting = new Map(); // id of a request → {resolve, reject}
  #lost = []; // errors of requests whose id the service could not read
  #next = 1;
  #pieces = []; // of a line that hasn't ended
  #complaint = ''; // what the child wrote on stderr, its end
  #ended; // the ServiceError that says why, when it has

  constructor({ binary = binaryPath(), cwd, args = [], env }) {
    checkFolder(cwd);
    this.#child = spawn(binary, ['service', ...args], { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.stdout.on('data', (bytes) => this.#read(bytes));
    this.#child.stderr.setEncoding('utf8').on('data', (text) => (this.#complaint = (this.#complaint + text).slice(-4000)));
    this.#child.stdin.on('error', () => {}); // what ended it is said by `close`
    this.#child.on('error', (error) => this.#end(notStarted(binary, error)));
    this.#child.on('close', (status, signal) => this.#end(ended(status, signal, this.#complaint)));
    this.#hold(false);
  }

  get isEnded() {
    return this.#ended !== undefined;
  }
  async transform(source, params) {
    return this.request('transform', paramsOf(source, params));
  }
  manifest() {
    return this.request('manifest');
  }
  forget(path) {
    return this.request('forget', { path });
  }
  version() {
    return this.request('version');
  }
  // Answers what was asked before, then ends the process.
  async close() {
    if (this.#ended) return;
    await this.request('shutdown').catch((error) => {
      if (error.code !== 'service-ended') throw error;
    });
  }

  async request(method, params) {
    if (this.#ended) throw this.#ended;
    const id = this.#next++;
    const line = lineOf(id, method, params); // or it throws, before anything waits
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#hold(true);
      this.#child.stdin.write(line);
    });
  }

  // While nothing is asked, the service doesn't keep this process alive.
  #hold(isHeld) {
    const { stdin, stdout, stderr } = this.#child;
    for (const handle of [this.#child, stdin, stdout, stderr]) isHeld ? handle.ref?.() : handle.unref?.();
  }

  #read(bytes) {
    let start = 0;
    for (let end; (end = bytes.indexOf(newline, start)) >= 0; start = end + 1) {
      const line = Buffer.concat([...this.#pieces.splice(0), bytes.subarray(start, end)]);
      this.#answer(line.toString());
    }
    if (start < bytes.length) this.#pieces.push(bytes.subarray(start));
  }

  #answer(line) {
    const { id, result, error } = JSON.parse(line);
    const failure = failureOf(error);
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (id === null) this.#lost.push(failure);
    else if (failure) waiting?.reject(failure);
    else waiting?.resolve(result);
    // Answers come in any order: which requests are lost is known when all others have theirs.
    if (this.#waiting.size === this.#lost.length) this.#reject(this.#lost.splice(0));
    if (this.#waiting.size === 0) this.#hold(false);
  }

  // What is waiting, in the order of asking.
  #reject(errors) {
    for (const { reject } of this.#waiting.values()) reject(errors.shift());
    this.#waiting.clear();
  }

  #end(error) {
    this.#ended ??= error;
    this.#reject(Array(this.#waiting.size).fill(this.#ended));
  }
}
