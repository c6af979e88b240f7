// An inline server function leaves a reference in its place, is registered lazily in the header,
// and moves, its text unchanged, into a factory at the end, whose parameters are its captures:
//
//   import { … } from "rscc/server"; var $$r0; function $$ref_save() { return $$r0 || ($$r0 =
//     $$register(function save($$bound, ...$$args) { return $$open("ID", $$bound, ($$v) =>
//     $$make_save(...$$v).apply(this, $$args)); }, "ID", null)); }
//   … $$ref_save().bind(void 0, $$seal("ID", () => [user], (user) => [user == null ? … ])) …
//   function $$make_save(user) { return async function save() { … }; }
//   export const $$rscc_ID = /* @__PURE__ */ $$ref_save();
//
// The thunk is read when React serialises the reference; a direct call gets the live variables.
#include "emit/server.h"

#include "emit/runtime_names.h"
#include "emit/server_parts.h"
#include "syntax/names.h"

static void note_uses(Server *self) {
  vec_each (const ServerFunction, function, &self->plan->functions) {
    if (!function->inline_directive) continue;
    self->uses_register = true;
    if (function->roots.len) self->uses_seal = true;
  }
  vec_each (const ServerExport, export, &self->plan->exports) {
    if (export->registration == REGISTER_IN_REGISTRY) continue;
    self->uses_register = true;
    if (!server_function(self, export->function)->verified) self->uses_assert = true;
  }
}

static void add_imported(StrBuf *out, const char *name, Str prefix, const char *local,
                         bool *is_first) {
  strbuf_add_format(out, "%s%s as %.*s%s", *is_first ? "" : ", ", name, STR_ARG(prefix), local);
  *is_first = false;
}

static void add_import(const Server *self, StrBuf *out, Str runtime) {
  if (!self->uses_register) return;
  Str prefix = server_prefix(self);
  bool is_first = true;
  strbuf_add(out, STR("import { "));
  add_imported(out, REGISTER_SERVER_REFERENCE, prefix, "register", &is_first);
  if (self->uses_seal) add_imported(out, SEAL_BOUND_ARGS, prefix, "seal", &is_first);
  if (self->uses_seal) add_imported(out, OPEN_BOUND_ARGS, prefix, "open", &is_first);
  if (self->uses_assert) add_imported(out, ASSERT_SERVER_FUNCTIONS, prefix, "assert", &is_first);
  strbuf_add(out, STR(" } from "));
  strbuf_add_literal(out, runtime);
  strbuf_add(out, STR("; "));
}

// The function itself comes last: what a call on the server finds in the variable that holds it, or
// else, over the wire, a reference made anew of the call's own values.
static void add_factory_parameters(const Server *self, StrBuf *out, uint32_t index) {
  const ServerFunction *function = server_function(self, index);
  bool is_first = true;
  for (uint32_t i = 0; i < function->roots.len; i++) {
    if (!is_first) strbuf_add(out, STR(", "));
    server_add_root_name(self, out, function, i);
    is_first = false;
  }
  if (!function->self_names.len) return;
  Str name = function->self_names.items[0];
  if (!is_first) strbuf_add(out, STR(", "));
  strbuf_add(out, name);
  if (!function->roots.len) return;
  strbuf_add(out, STR(" = "));
  server_add_bound(self, out, index, function, name);
  strbuf_add_byte(out, ')');
}

// `const named = f; `: all names by which it refers to itself are one value.
static void add_self_names(StrBuf *out, const ServerFunction *function) {
  for (uint32_t i = 1; i < function->self_names.len; i++)
    strbuf_add_format(out, "const %.*s = %.*s; ", STR_ARG(function->self_names.items[i]),
                      STR_ARG(function->self_names.items[0]));
}

// `const odd = $$ref_odd().bind(void 0, $$seal("ID", () => [id])); `
static void add_partners(const Server *self, StrBuf *out, const ServerFunction *function) {
  vec_each (const Partner, partner, &function->partners) {
    strbuf_add_format(out, "const %.*s = ", STR_ARG(partner->name));
    server_add_bound(self, out, partner->function, function, partner->name);
    strbuf_add(out, STR("); "));
  }
}

static bool is_method(const ServerFunction *function) {
  return function->form == FORM_METHOD || function->form == FORM_STATIC_METHOD;
}

// What stands before the moved text: `async function* save`, `({ async save`.
static void add_function_head(Literal *out, const ServerFunction *function, Str method) {
  if (function->form == FORM_ARROW) return;
  const char *star = function->is_generator ? "*" : "";
  if (is_method(function)) strbuf_add(&out->text, STR("({ "));
  literal_mark(out, function->span.start);
  strbuf_add_format(&out->text, is_method(function) ? "async %s" : "async function%s ", star);
  bool has_name = is_method(function) || function->own_name.len;
  if (!has_name) return;
  literal_mark(out, function->name_at);
  strbuf_add(&out->text, is_method(function) ? method : function->own_name);
}

