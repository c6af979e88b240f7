// export const addToCart = /* @__PURE__ */ $$create("ID", $$call, void 0, $$map);
#include "emit/client.h"

#include "emit/runtime_names.h"
#include "syntax/names.h"

static void add_import(StrBuf *out, Str prefix, Str runtime) {
  strbuf_add_format(out,
                    "import { " CREATE_SERVER_REFERENCE " as %.*screate, " CALL_SERVER
                    " as %.*scall, " FIND_SOURCE_MAP_URL " as %.*smap } from ",
                    STR_ARG(prefix), STR_ARG(prefix), STR_ARG(prefix));
  strbuf_add_json(out, runtime);
  strbuf_add(out, STR(";\n"));
}

static void add_reference(StrBuf *out, Str prefix, const ServerFunction *function, Str dev_name) {
  strbuf_add_format(out, "/* @__PURE__ */ %.*screate(\"%.*s\", %.*scall, void 0, %.*smap",
                    STR_ARG(prefix), STR_ARG(function->id), STR_ARG(prefix), STR_ARG(prefix));
  if (dev_name.len) {
    strbuf_add(out, STR(", "));
    strbuf_add_json(out, dev_name);
  }
  strbuf_add(out, STR(");\n"));
}

// Names that cannot be declared go through a local one: `export { $$s0 as default };`
static void add_stub(StrBuf *out, const Plan *plan, uint32_t index, bool dev) {
  const ServerExport *export = &plan->exports.items[index];
  const ServerFunction *function = &plan->functions.items[export->function];
  Str prefix = plan->prefix, dev_name = dev ? export->name : STR("");
  if (name_is_binding(export->name)) {
    strbuf_add_format(out, "export const %.*s = ", STR_ARG(export->name));
    add_reference(out, prefix, function, dev_name);
    return;
  }
  strbuf_add_format(out, "const %.*ss%u = ", STR_ARG(prefix), index);
  add_reference(out, prefix, function, dev_name);
  strbuf_add_format(out, "export { %.*ss%u as ", STR_ARG(prefix), index);
  if (name_is_identifier(export->name))
    strbuf_add(out, export->name);
  else
    strbuf_add_json(out, export->name);
  strbuf_add(out, STR(" };\n"));
}

Str client_stubs(Arena *arena, const Plan *plan, Str runtime, bool dev) {
  if (!plan->exports.len) return STR("export {};\n");
  StrBuf out = strbuf_on(arena, 256 + plan->exports.len * (size_t)128);
  add_import(&out, plan->prefix, runtime);
  for (uint32_t i = 0; i < plan->exports.len; i++) add_stub(&out, plan, i, dev);
  return strbuf_str(&out);
}

Str client_guard(Arena *arena, Str path) {
  StrBuf out = strbuf_on(arena, 256 + path.len);
  Str message =
      str_format(arena,
                 "%.*s defines server functions inside other functions and cannot run on the "
                 "client; import it from server code only",
                 STR_ARG(path));
  strbuf_add(&out, STR("throw new Error("));
  strbuf_add_json(&out, message);
  strbuf_add(&out, STR(");\nexport {};\n"));
  return strbuf_str(&out);
}
