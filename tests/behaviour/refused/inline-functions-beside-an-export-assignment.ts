// refused: commonjs-module
const c = { f: async () => { 'use server'; return 1; } };
export = c;
