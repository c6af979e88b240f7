// {"version": 1, "functions": [ …, one a line ]}
#include "emit/manifest.h"

#include <stdlib.h>

#include "base/map.h"
#include "base/utf8.h"

static const Str form_names[] = {
    [FORM_UNKNOWN] = {"unknown", 7},
    [FORM_FUNCTION] = {"function", 8},
    [FORM_ARROW] = {"arrow", 5},
    [FORM_METHOD] = {"method", 6},
    [FORM_STATIC_METHOD] = {"static-method", 13},
};

Str manifest_form_name(FunctionForm form) {
  return form_names[form];
}

bool manifest_find_form(Str name, FunctionForm *form) {
  for (size_t i = 0; i < sizeof form_names / sizeof *form_names; i++) {
    if (!str_equals(form_names[i], name)) continue;
    *form = (FunctionForm)i;
    return true;
  }
  return false;
}

static StrVec copy_captures(Arena *arena, const CaptureVec *captures) {
  StrVec copy = {0};
  vec_each (const Capture, capture, captures)
    vec_push(arena, &copy, str_copy(arena, capture->path));
  return copy;
}

static StrVec copy_words(Arena *arena, const StrVec *words) {
  StrVec copy = {0};
  vec_each (const Str, word, words) vec_push(arena, &copy, str_copy(arena, *word));
  return copy;
}

static Str export_name(Arena *arena, const ServerFunction *function) {
  if (function->is_exported) return str_copy(arena, function->export_name);
  return str_format(arena, "$$rscc_%.*s", STR_ARG(function->id));
}

static ManifestEntry entry_of(Arena *arena, const ServerFunction *function) {
  return (ManifestEntry){
      .id = str_copy(arena, function->id),
      .export_name = export_name(arena, function),
      .symbol = str_copy(arena, function->symbol),
      .name = str_copy(arena, function->name),
      .form = function->form,
      .is_inline = function->inline_directive,
      .is_async = function->is_async,
      .is_generator = function->is_generator,
      .verified = function->verified,
      .has_rest = function->has_rest,
      .params = function->params,
      .captures = copy_captures(arena, &function->captures),
      .wrappers = copy_words(arena, &function->wrappers),
  };
}

static void add_client_module(Manifest *self, Arena *arena, Str path, const Plan *plan) {
  ClientModule module = {.id = str_copy(arena, plan->client_id),
                         .module = str_copy(arena, path),
                         .exports = copy_words(arena, &plan->client_exports)};
  vec_push(arena, &self->client_modules, module);
}

void manifest_add_module(Manifest *self, Arena *arena, Str path, Str text, const Plan *plan) {
  if (plan->is_client_reference) add_client_module(self, arena, path, plan);
  if (!plan->functions.len) return;
  LineIndex lines = line_index_of(arena, text);
  Str module = str_copy(arena, path);
  vec_each (const ServerFunction, function, &plan->functions) {
    ManifestEntry entry = entry_of(arena, function);
    Position place = line_index_position(&lines, function->place.start);
    entry.module = module;
    entry.line = place.line;
    entry.column = place.column;
    vec_push(arena, &self->entries, entry);
  }
}

void manifest_add_all(Manifest *self, Arena *arena, const Manifest *other) {
  vec_each (const ManifestEntry, entry, &other->entries) vec_push(arena, &self->entries, *entry);
  vec_each (const ClientModule, module, &other->client_modules)
    vec_push(arena, &self->client_modules, *module);
}

static int compare_entries(const void *a, const void *b) {
  const ManifestEntry *x = a, *y = b;
  int by_module = str_compare(x->module, y->module);
  if (by_module) return by_module;
  if (x->line != y->line) return x->line < y->line ? -1 : 1;
  if (x->column != y->column) return x->column < y->column ? -1 : 1;
  return str_compare(x->symbol, y->symbol);
}

static int compare_modules(const void *a, const void *b) {
  const ClientModule *x = a, *y = b;
  return str_compare(x->module, y->module);
}

void manifest_sort(Manifest *self) {
  if (self->entries.len)
    qsort(self->entries.items, self->entries.len, sizeof *self->entries.items, compare_entries);
  if (self->client_modules.len)
    qsort(self->client_modules.items, self->client_modules.len, sizeof *self->client_modules.items,
          compare_modules);
}

