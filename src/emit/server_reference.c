// A reference: lazily registered in the header, called and bound where the function stood.
//
//   $$ref_save().bind(void 0, $$seal("ID", () => [user]))
#include "base/map.h"
#include "emit/pick.h"
#include "emit/server_parts.h"
#include "syntax/names.h"

// A name for each function, made of its own where that is free.
void server_choose_suffixes(Server *self) {
  Map used = {0};
  self->suffixes = arena_new_array(self->arena, Str, self->plan->functions.len + 1);
  for (uint32_t i = 0; i < self->plan->functions.len; i++) {
    const ServerFunction *function = server_function(self, i);
    if (!function->inline_directive) continue;
    Str base =
        name_is_identifier(function->name) ? function->name : str_format(self->arena, "%u", i);
    Str suffix = base;
    for (uint32_t n = i;; n++) {
      bool added;
      map_put(&used, self->arena, suffix, &added);
      if (added) break;
      suffix = str_format(self->arena, "%.*s$%u", STR_ARG(base), n);
    }
    self->suffixes[i] = suffix;
  }
}

void server_add_ref_call(const Server *self, StrBuf *out, uint32_t index) {
  strbuf_add_format(out, "%.*sref_%.*s()", STR_ARG(server_prefix(self)),
                    STR_ARG(self->suffixes[index]));
}

// The factory's name of a captured variable: its own, unless only a partner needs it.
void server_add_root_name(const Server *self, StrBuf *out, const ServerFunction *function,
                          uint32_t root) {
  const Root *r = &function->roots.items[root];
  if (r->is_foreign)
    strbuf_add_format(out, "%.*sv%u", STR_ARG(server_prefix(self)), root);
  else
    strbuf_add(out, r->name);
}

static void add_seal(const Server *self, StrBuf *out, const ServerFunction *function,
                     const ServerFunction *reader, Str name) {
  strbuf_add_format(out, "%.*sseal(\"%.*s\", () => [", STR_ARG(server_prefix(self)),
                    STR_ARG(function->id));
  for (uint32_t i = 0; i < function->roots.len; i++) {
    if (i) strbuf_add(out, STR(", "));
    if (reader)
      server_add_root_name(self, out, reader, i);
    else
      strbuf_add(out, function->roots.items[i].name);
  }
  if (function->self_names.len) strbuf_add_format(out, ", %.*s", STR_ARG(name));
  strbuf_add_byte(out, ']');
  pick_add(out, function);
  strbuf_add_byte(out, ')');
}

void server_add_bound(const Server *self, StrBuf *out, uint32_t index, const ServerFunction *reader,
                      Str name) {
  const ServerFunction *function = server_function(self, index);
  server_add_ref_call(self, out, index);
  if (!function->roots.len) {
    out->len--; // the `)`
    return;
  }
  strbuf_add(out, STR(".bind(void 0, "));
  add_seal(self, out, function, reader, name);
}

static bool is_inside(Span outer, Span inner) {
  return outer.start <= inner.start && inner.end <= outer.end;
}

void server_add_line_breaks(const Server *self, StrBuf *out, Span span) {
  if (is_inside(self->moved, span)) return;
  for (size_t at = span.start; at < span.end; at++) {
    at = str_plain_end(self->text, at, span.end);
    if (at == span.end) return;
    Str rest = str_slice(self->text, at, span.end);
    bool is_separator =
        str_starts_with(rest, STR("\u2028")) || str_starts_with(rest, STR("\u2029"));
    if (rest.ptr[0] == '\n' || rest.ptr[0] == '\r') strbuf_add_byte(out, rest.ptr[0]);
    if (is_separator) strbuf_add(out, str_slice(rest, 0, sizeof "\u2028" - 1));
  }
}

