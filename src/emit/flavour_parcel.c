// What react-server-dom-parcel's registerServerActions() takes: from a module's id to the bundles
// that parcelRequire.load() gets before parcelRequire() is asked for the module. References are
// called `ID#fn`, so the module is the id, and its one bundle loads a facade, {__proto__: null,
// fn}, through the registry.
//
// export default { __proto__: null,
//   "…id…": ["server:…id…"],
// };
#include "emit/flavour.h"

void flavour_write_parcel(StrBuf *out, const Manifest *manifest, const FlavourOptions *options) {
  (void)options;
  strbuf_add(out, STR("export default { __proto__: null,\n"));
  vec_each (const ManifestEntry, entry, &manifest->entries)
    strbuf_add_format(out, "  \"%.*s\": [\"server:%.*s\"],\n", STR_ARG(entry->id),
                      STR_ARG(entry->id));
  strbuf_add(out, STR("};\n"));
}