// A key that can be written in the factory: the method's own where it is an identifier.
static Str method_key(const ServerFunction *function) {
  Str name = function->name;
  if (name.len && name.ptr[0] == '#') name = str_slice(name, 1, name.len);
  bool is_usable = name_is_identifier(name) && !str_equals(name, STR("__proto__"));
  return is_usable ? name : STR("method");
}

static void add_factory(Server *self, SegmentVec *out, uint32_t index) {
  const ServerFunction *function = server_function(self, index);
  Literal head = literal_on(self->arena, 128);
  Str method = method_key(function);
  strbuf_add(&head.text, STR("function "));
  server_add_make(self, &head.text, index);
  strbuf_add_byte(&head.text, '(');
  add_factory_parameters(self, &head.text, index);
  strbuf_add(&head.text, STR(") { "));
  add_self_names(&head.text, function);
  add_partners(self, &head.text, function);
  strbuf_add(&head.text, STR("return "));
  add_function_head(&head, function, method);
  segments_add_literal(out, self->arena, &head);
  edits_render(self->edits, function->tail, out);
  Str tail = is_method(function) ? str_format(self->arena, " }).%.*s; }\n", STR_ARG(method))
                                 : STR("; }\n");
  segments_add(out, self->arena, tail);
}

// `export const $$rscc_ID = /* @__PURE__ */ $$ref_save();`
static void add_export(Server *self, SegmentVec *out, uint32_t index) {
  const ServerFunction *function = server_function(self, index);
  if (function->is_exported) return;
  StrBuf line = strbuf_on(self->arena, 128);
  if (server_moves(function)) {
    strbuf_add_format(&line, "export const $$rscc_%.*s = /* @__PURE__ */ ", STR_ARG(function->id));
    server_add_ref_call(self, &line, index);
    strbuf_add(&line, STR(";\n"));
  } else {
    Str name = server_staying_name(self, function);
    if (function->is_assigned)
      name = str_format(self->arena, "%.*sr%u", STR_ARG(server_prefix(self)), index);
    strbuf_add_format(&line, "export { %.*s as $$rscc_%.*s };\n", STR_ARG(name),
                      STR_ARG(function->id));
  }
  segments_add(out, self->arena, strbuf_str(&line));
}

static void add_end(Server *self, SegmentVec *out, const Literal *registrations) {
  bool ends_line = !self->text.len || self->text.ptr[self->text.len - 1] == '\n';
  bool has_end = registrations->text.len > 0;
  vec_each (const ServerFunction, function, &self->plan->functions)
    has_end = has_end ||
              (function->inline_directive && (server_moves(function) || !function->is_exported));
  if (!has_end) return;
  if (!ends_line) segments_add(out, self->arena, STR("\n"));
  segments_add_literal(out, self->arena, registrations);
  for (uint32_t i = 0; i < self->plan->functions.len; i++) {
    if (!server_function(self, i)->inline_directive) continue;
    if (server_moves(server_function(self, i))) add_factory(self, out, i);
    add_export(self, out, i);
  }
}

// A header grows by one reference after the other, between which other text is made: with room for
// all of them it is not copied as it grows.
static Literal header_literal(const Server *self) {
  enum { HEADER = 512, REFERENCE = 320 };
  size_t size = HEADER;
  vec_each (const ServerFunction, function, &self->plan->functions)
    if (function->inline_directive) size += REFERENCE;
  return literal_on(self->arena, size);
}

SegmentVec server_emit(Edits *edits, const Plan *plan, Str runtime) {
  Arena *arena = edits->arena;
  Server self = {.arena = arena, .text = edits->text, .plan = plan, .edits = edits};
  SegmentVec out = {0};
  Literal header = header_literal(&self), end = literal_on(arena, 64);
  note_uses(&self);
  server_choose_suffixes(&self);
  add_import(&self, &header.text, runtime);
  server_remove_directives(&self);
  server_place_exports(&self, &header, &end);
  for (uint32_t i = 0; i < plan->functions.len; i++) {
    const ServerFunction *function = &plan->functions.items[i];
    if (!function->inline_directive) continue;
    if (server_moves(function))
      server_add_lazy_reference(&self, &header, i);
    else
      server_add_staying(&self, &header, i);
    server_place_function(&self, i);
    if (server_moves(function) && function->tail.end > self.moved.end) self.moved = function->tail;
  }
  if (header.text.len) edits_insert_literal(self.edits, plan->header_at, &header);
  edits_render_module(self.edits, &out);
  add_end(&self, &out, &end);
  return out;
}
