// What react-server-dom-webpack takes as its manifest. The module id stands for a facade of its
// own,
// {__proto__: null, fn}, which __webpack_require__ loads through the registry: React also accepts
// `ID#export`, and would reach every export of a module's namespace. Without a prototype
// "constructor" is no id.
//
// export default { __proto__: null,
//   "…id…": { id: "server:…id…", name: "fn", chunks: [], async: true },
// };
#include "emit/flavour.h"

void flavour_write_webpack(StrBuf *out, const Manifest *manifest, const FlavourOptions *options) {
  (void)options;
  strbuf_add(out, STR("export default { __proto__: null,\n"));
  vec_each (const ManifestEntry, entry, &manifest->entries)
    strbuf_add_format(
        out, "  \"%.*s\": { id: \"server:%.*s\", name: \"fn\", chunks: [], async: true },\n",
        STR_ARG(entry->id), STR_ARG(entry->id));
  strbuf_add(out, STR("};\n"));
}
