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

#include "base/map.h"
#include "emit/names.h"
#include "emit/pick.h"
#include "emit/runtime_names.h"

typedef struct Server {
  Arena *arena;
  Str text;
  const Plan *plan;
  Edits edits;
  Str *suffixes; // a function each: `save` of $$ref_save and $$make_save
  bool uses_register, uses_seal, uses_assert;
} Server;

static Str prefix_of(const Server *self) {
  return self->plan->prefix;
}

static const ServerFunction *function_at(const Server *self, uint32_t index) {
  return &self->plan->functions.items[index];
}

static bool moves(const ServerFunction *function) {
  return function->inline_directive && function->placement != PLACE_STAYS;
}

// A name for each function, made of its own where that is free.
static void choose_suffixes(Server *self) {
  Map used = {0};
  self->suffixes = arena_new_array(self->arena, Str, self->plan->functions.len + 1);
  for (uint32_t i = 0; i < self->plan->functions.len; i++) {
    const ServerFunction *function = function_at(self, i);
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

static void add_ref_call(const Server *self, StrBuf *out, uint32_t index) {
  strbuf_add_format(out, "%.*sref_%.*s()", STR_ARG(prefix_of(self)),
                    STR_ARG(self->suffixes[index]));
}

// The factory's name of a captured variable: its own, unless only a partner needs it.
static void add_root_name(const Server *self, StrBuf *out, const ServerFunction *function,
                          uint32_t root) {
  const Root *r = &function->roots.items[root];
  if (r->is_foreign)
    strbuf_add_format(out, "%.*sv%u", STR_ARG(prefix_of(self)), root);
  else
    strbuf_add(out, r->name);
}

// `$$seal("ID", () => [a, b], (a, b) => [a, { x: b.x }])`. The values are named as `reader` names
// them: the function itself where it stands, or a partner that rebuilds it in its factory.
static void add_seal(const Server *self, StrBuf *out, const ServerFunction *function,
                     const ServerFunction *reader) {
  strbuf_add_format(out, "%.*sseal(\"%.*s\", () => [", STR_ARG(prefix_of(self)),
                    STR_ARG(function->id));
  for (uint32_t i = 0; i < function->roots.len; i++) {
    if (i) strbuf_add(out, STR(", "));
    if (reader)
      add_root_name(self, out, reader, i);
    else
      strbuf_add(out, function->roots.items[i].name);
  }
  strbuf_add_byte(out, ']');
  pick_add(out, function);
  strbuf_add_byte(out, ')');
}

// Line terminators of what a reference replaces, so that the lines after it keep their numbers.
static void add_line_breaks(const Server *self, StrBuf *out, Span span) {
  for (uint32_t at = span.start; at < span.end; at++) {
    char c = self->text.ptr[at];
    if (c == '\n' || c == '\r') strbuf_add_byte(out, c);
  }
}

// The reference as it stands in place of the function.
static void add_reference(const Server *self, StrBuf *out, uint32_t index, Span breaks) {
  const ServerFunction *function = function_at(self, index);
  add_ref_call(self, out, index);
  if (!function->roots.len) {
    out->len--; // the `)`
  } else {
    strbuf_add(out, STR(".bind(void 0, "));
    add_seal(self, out, function, NULL);
  }
  add_line_breaks(self, out, breaks);
  strbuf_add_byte(out, ')');
}

static Str key_text(const Server *self, const ServerFunction *function) {
  Str key = span_text(function->key, self->text);
  if (function->key_is_computed || function->key_is_private) return key;
  bool is_proto = str_equals(function->name, STR("__proto__"));
  bool is_constructor =
      function->placement == PLACE_STATIC && str_equals(function->name, STR("constructor"));
  if (!is_proto && !is_constructor) return key;
  return str_format(self->arena, "[\"%.*s\"]", STR_ARG(function->name));
}

static const Span no_breaks = {0, 0};

static void place_declaration(Server *self, uint32_t index) {
  const ServerFunction *function = function_at(self, index);
  StrBuf left = strbuf_on(self->arena, 16), binding = strbuf_on(self->arena, 128);
  strbuf_add_byte(&left, ';');
  add_line_breaks(self, &left, function->removed);
  edits_replace(&self->edits, function->removed, strbuf_str(&left));
  if (function->binding_is_dead) return;
  if (function->binding_is_exported) strbuf_add(&binding, STR("export "));
  strbuf_add(&binding, function->binding_is_var ? STR("var ") : STR("let "));
  strbuf_add(&binding, function->name);
  strbuf_add(&binding, STR(" = "));
  add_reference(self, &binding, index, no_breaks);
  strbuf_add(&binding, STR("; "));
  edits_insert(&self->edits, function->binding_at, strbuf_str(&binding));
}

static void place_static(Server *self, uint32_t index) {
  const ServerFunction *function = function_at(self, index);
  StrBuf field = strbuf_on(self->arena, 128), left = strbuf_on(self->arena, 16);
  strbuf_add(&field, STR("static "));
  strbuf_add(&field, key_text(self, function));
  strbuf_add(&field, STR(" = "));
  bool stays_in_place = function->key_is_computed;
  add_reference(self, &field, index, stays_in_place ? function->removed : no_breaks);
  strbuf_add_byte(&field, ';');
  if (stays_in_place) {
    edits_replace(&self->edits, function->removed, strbuf_str(&field));
    return;
  }
  strbuf_add_byte(&left, ';');
  add_line_breaks(self, &left, function->removed);
  edits_replace(&self->edits, function->removed, strbuf_str(&left));
  edits_insert(&self->edits, function->binding_at,
               str_format(self->arena, " %.*s", STR_ARG(strbuf_str(&field))));
}

static void place_value(Server *self, uint32_t index) {
  const ServerFunction *function = function_at(self, index);
  StrBuf out = strbuf_on(self->arena, 128);
  if (function->placement == PLACE_METHOD) {
    strbuf_add(&out, key_text(self, function));
    strbuf_add(&out, STR(": "));
  }
  add_reference(self, &out, index, function->removed);
  if (function->needs_semicolon) strbuf_add_byte(&out, ';');
  edits_replace(&self->edits, function->removed, strbuf_str(&out));
}

static void place_function(Server *self, uint32_t index) {
  const ServerFunction *function = function_at(self, index);
  switch (function->placement) {
  case PLACE_STAYS:
    if (function->is_anonymous_default)
      edits_insert(&self->edits, function->binding_at,
                   str_format(self->arena, " %.*sdefault", STR_ARG(prefix_of(self))));
    return;
  case PLACE_EXPRESSION:
  case PLACE_METHOD: place_value(self, index); return;
  case PLACE_DECLARATION: place_declaration(self, index); return;
  case PLACE_STATIC: place_static(self, index); return;
  }
}

// `'use server';` goes; a `;` stays where the directive before it ended without one.
static void remove_directives(Server *self) {
  vec_each (const Span, directive, &self->plan->directives) {
    uint32_t before = directive->start;
    while (before > 0 && strchr(" \t\r\n", self->text.ptr[before - 1])) before--;
    char last = before ? self->text.ptr[before - 1] : ';';
    bool follows_directive = last == '\'' || last == '"';
    edits_replace(&self->edits, *directive, follows_directive ? STR(";") : STR(""));
  }
}

static void add_register(const Server *self, StrBuf *out, Str value,
                         const ServerFunction *function) {
  strbuf_add_format(out, "%.*sregister(%.*s, \"%.*s\", null)", STR_ARG(prefix_of(self)),
                    STR_ARG(value), STR_ARG(function->id));
}

// A function that stays is registered under its own name.
static Str staying_name(const Server *self, const ServerFunction *function) {
  if (!function->is_anonymous_default) return function->name;
  return str_format(self->arena, "%.*sdefault", STR_ARG(prefix_of(self)));
}

// `(a, b, $$self…)`: what the factory is called with, after the captured values.
static void add_self_arguments(const Server *self, StrBuf *out, uint32_t index, bool has_before) {
  const ServerFunction *function = function_at(self, index);
  for (uint32_t i = 0; i < function->self_names.len; i++) {
    if (i || has_before) strbuf_add(out, STR(", "));
    add_ref_call(self, out, index);
    if (function->roots.len)
      strbuf_add_format(out, ".bind(void 0, %.*sbound)", STR_ARG(prefix_of(self)));
  }
}

static void add_make(const Server *self, StrBuf *out, uint32_t index) {
  strbuf_add_format(out, "%.*smake_%.*s", STR_ARG(prefix_of(self)), STR_ARG(self->suffixes[index]));
}

// The function that is registered: its factory's result, or a wrapper that opens the bound values.
static void add_registered(const Server *self, StrBuf *out, uint32_t index) {
  const ServerFunction *function = function_at(self, index);
  int n = (int)prefix_of(self).len;
  const char *p = prefix_of(self).ptr;
  bool has_captures = function->roots.len > 0;
  bool needs_wrapper = has_captures || function->self_names.len || function->partners.len;
  if (!needs_wrapper) {
    add_make(self, out, index);
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
  add_make(self, out, index);
  strbuf_add_byte(out, '(');
  if (has_captures) strbuf_add_format(out, "...%.*sv", n, p);
  add_self_arguments(self, out, index, has_captures);
  strbuf_add_format(out, ").apply(this, %.*sargs)", n, p);
  if (has_captures) strbuf_add_byte(out, ')');
  strbuf_add(out, STR("; }"));
}

// `var $$r0; function $$ref_save() { return $$r0 || ($$r0 = $$register(…, "ID", null)); } `
static void add_lazy_reference(const Server *self, StrBuf *out, uint32_t index) {
  const ServerFunction *function = function_at(self, index);
  int n = (int)prefix_of(self).len;
  const char *p = prefix_of(self).ptr;
  strbuf_add_format(out, "var %.*sr%u; function ", n, p, index);
  add_ref_call(self, out, index);
  strbuf_add_format(out, " { return %.*sr%u || (%.*sr%u = %.*sregister(", n, p, index, n, p, index,
                    n, p);
  add_registered(self, out, index);
  strbuf_add_format(out, ", \"%.*s\", null)); } ", STR_ARG(function->id));
}

static void add_staying(const Server *self, StrBuf *out, uint32_t index) {
  const ServerFunction *function = function_at(self, index);
  if (function->is_assigned)
    strbuf_add_format(out, "var %.*sr%u = ", STR_ARG(prefix_of(self)), index);
  add_register(self, out, staying_name(self, function), function);
  strbuf_add(out, STR("; "));
}

static void add_assertion(const Server *self, StrBuf *out, const ServerExport *export, Str local) {
  bool is_key = name_is_identifier(export->name) && !str_equals(export->name, STR("__proto__"));
  strbuf_add_format(out, "%.*sassert({ ", STR_ARG(prefix_of(self)));
  if (!is_key) strbuf_add_byte(out, '[');
  if (is_key)
    strbuf_add(out, export->name);
  else
    strbuf_add_json(out, export->name);
  if (!is_key) strbuf_add_byte(out, ']');
  strbuf_add_format(out, ": %.*s }); ", STR_ARG(local));
}

static Str local_name(const Server *self, const ServerExport *export) {
  if (!export->is_anonymous_default) return export->local;
  return str_format(self->arena, "%.*sdefault", STR_ARG(prefix_of(self)));
}

// `$$assert({ del: del }); $$register(del, "ID", null);`
static void add_registration(const Server *self, StrBuf *out, const ServerExport *export) {
  const ServerFunction *function = function_at(self, export->function);
  Str local = local_name(self, export);
  if (!function->verified) add_assertion(self, out, export, local);
  add_register(self, out, local, function);
  strbuf_add_byte(out, ';');
}

static void register_after(Server *self, const ServerExport *export) {
  StrBuf out = strbuf_on(self->arena, 128);
  strbuf_add(&out, export->ends_by_asi ? STR("; ") : STR(" "));
  add_registration(self, &out, export);
  bool has_new_name = export->is_anonymous_default && !export->is_declaration;
  if (has_new_name)
    strbuf_add_format(&out, " export { %.*sdefault as default };", STR_ARG(prefix_of(self)));
  edits_insert(&self->edits, export->after, strbuf_str(&out));
}

static void name_anonymous_default(Server *self, const ServerExport *export) {
  Str prefix = prefix_of(self);
  if (export->is_declaration) {
    edits_insert(&self->edits, export->name_at,
                 str_format(self->arena, " %.*sdefault", STR_ARG(prefix)));
    return;
  }
  edits_replace(&self->edits, export->default_keywords,
                str_format(self->arena, "const %.*sdefault = ", STR_ARG(prefix)));
}

static void place_exports(Server *self, StrBuf *header, StrBuf *end) {
  vec_each (const ServerExport, export, &self->plan->exports) {
    if (export->is_anonymous_default) name_anonymous_default(self, export);
    switch (export->registration) {
    case REGISTER_IN_HEADER:
      add_registration(self, header, export);
      strbuf_add_byte(header, ' ');
      break;
    case REGISTER_AFTER_STATEMENT: register_after(self, export); break;
    case REGISTER_AT_END:
      add_registration(self, end, export);
      strbuf_add_byte(end, '\n');
      break;
    case REGISTER_IN_REGISTRY: break;
    }
  }
}

static void note_uses(Server *self) {
  vec_each (const ServerFunction, function, &self->plan->functions) {
    if (!function->inline_directive) continue;
    self->uses_register = true;
    if (function->roots.len) self->uses_seal = true;
  }
  vec_each (const ServerExport, export, &self->plan->exports) {
    if (export->registration == REGISTER_IN_REGISTRY) continue;
    self->uses_register = true;
    if (!function_at(self, export->function)->verified) self->uses_assert = true;
  }
}

static void add_imported(StrBuf *out, const char *name, Str prefix, const char *local,
                         bool *is_first) {
  strbuf_add_format(out, "%s%s as %.*s%s", *is_first ? "" : ", ", name, STR_ARG(prefix), local);
  *is_first = false;
}

static void add_import(const Server *self, StrBuf *out, Str runtime) {
  if (!self->uses_register) return;
  Str prefix = prefix_of(self);
  bool is_first = true;
  strbuf_add(out, STR("import { "));
  add_imported(out, REGISTER_SERVER_REFERENCE, prefix, "register", &is_first);
  if (self->uses_seal) add_imported(out, SEAL_BOUND_ARGS, prefix, "seal", &is_first);
  if (self->uses_seal) add_imported(out, OPEN_BOUND_ARGS, prefix, "open", &is_first);
  if (self->uses_assert) add_imported(out, ASSERT_SERVER_FUNCTIONS, prefix, "assert", &is_first);
  strbuf_add(out, STR(" } from "));
  strbuf_add_json(out, runtime);
  strbuf_add(out, STR("; "));
}

static void add_factory_parameters(const Server *self, StrBuf *out,
                                   const ServerFunction *function) {
  bool is_first = true;
  for (uint32_t i = 0; i < function->roots.len; i++) {
    if (!is_first) strbuf_add(out, STR(", "));
    add_root_name(self, out, function, i);
    is_first = false;
  }
  vec_each (const Str, name, &function->self_names) {
    if (!is_first) strbuf_add(out, STR(", "));
    strbuf_add(out, *name);
    is_first = false;
  }
}

// `const odd = $$ref_odd().bind(void 0, $$seal("ID", () => [id])); `
static void add_partners(const Server *self, StrBuf *out, const ServerFunction *function) {
  vec_each (const Partner, partner, &function->partners) {
    const ServerFunction *other = function_at(self, partner->function);
    strbuf_add_format(out, "const %.*s = ", STR_ARG(partner->name));
    add_ref_call(self, out, partner->function);
    if (other->roots.len) {
      strbuf_add(out, STR(".bind(void 0, "));
      add_seal(self, out, other, function);
      strbuf_add_byte(out, ')');
    }
    strbuf_add(out, STR("; "));
  }
}

static bool is_method(const ServerFunction *function) {
  return function->form == FORM_METHOD || function->form == FORM_STATIC_METHOD;
}

// What stands before the moved text: `async function* save`, `({ async save`.
static void add_function_head(StrBuf *out, const ServerFunction *function, Str method) {
  if (function->form == FORM_ARROW) return;
  if (is_method(function)) {
    strbuf_add_format(out, "({ async %s%.*s", function->is_generator ? "*" : "", STR_ARG(method));
    return;
  }
  strbuf_add_format(out, "async function%s %.*s", function->is_generator ? "*" : "",
                    STR_ARG(function->own_name));
}

// A key that can be written in the factory: the method's own where it is an identifier.
static Str method_key(const ServerFunction *function) {
  Str name = function->name;
  if (name.len && name.ptr[0] == '#') name = str_slice(name, 1, name.len);
  bool is_usable = name_is_identifier(name) && !str_equals(name, STR("__proto__"));
  return is_usable ? name : STR("method");
}

static void add_factory(Server *self, SegmentVec *out, uint32_t index) {
  const ServerFunction *function = function_at(self, index);
  StrBuf head = strbuf_on(self->arena, 128);
  Str method = method_key(function);
  strbuf_add(&head, STR("function "));
  add_make(self, &head, index);
  strbuf_add_byte(&head, '(');
  add_factory_parameters(self, &head, function);
  strbuf_add(&head, STR(") { "));
  add_partners(self, &head, function);
  strbuf_add(&head, STR("return "));
  add_function_head(&head, function, method);
  segments_add(out, self->arena, strbuf_str(&head));
  edits_render(&self->edits, function->tail, out);
  Str tail = is_method(function) ? str_format(self->arena, " }).%.*s; }\n", STR_ARG(method))
                                 : STR("; }\n");
  segments_add(out, self->arena, tail);
}

// `export const $$rscc_ID = /* @__PURE__ */ $$ref_save();`
static void add_export(Server *self, SegmentVec *out, uint32_t index) {
  const ServerFunction *function = function_at(self, index);
  if (function->export_name.len) return;
  StrBuf line = strbuf_on(self->arena, 128);
  if (moves(function)) {
    strbuf_add_format(&line, "export const $$rscc_%.*s = /* @__PURE__ */ ", STR_ARG(function->id));
    add_ref_call(self, &line, index);
    strbuf_add(&line, STR(";\n"));
  } else {
    Str name = staying_name(self, function);
    if (function->is_assigned)
      name = str_format(self->arena, "%.*sr%u", STR_ARG(prefix_of(self)), index);
    strbuf_add_format(&line, "export { %.*s as $$rscc_%.*s };\n", STR_ARG(name),
                      STR_ARG(function->id));
  }
  segments_add(out, self->arena, strbuf_str(&line));
}

static void add_end(Server *self, SegmentVec *out, Str registrations) {
  bool ends_line = !self->text.len || self->text.ptr[self->text.len - 1] == '\n';
  bool has_end = registrations.len > 0;
  vec_each (const ServerFunction, function, &self->plan->functions)
    has_end =
        has_end || (function->inline_directive && (moves(function) || !function->export_name.len));
  if (!has_end) return;
  if (!ends_line) segments_add(out, self->arena, STR("\n"));
  segments_add(out, self->arena, registrations);
  for (uint32_t i = 0; i < self->plan->functions.len; i++) {
    if (!function_at(self, i)->inline_directive) continue;
    if (moves(function_at(self, i))) add_factory(self, out, i);
    add_export(self, out, i);
  }
}

SegmentVec server_emit(Arena *arena, Str text, const Plan *plan, Str runtime) {
  Server self = {.arena = arena, .text = text, .plan = plan};
  self.edits = (Edits){.arena = arena, .text = text};
  SegmentVec out = {0};
  StrBuf header = strbuf_on(arena, 512), end = strbuf_on(arena, 64);
  note_uses(&self);
  choose_suffixes(&self);
  add_import(&self, &header, runtime);
  remove_directives(&self);
  place_exports(&self, &header, &end);
  for (uint32_t i = 0; i < plan->functions.len; i++) {
    const ServerFunction *function = &plan->functions.items[i];
    if (!function->inline_directive) continue;
    if (moves(function))
      add_lazy_reference(&self, &header, i);
    else
      add_staying(&self, &header, i);
    place_function(&self, i);
  }
  if (header.len) edits_insert(&self.edits, plan->header_at, strbuf_str(&header));
  edits_render_module(&self.edits, &out);
  add_end(&self, &out, strbuf_str(&end));
  return out;
}
