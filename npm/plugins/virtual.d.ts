// The modules that the plugins serve: `import 'rscc/virtual'` in a declaration file, or `"types": ["rscc/virtual"]`.
declare module 'virtual:rscc/registry' {
  const registry: Record<string, () => Promise<(...args: any[]) => any>>;
  export default registry;
}
declare module 'virtual:rscc/client-modules' {
  const modules: Record<string, () => Promise<Record<string, unknown>>>;
  export default modules;
}
declare module 'virtual:rscc/manifest' {
  export const version: 1;
  export const functions: { id: string; module: string; export: string; symbol: string; name: string }[];
  export const clientModules: { id: string; module: string; exports: string[] }[];
}
