// What `rscc build` writes beside the trees, under the names that bundlers give it.
declare module 'virtual:rscc/registry' {
  const registry: Record<string, () => Promise<unknown>>;
  export default registry;
}
declare module 'virtual:rscc/client-modules' {
  const modules: Record<string, () => Promise<unknown>>;
  export default modules;
}
declare module 'virtual:rscc/manifest' {
  export const clientModules: { id: string; module: string; exports: string[] }[];
}
