// export const addToCart = /* @__PURE__ */ $$create("ID", $$call, void 0, $$map);
#include "emit/client.h"

#include "emit/runtime_names.h"
#include "emit/stub.h"

static void add_import(StrBuf *out, Str prefix, Str runtime) {
  strbuf_add_format(out,
                    "import { " CREATE_SERVER_REFERENCE " as %.*screate, " CALL_SERVER
                    " as %.*scall, " FIND_SOURCE_MAP_URL " as %.*smap } from ",
                    STR_ARG(prefix), STR_ARG(prefix), STR_ARG(prefix));
  strbuf_add_literal(out, runtime);
  strbuf_add(out, STR(";\n"));
}

static Str reference(Arena *arena, Str prefix, const ServerFunction *function, Str dev_name) {
  StrBuf out = strbuf_on(arena, 128);
  strbuf_add_format(&out, "/* @__PURE__ */ %.*screate(\"%.*s\", %.*scall, void 0, %.*smap",
                    STR_ARG(prefix), STR_ARG(function->id), STR_ARG(prefix), STR_ARG(prefix));
  if (dev_name.len) {
    strbuf_add(&out, STR(", "));
    strbuf_add_literal(&out, dev_name);
  }
  strbuf_add_byte(&out, ')');
  return strbuf_str(&out);
}

static void add_stub(Literal *out, const Plan *plan, uint32_t index, bool dev) {
  const ServerExport *export = &plan->exports.items[index];
  const ServerFunction *function = &plan->functions.items[export->function];
  Str dev_name = dev ? export->name : STR("");
  Str value = reference(out->text.arena, plan->prefix, function, dev_name);
  stub_add_export(out, plan->prefix, index, export->name, export->at, value);
}

Literal client_stubs(Arena *arena, const Plan *plan, Str runtime, bool dev) {
  Literal out = literal_on(arena, 256 + plan->exports.len * (size_t)128);
  if (plan->exports.len)
    add_import(&out.text, plan->prefix, runtime);
  else
    strbuf_add(&out.text, STR("export {};\n"));
  for (uint32_t i = 0; i < plan->exports.len; i++) add_stub(&out, plan, i, dev);
  return out;
}

Literal client_guard(Arena *arena, Str path) {
  Literal out = literal_on(arena, 256 + path.len);
  Str message =
      str_format(arena,
                 "%.*s defines server functions inside other functions and cannot run on the "
                 "client; import it from server code only",
                 STR_ARG(path));
  strbuf_add(&out.text, STR("throw new Error("));
  strbuf_add_literal(&out.text, message);
  strbuf_add(&out.text, STR(");\nexport {};\n"));
  return out;
}
