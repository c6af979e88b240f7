// Exports of a 'use server' module keep their place and are registered: declarations in the header,
// others right after their statement, variables that are assigned later at the end.
#include "emit/server_parts.h"
#include "syntax/names.h"

static void add_assertion(const Server *self, StrBuf *out, const ServerExport *export, Str local) {
  bool is_key = name_is_identifier(export->name) && !str_equals(export->name, STR("__proto__"));
  strbuf_add_format(out, "%.*sassert({ ", STR_ARG(server_prefix(self)));
  if (!is_key) strbuf_add_byte(out, '[');
  if (is_key)
    strbuf_add(out, export->name);
  else
    strbuf_add_literal(out, export->name);
  if (!is_key) strbuf_add_byte(out, ']');
  strbuf_add_format(out, ": %.*s }); ", STR_ARG(local));
}

static Str local_name(const Server *self, const ServerExport *export) {
  if (!export->is_anonymous_default) return export->local;
  return str_format(self->arena, "%.*sdefault", STR_ARG(server_prefix(self)));
}

// `$$assert({ del: del }); del.$$bound || $$register(del, "ID", null);`: what a call gives may be a
// bound reference, which goes by its function's id and can't be registered anew.
static void add_registration(const Server *self, Literal *out, const ServerExport *export) {
  const ServerFunction *function = server_function(self, export->function);
  Str local = local_name(self, export);
  if (!function->verified) {
    add_assertion(self, &out->text, export, local);
    strbuf_add_format(&out->text, "%.*s.$$bound || ", STR_ARG(local));
  }
  server_add_register(self, out, local, function);
  strbuf_add_byte(&out->text, ';');
}

static void register_after(Server *self, const ServerExport *export) {
  Literal out = literal_on(self->arena, 128);
  strbuf_add(&out.text, export->ends_by_asi ? STR("; ") : STR(" "));
  add_registration(self, &out, export);
  bool has_new_name = export->is_anonymous_default && !export->is_declaration;
  if (has_new_name)
    strbuf_add_format(&out.text, " export { %.*sdefault as default };",
                      STR_ARG(server_prefix(self)));
  edits_insert_literal(self->edits, export->after, &out);
}

static void name_anonymous_default(Server *self, const ServerExport *export) {
  Str prefix = server_prefix(self);
  if (export->is_declaration) {
    edits_insert(self->edits, export->name_at,
                 str_format(self->arena, " %.*sdefault", STR_ARG(prefix)));
    return;
  }
  Literal declaration = literal_on(self->arena, 32);
  literal_mark(&declaration, export->default_keywords.start);
  strbuf_add_format(&declaration.text, "const %.*sdefault = ", STR_ARG(prefix));
  server_add_line_breaks(self, &declaration.text, export->default_keywords);
  edits_replace_literal(self->edits, export->default_keywords, &declaration);
}

void server_place_exports(Server *self, Literal *header, Literal *end) {
  vec_each (const ServerExport, export, &self->plan->exports) {
    if (export->is_anonymous_default) name_anonymous_default(self, export);
    switch (export->registration) {
    case REGISTER_IN_HEADER:
      add_registration(self, header, export);
      strbuf_add_byte(&header->text, ' ');
      break;
    case REGISTER_AFTER_STATEMENT: register_after(self, export); break;
    case REGISTER_AT_END:
      add_registration(self, end, export);
      strbuf_add_byte(&end->text, '\n');
      break;
    case REGISTER_IN_REGISTRY: break;
    }
  }
}