bool manifest_find_duplicate(const Manifest *self, Arena *arena, uint32_t *first,
                             uint32_t *second) {
  Map seen = {0};
  for (uint32_t i = 0; i < self->entries.len; i++) {
    bool added;
    uint32_t *index = map_put(&seen, arena, self->entries.items[i].id, &added);
    if (added) *index = i;
    if (added) continue;
    *first = *index;
    *second = i;
    return true;
  }
  return false;
}

static void add_text(StrBuf *out, Str key, Str value) {
  strbuf_add_format(out, "\"%.*s\": ", STR_ARG(key));
  strbuf_add_literal(out, value);
  strbuf_add(out, STR(", "));
}

static void add_flag(StrBuf *out, const char *key, bool value, bool is_known) {
  strbuf_add_format(out, "\"%s\": %s, ", key, !is_known ? "null" : value ? "true" : "false");
}

static void add_words(StrBuf *out, const char *key, const StrVec *words) {
  strbuf_add_format(out, "\"%s\": [", key);
  for (uint32_t i = 0; i < words->len; i++) {
    if (i) strbuf_add(out, STR(", "));
    strbuf_add_literal(out, words->items[i]);
  }
  strbuf_add_byte(out, ']');
}

static void add_entry(StrBuf *out, const ManifestEntry *entry, bool has_place) {
  bool is_known = entry->verified;
  strbuf_add_byte(out, '{');
  add_text(out, STR("id"), entry->id);
  add_text(out, STR("module"), entry->module);
  add_text(out, STR("export"), entry->export_name);
  add_text(out, STR("symbol"), entry->symbol);
  add_text(out, STR("name"), entry->name);
  add_text(out, STR("directive"), entry->is_inline ? STR("inline") : STR("module"));
  add_text(out, STR("form"), manifest_form_name(entry->form));
  add_flag(out, "async", entry->is_async, is_known);
  add_flag(out, "generator", entry->is_generator, is_known);
  add_flag(out, "verified", entry->verified, true);
  if (is_known)
    strbuf_add_format(out, "\"params\": %u, ", entry->params);
  else
    strbuf_add(out, STR("\"params\": null, "));
  add_flag(out, "rest", entry->has_rest, is_known);
  add_words(out, "captures", &entry->captures);
  strbuf_add(out, STR(", "));
  add_words(out, "wrappers", &entry->wrappers);
  if (has_place && entry->line)
    strbuf_add_format(out, ", \"line\": %u, \"column\": %u", entry->line, entry->column);
  strbuf_add_byte(out, '}');
}

void manifest_write_functions(StrBuf *out, const Manifest *self) {
  strbuf_add_byte(out, '[');
  for (uint32_t i = 0; i < self->entries.len; i++) {
    if (i) strbuf_add(out, STR(", "));
    add_entry(out, &self->entries.items[i], true);
  }
  strbuf_add_byte(out, ']');
}

void manifest_write_client_module(StrBuf *out, const ClientModule *module) {
  strbuf_add_byte(out, '{');
  add_text(out, STR("id"), module->id);
  add_text(out, STR("module"), module->module);
  add_words(out, "exports", &module->exports);
  strbuf_add_byte(out, '}');
}

static void add_client_modules(StrBuf *out, const Manifest *self) {
  strbuf_add(out, STR(",\n  \"clientModules\": ["));
  for (uint32_t i = 0; i < self->client_modules.len; i++) {
    strbuf_add(out, i ? STR(",\n    ") : STR("\n    "));
    manifest_write_client_module(out, &self->client_modules.items[i]);
  }
  strbuf_add_byte(out, ']');
}

// `is_baseline`: without what changes with every edit, and without client modules.
static void write_file(StrBuf *out, const Manifest *self, bool is_baseline) {
  strbuf_add(out, STR("{ \"version\": 1,\n  \"functions\": ["));
  for (uint32_t i = 0; i < self->entries.len; i++) {
    strbuf_add(out, i ? STR(",\n    ") : STR("\n    "));
    add_entry(out, &self->entries.items[i], !is_baseline);
  }
  strbuf_add_byte(out, ']');
  if (self->has_client_modules && !is_baseline) add_client_modules(out, self);
  strbuf_add(out, STR(" }\n"));
}

void manifest_write_json(StrBuf *out, const Manifest *self) {
  write_file(out, self, false);
}

void manifest_write_baseline(StrBuf *out, const Manifest *self) {
  write_file(out, self, true);
}
