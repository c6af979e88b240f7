// React's package asks webpack for modules; what answers is the runtime's `rscc/shim`, whose two globals
// webpack would take for its own.
export default function rsccReactLoader(source) {
  return source.replace(/\b__webpack_(?:require|chunk_load)__\b/g, 'globalThis.$&');
}
