// export const addToCart = /* @__PURE__ */ $$create("ID", $$call, void 0, $$map);
#include "emit/client.h"

#include "emit/runtime_names.h"
#include "emit/stub.h"

static void add_import(StrBuf *out, Str prefix, Str runtime) {
  strbuf_add_format(out,
                    "import { " CREATE_SERVER_REFERENCE " as %.*screate, " CALL_SERVER
                    " as %.*scall, " FIND_SOURCE_MAP_URL " as %.*smap } from ",
                    STR_ARG(prefix), STR_ARG(prefix), STR_ARG(prefix));
  strbuf_add_json(out, runtime);
  strbuf_add(out, STR(";\n"));
}

static Str reference(Arena *arena, Str prefix, const ServerFunction *function, Str dev_name) {
  StrBuf out = strbuf_on(arena, 128);
  strbuf_add_format(&out, "/* @__PURE__ */ %.*screate(\"%.*s\", %.*scall, void 0, %.*smap",
                    STR_ARG(prefix), STR_ARG(function->id), STR_ARG(prefix), STR_ARG(prefix));
  if (dev_name.len) {
    strbuf_add(&out, STR(", "));
    strbuf_add_json(&out, dev_name);
  }
  strbuf_add_byte(&out, ')');
  return strbuf_str(&out);
}

static void add_stub(StrBuf *out, const Plan *plan, uint32_t index, bool dev) {
  const ServerExport *export = &plan->exports.items[index];
  const ServerFunction *function = &plan->functions.items[export->function];
  Str value = reference(out->arena, plan->prefix, function, dev ? export->name : STR(""));
  stub_add_export(out, plan->prefix, index, export->name, value);
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