// The reference as it stands in place of the function. Where no variable holds it, one is made:
//
//   (($$self) => $$self = $$ref_f().bind(void 0, $$seal("ID", () => [a, $$self], (a) => [a])))()
void server_add_reference(const Server *self, Literal *out, uint32_t index, Span breaks) {
  const ServerFunction *function = server_function(self, index);
  StrBuf *text = &out->text;
  bool knows_itself = function->roots.len && function->self_names.len;
  bool needs_variable = knows_itself && !function->self_variable.len;
  Str name = function->self_variable;
  if (needs_variable) name = str_format(self->arena, "%.*sself", STR_ARG(server_prefix(self)));
  if (needs_variable) strbuf_add_format(text, "((%.*s) => %.*s = ", STR_ARG(name), STR_ARG(name));
  literal_mark(out, function->span.start);
  server_add_bound(self, text, index, NULL, name);
  server_add_line_breaks(self, text, breaks);
  strbuf_add_byte(text, ')');
  if (needs_variable) strbuf_add(text, STR(")()"));
  literal_mark(out, NO_ORIGIN);
}

void server_add_register(const Server *self, Literal *out, Str value,
                         const ServerFunction *function) {
  literal_mark(out, function->name_at);
  strbuf_add_format(&out->text, "%.*sregister(%.*s, \"%.*s\", null)", STR_ARG(server_prefix(self)),
                    STR_ARG(value), STR_ARG(function->id));
  literal_mark(out, NO_ORIGIN);
}

// A function that stays is registered under its own name.
Str server_staying_name(const Server *self, const ServerFunction *function) {
  if (!function->is_anonymous_default) return function->name;
  return str_format(self->arena, "%.*sdefault", STR_ARG(server_prefix(self)));
}

void server_add_make(const Server *self, StrBuf *out, uint32_t index) {
  strbuf_add_format(out, "%.*smake_%.*s", STR_ARG(server_prefix(self)),
                    STR_ARG(self->suffixes[index]));
}

// The function that is registered: its factory's result, or a wrapper that opens the bound values.
static void add_registered(const Server *self, StrBuf *out, uint32_t index) {
  const ServerFunction *function = server_function(self, index);
  int n = (int)server_prefix(self).len;
  const char *p = server_prefix(self).ptr;
  bool has_captures = function->roots.len > 0;
  bool needs_wrapper = has_captures || function->self_names.len || function->partners.len;
  if (!needs_wrapper) {
    server_add_make(self, out, index);
    strbuf_add(out, STR("()"));
    return;
  }
  strbuf_add(out, STR("function "));
  if (name_is_binding(function->name)) strbuf_add(out, function->name);
  strbuf_add_byte(out, '(');
  if (has_captures) strbuf_add_format(out, "%.*sbound, ", n, p);
  strbuf_add_format(out, "...%.*sargs) { return ", n, p);
  if (has_captures)
    strbuf_add_format(out, "%.*sopen(\"%.*s\", %.*sbound, (%.*sv) => ", n, p, STR_ARG(function->id),
                      n, p, n, p);
  server_add_make(self, out, index);
  strbuf_add_byte(out, '(');
  if (has_captures) strbuf_add_format(out, "...%.*sv", n, p);
  if (!has_captures && function->self_names.len) server_add_ref_call(self, out, index);
  strbuf_add_format(out, ").apply(this, %.*sargs)", n, p);
  if (has_captures) strbuf_add(out, function->is_generator ? STR(", true)") : STR(")"));
  strbuf_add(out, STR("; }"));
}

// `var $$r0; function $$ref_save() { return $$r0 || ($$r0 = $$register(…, "ID", null)); } `
void server_add_lazy_reference(const Server *self, Literal *out, uint32_t index) {
  const ServerFunction *function = server_function(self, index);
  StrBuf *text = &out->text, registered = strbuf_on(self->arena, 256);
  int n = (int)server_prefix(self).len;
  const char *p = server_prefix(self).ptr;
  add_registered(self, &registered, index);
  strbuf_add_format(text, "var %.*sr%u; function ", n, p, index);
  server_add_ref_call(self, text, index);
  strbuf_add_format(text, " { return %.*sr%u || (%.*sr%u = ", n, p, index, n, p, index);
  server_add_register(self, out, strbuf_str(&registered), function);
  strbuf_add(text, STR("); } "));
}

void server_add_staying(const Server *self, Literal *out, uint32_t index) {
  const ServerFunction *function = server_function(self, index);
  if (function->is_assigned)
    strbuf_add_format(&out->text, "var %.*sr%u = ", STR_ARG(server_prefix(self)), index);
  server_add_register(self, out, server_staying_name(self, function), function);
  strbuf_add(&out->text, STR("; "));
}
