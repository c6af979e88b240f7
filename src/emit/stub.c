#include "emit/stub.h"

#include "syntax/names.h"

void stub_add_export(Literal *out, Str prefix, uint32_t index, Str name, uint32_t origin,
                     Str value) {
  StrBuf *text = &out->text;
  bool is_binding = name_is_binding(name);
  Str local = is_binding ? name : str_format(text->arena, "%.*ss%u", STR_ARG(prefix), index);
  strbuf_add(text, is_binding ? STR("export const ") : STR("const "));
  literal_mark(out, origin);
  strbuf_add_format(text, "%.*s = %.*s;\n", STR_ARG(local), STR_ARG(value));
  if (is_binding) return;
  strbuf_add_format(text, "export { %.*s as ", STR_ARG(local));
  if (name_is_identifier(name))
    strbuf_add(text, name);
  else
    strbuf_add_literal(text, name);
  strbuf_add(text, STR(" };\n"));
}
