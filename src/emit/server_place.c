// What stands where a function or directive stood.
//
//   { use(f); async function f() { 'use server' } }   →   { let f = …; use(f); ; }
#include "emit/server_parts.h"

static Str key_text(const Server *self, const ServerFunction *function) {
  Str key = span_text(function->key, self->text);
  if (function->key_is_computed || function->key_is_private) return key;
  bool is_proto = str_equals(function->name, STR("__proto__"));
  bool is_constructor =
      function->placement == PLACE_STATIC && str_equals(function->name, STR("constructor"));
  bool is_bracketed = key.ptr[0] == '[';
  if (!is_proto && !is_constructor && !is_bracketed) return key;
  StrBuf out = strbuf_on(self->arena, function->name.len + 8);
  strbuf_add_byte(&out, '[');
  strbuf_add_literal(&out, function->name);
  strbuf_add_byte(&out, ']');
  return strbuf_str(&out);
}

static const Span no_breaks = {0, 0};

static void place_declaration(Server *self, uint32_t index) {
  const ServerFunction *function = server_function(self, index);
  StrBuf left = strbuf_on(self->arena, 16);
  strbuf_add_byte(&left, ';');
  server_add_line_breaks(self, &left, function->removed);
  edits_replace(self->edits, function->removed, strbuf_str(&left));
  if (function->binding_is_dead) return;
  Literal binding = literal_on(self->arena, 128);
  if (function->binding_is_exported) strbuf_add(&binding.text, STR("export "));
  strbuf_add(&binding.text, function->binding_is_var ? STR("var ") : STR("let "));
  literal_mark(&binding, function->name_at);
  strbuf_add(&binding.text, function->name);
  strbuf_add(&binding.text, STR(" = "));
  server_add_reference(self, &binding, index, no_breaks);
  strbuf_add(&binding.text, STR("; "));
  edits_insert_literal(self->edits, function->binding_at, &binding);
}

// `async [f(async () => {…})]() {…}` → `[f($$ref_0())]: $$ref_1()`: what moves out of a computed
// key leaves its reference there.
static void place_around_key(Server *self, uint32_t index, Str before, Str between, Str after) {
  const ServerFunction *function = server_function(self, index);
  Span removed = function->removed, key = function->key;
  Span head = {removed.start, key.start}, rest = {key.end, removed.end};
  StrBuf left = strbuf_on(self->arena, 16);
  strbuf_add(&left, before);
  server_add_line_breaks(self, &left, head);
  edits_replace(self->edits, head, strbuf_str(&left));
  Literal value = literal_on(self->arena, 128);
  strbuf_add(&value.text, between);
  server_add_reference(self, &value, index, rest);
  strbuf_add(&value.text, after);
  edits_replace_literal(self->edits, rest, &value);
}

static void place_static(Server *self, uint32_t index) {
  const ServerFunction *function = server_function(self, index);
  if (function->key_is_computed) {
    place_around_key(self, index, STR("static "), STR(" = "), STR(";"));
    return;
  }
  StrBuf left = strbuf_on(self->arena, 16);
  strbuf_add_byte(&left, ';');
  server_add_line_breaks(self, &left, function->removed);
  edits_replace(self->edits, function->removed, strbuf_str(&left));
  if (function->binding_is_dead) return;
  Literal field = literal_on(self->arena, 128);
  strbuf_add(&field.text, STR(" static "));
  literal_mark(&field, function->name_at);
  strbuf_add(&field.text, key_text(self, function));
  strbuf_add(&field.text, STR(" = "));
  server_add_reference(self, &field, index, no_breaks);
  strbuf_add_byte(&field.text, ';');
  edits_insert_literal(self->edits, function->binding_at, &field);
}

static void place_value(Server *self, uint32_t index) {
  const ServerFunction *function = server_function(self, index);
  if (function->key_is_computed) {
    place_around_key(self, index, STR(""), STR(": "), STR(""));
    return;
  }
  Literal out = literal_on(self->arena, 128);
  if (function->placement == PLACE_METHOD) {
    literal_mark(&out, function->name_at);
    strbuf_add(&out.text, key_text(self, function));
    strbuf_add(&out.text, STR(": "));
  }
  if (function->is_constructor) strbuf_add_byte(&out.text, '(');
  server_add_reference(self, &out, index, function->removed);
  if (function->is_constructor) strbuf_add_byte(&out.text, ')');
  if (function->needs_semicolon) strbuf_add_byte(&out.text, ';');
  edits_replace_literal(self->edits, function->removed, &out);
}

void server_place_function(Server *self, uint32_t index) {
  const ServerFunction *function = server_function(self, index);
  switch (function->placement) {
  case PLACE_STAYS:
    if (function->is_anonymous_default)
      edits_insert(self->edits, function->binding_at,
                   str_format(self->arena, " %.*sdefault", STR_ARG(server_prefix(self))));
    return;
  case PLACE_EXPRESSION:
  case PLACE_METHOD: place_value(self, index); return;
  case PLACE_DECLARATION: place_declaration(self, index); return;
  case PLACE_STATIC: place_static(self, index); return;
  }
}

// `'use server';` goes; a `;` stays where the directive before it ended without one.
void server_remove_directives(Server *self) {
  vec_each (const RemovedDirective, directive, &self->plan->directives) {
    StrBuf left = strbuf_on(self->arena, 8);
    if (directive->follows_open) strbuf_add_byte(&left, ';');
    server_add_line_breaks(self, &left, directive->span);
    edits_replace(self->edits, directive->span, strbuf_str(&left));
  }
}
