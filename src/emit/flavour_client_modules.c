// What the client loads client modules by, in the browser and for server-side rendering: from the
// id in React's payload to a function that imports the module:
//
// export default { __proto__: null,
//   "…id…": () => import("./client/app/rating.tsx"),
// };
#include "emit/flavour.h"

void flavour_write_client_modules(StrBuf *out, const Manifest *manifest,
                                  const FlavourOptions *options) {
  strbuf_add(out, STR("export default { __proto__: null,\n"));
  vec_each (const ClientModule, module, &manifest->client_modules) {
    strbuf_add_format(out, "  \"%.*s\": () => import(", STR_ARG(module->id));
    flavour_add_specifier(out, options->import_base, module->module);
    strbuf_add(out, STR("),\n"));
  }
  strbuf_add(out, STR("};\n"));
}
