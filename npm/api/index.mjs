// `rscc`: the compiler from JavaScript.
import { binaryPath } from './binary.mjs';
import { createService, ServiceError, transformOnce } from './service.mjs';

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

// The same in one process a module, for where nothing can be awaited, such as a transformer of Jest.
export function transformSync(source, { cwd, args, ...options } = {}) {
  return transformOnce(source, options, { cwd, args });
}
