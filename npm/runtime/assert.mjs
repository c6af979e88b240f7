// For the exports of a 'use server' module whose kind only the run time knows.
export function assertServerFunctions(exports) {
  for (const [name, value] of Object.entries(exports)) {
    if (typeof value !== 'function') {
      throw new TypeError(`the export ${name} of a 'use server' module is no function`);
    }
  }
}
