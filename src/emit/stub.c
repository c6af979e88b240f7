#include "emit/stub.h"

#include "syntax/names.h"

void stub_add_export(StrBuf *out, Str prefix, uint32_t index, Str name, Str value) {
  if (name_is_binding(name)) {
    strbuf_add_format(out, "export const %.*s = %.*s;\n", STR_ARG(name), STR_ARG(value));
    return;
  }
  strbuf_add_format(out, "const %.*ss%u = %.*s;\n", STR_ARG(prefix), index, STR_ARG(value));
  strbuf_add_format(out, "export { %.*ss%u as ", STR_ARG(prefix), index);
  if (name_is_identifier(name))
    strbuf_add(out, name);
  else
    strbuf_add_json(out, name);
  strbuf_add(out, STR(" };\n"));
}
