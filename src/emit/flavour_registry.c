// The allow-list of a server, from id to a function that loads the reference:
//
// export default { __proto__: null,
//   "…id…": async () => (await import("./server/app/page.tsx"))["$$rscc_…id…"],
// };
//
// An export whose value only the run time knows is checked here too, and registered unless it is
// a reference already: a re-export's module cannot touch it while it is evaluated, since that may
// be amid an import cycle. All of this is known from the manifest's fields alone.
#include "emit/flavour.h"
#include "emit/runtime_names.h"

static bool registers_late(const Manifest *manifest) {
  vec_each (const ManifestEntry, entry, &manifest->entries)
    if (!entry->verified) return true;
  return false;
}

static void add_late_registration(StrBuf *out, Str runtime) {
  strbuf_add(out,
             STR("import { " REGISTER_SERVER_REFERENCE ", " ASSERT_SERVER_FUNCTIONS " } from "));
  strbuf_add_literal(out, runtime);
  strbuf_add(out,
             STR(";\n"
                 "function register(id, name, value) {\n"
                 "  " ASSERT_SERVER_FUNCTIONS "({ [name]: value });\n"
                 "  return value.$$id ? value : " REGISTER_SERVER_REFERENCE "(value, id, null);\n"
                 "}\n"));
}

static void add_entry(StrBuf *out, const ManifestEntry *entry, Str base) {
  strbuf_add_format(out, "  \"%.*s\": async () => ", STR_ARG(entry->id));
  if (!entry->verified) {
    strbuf_add_format(out, "register(\"%.*s\", ", STR_ARG(entry->id));
    strbuf_add_literal(out, entry->export_name);
    strbuf_add(out, STR(", "));
  }
  strbuf_add(out, STR("(await import("));
  flavour_add_specifier(out, base, entry->module);
  strbuf_add(out, STR("))["));
  strbuf_add_literal(out, entry->export_name);
  strbuf_add(out, entry->verified ? STR("],\n") : STR("]),\n"));
}

void flavour_write_registry(StrBuf *out, const Manifest *manifest, const FlavourOptions *options) {
  if (registers_late(manifest)) add_late_registration(out, options->runtime);
  strbuf_add(out, STR("export default { __proto__: null,\n"));
  vec_each (const ManifestEntry, entry, &manifest->entries)
    add_entry(out, entry, options->import_base);
  strbuf_add(out, STR("};\n"));
}
