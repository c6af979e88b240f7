// export const Rating = /* @__PURE__ */ $$register(() => { throw … }, "ID", "Rating");
#include "emit/client_reference.h"

#include "emit/runtime_names.h"
#include "emit/stub.h"

static Str reference(Arena *arena, const Plan *plan, Str name, Str path) {
  StrBuf out = strbuf_on(arena, 256);
  Str message = str_format(arena,
                           "`%.*s` of %.*s is client code: the server can render it or pass it "
                           "on, not call it",
                           STR_ARG(name), STR_ARG(path));
  strbuf_add_format(&out, "/* @__PURE__ */ %.*sregister(() => { throw new Error(",
                    STR_ARG(plan->prefix));
  strbuf_add_literal(&out, message);
  strbuf_add_format(&out, "); }, \"%.*s\", ", STR_ARG(plan->client_id));
  strbuf_add_literal(&out, name);
  strbuf_add_byte(&out, ')');
  return strbuf_str(&out);
}

Literal client_references(Arena *arena, const Plan *plan, Str path, Str runtime) {
  Literal out = literal_on(arena, 256 + plan->client_exports.len * (size_t)256);
  if (!plan->client_exports.len) {
    strbuf_add(&out.text, STR("export {};\n"));
    return out;
  }
  strbuf_add_format(&out.text, "import { " REGISTER_CLIENT_REFERENCE " as %.*sregister } from ",
                    STR_ARG(plan->prefix));
  strbuf_add_literal(&out.text, runtime);
  strbuf_add(&out.text, STR(";\n"));
  for (uint32_t i = 0; i < plan->client_exports.len; i++) {
    Str name = plan->client_exports.items[i];
    Str value = reference(arena, plan, name, path);
    stub_add_export(&out, plan->prefix, i, name, NO_ORIGIN, value);
  }
  return out;
}
