// `rscc`: the compiler from JavaScript.
import { spawnSync } from 'node:child_process';
import { binaryPath } from './binary.mjs';
import { createService, ServiceError } from './service.mjs';

export { binaryPath, createService, ServiceError };

let shared; // the service of transform(), started when first needed

// Compiles one module; see index.d.mts. A result with errors has `code: null`.
export async function transform(source, options) {
  shared ??= createService();
  try {
    return await shared.transform(source, options);
  } catch (error) {
    if (error.code === 'service-ended') shared = undefined;
    throw error;
  }
}

const most_output_bytes = 1 << 30;

// The same in one process a module, for where nothing can be awaited, such as a transformer of Jest.
export function transformSync(source, { path, target = 'server', language, dev, sourcemap, options = {}, cwd, args = [] } = {}) {
  const words = ['transform', '-', `--stdin-filename=${path}`, `--target=${target}`, '--emit=json', ...args];
  if (language) words.push(`--language=${language}`);
  if (dev) words.push('--dev');
  if (sourcemap) words.push(sourcemap === true ? '--sourcemap' : `--sourcemap=${sourcemap}`);
  if (options.serverRuntime) words.push(`--server-runtime=${options.serverRuntime}`);
  if (options.clientRuntime) words.push(`--client-runtime=${options.clientRuntime}`);
  const { error, status, stdout, stderr } = spawnSync(binaryPath(), words, {
    cwd,
    input: source,
    encoding: 'utf8',
    maxBuffer: most_output_bytes,
  });
  if (error && error.code !== 'EPIPE') throw new ServiceError('failed', error.message); // EPIPE: it didn't read all
  if (status > 1 || status === null) throw new ServiceError('failed', stderr.trimEnd() || `status ${status}`);
  return JSON.parse(stdout);
}
