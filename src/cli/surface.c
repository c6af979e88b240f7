#include "cli/surface.h"

#include <stdlib.h>

static FieldValue flag(const ManifestEntry *entry, bool value) {
  return (FieldValue){.text = !entry->verified ? STR("null") : value ? STR("true") : STR("false")};
}

static FieldValue id_value(Arena *arena, const ManifestEntry *entry) {
  (void)arena;
  return (FieldValue){.text = entry->id, .is_word = true};
}

static FieldValue directive_value(Arena *arena, const ManifestEntry *entry) {
  (void)arena;
  return (FieldValue){.text = entry->is_inline ? STR("inline") : STR("module"), .is_word = true};
}

static FieldValue form_value(Arena *arena, const ManifestEntry *entry) {
  (void)arena;
  return (FieldValue){.text = manifest_form_name(entry->form), .is_word = true};
}

static FieldValue async_value(Arena *arena, const ManifestEntry *entry) {
  (void)arena;
  return flag(entry, entry->is_async);
}

static FieldValue generator_value(Arena *arena, const ManifestEntry *entry) {
  (void)arena;
  return flag(entry, entry->is_generator);
}

static FieldValue verified_value(Arena *arena, const ManifestEntry *entry) {
  (void)arena;
  return (FieldValue){.text = entry->verified ? STR("true") : STR("false")};
}

static FieldValue params_value(Arena *arena, const ManifestEntry *entry) {
  bool is_known = entry->verified;
  return (FieldValue){.text = is_known ? str_format(arena, "%u", entry->params) : STR("null")};
}

static FieldValue rest_value(Arena *arena, const ManifestEntry *entry) {
  (void)arena;
  return flag(entry, entry->has_rest);
}

static FieldValue captures_value(Arena *arena, const ManifestEntry *entry) {
  (void)arena;
  return (FieldValue){.words = &entry->captures};
}

static FieldValue wrappers_value(Arena *arena, const ManifestEntry *entry) {
  (void)arena;
  return (FieldValue){.words = &entry->wrappers};
}

// The id comes last: when it changes, another line mostly says why.
static const Field fields[] = {
    {STR_INIT("directive"), directive_value}, {STR_INIT("form"), form_value},
    {STR_INIT("async"), async_value},         {STR_INIT("generator"), generator_value},
    {STR_INIT("verified"), verified_value},   {STR_INIT("params"), params_value},
    {STR_INIT("rest"), rest_value},           {STR_INIT("captures"), captures_value},
    {STR_INIT("wrappers"), wrappers_value},   {STR_INIT("id"), id_value},
};

const Field *surface_fields(uint32_t *count) {
  *count = sizeof fields / sizeof *fields;
  return fields;
}

bool field_differs(const Field *field, Arena *arena, const Change *change) {
  FieldValue before = field->value(arena, change->before);
  FieldValue after = field->value(arena, change->after);
  if (before.words) return !str_lists_equal(before.words, after.words);
  return !str_equals(before.text, after.text);
}

bool change_is_breaking(const Change *change) {
  if (!change->before) return false;
  return !change->after || !str_equals(change->before->id, change->after->id);
}

Str change_kind_name(ChangeKind kind) {
  static const Str names[CHANGE_KINDS] = {
      [CHANGE_ADDED] = STR_INIT("added"),
      [CHANGE_REMOVED] = STR_INIT("removed"),
      [CHANGE_CHANGED] = STR_INIT("changed"),
      [CHANGE_MOVED] = STR_INIT("moved"),
  };
  return names[kind];
}

static int compare_names(const ManifestEntry *a, const ManifestEntry *b) {
  int by_module = str_compare(a->module, b->module);
  return by_module ? by_module : str_compare(a->symbol, b->symbol);
}

static const ManifestEntry *entry_of(const Change *change) {
  return change->after ? change->after : change->before;
}

static int compare_by_name(const void *a, const void *b) {
  const ManifestEntry *x = entry_of(a), *y = entry_of(b);
  int by_name = compare_names(x, y);
  return by_name ? by_name : str_compare(x->id, y->id);
}

// A manifest's functions as if all of them had come, or gone.
static ChangeVec sorted_by_name(Arena *arena, const Manifest *manifest, ChangeKind kind) {
  ChangeVec sorted = {0};
  vec_each (const ManifestEntry, entry, &manifest->entries) {
    Change change = {.kind = kind};
    if (kind == CHANGE_REMOVED)
      change.before = entry;
    else
      change.after = entry;
    vec_push(arena, &sorted, change);
  }
  if (sorted.len) qsort(sorted.items, sorted.len, sizeof *sorted.items, compare_by_name);
  return sorted;
}

static bool has_changed(Arena *arena, const Change *pair) {
  for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
    if (field_differs(&fields[i], arena, pair)) return true;
  return false;
}

// What only one side has goes to `lone`, pairs that differ to `pairs`.
static void pair_by_name(Arena *arena, ChangeVec *lone, ChangeVec *pairs, const Manifest *before,
                         const Manifest *after) {
  ChangeVec old = sorted_by_name(arena, before, CHANGE_REMOVED);
  ChangeVec now = sorted_by_name(arena, after, CHANGE_ADDED);
  uint32_t i = 0, k = 0;
  while (i < old.len && k < now.len) {
    Change pair = {CHANGE_CHANGED, old.items[i].before, now.items[k].after};
    int order = compare_names(pair.before, pair.after);
    if (order < 0) {
      vec_push(arena, lone, old.items[i++]);
    } else if (order > 0) {
      vec_push(arena, lone, now.items[k++]);
    } else {
      if (has_changed(arena, &pair)) vec_push(arena, pairs, pair);
      i++, k++;
    }
  }
  while (i < old.len) vec_push(arena, lone, old.items[i++]);
  while (k < now.len) vec_push(arena, lone, now.items[k++]);
}

static int compare_changes(const void *a, const void *b) {
  const ManifestEntry *left = entry_of(a), *right = entry_of(b);
  int by_module = str_compare(left->module, right->module);
  if (by_module) return by_module;
  if (left->line != right->line) return left->line < right->line ? -1 : 1;
  if (left->column != right->column) return left->column < right->column ? -1 : 1;
  int by_symbol = str_compare(left->symbol, right->symbol);
  return by_symbol ? by_symbol : str_compare(left->id, right->id);
}

ChangeVec surface_compare(Arena *arena, const Manifest *before, const Manifest *after) {
  ChangeVec changes = {0}, pairs = {0};
  pair_by_name(arena, &changes, &pairs, before, after);
  surface_find_moves(arena, &changes, before, after);
  vec_each (const Change, pair, &pairs) vec_push(arena, &changes, *pair);
  if (changes.len) qsort(changes.items, changes.len, sizeof *changes.items, compare_changes);
  return changes;
}
