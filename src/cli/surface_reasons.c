// changed: `params: 1 → 2`, `captures: postId → postId, user.name`, `id: 1f0c… → 88aa…`, `breaking:
// …`
#include "cli/paths.h"
#include "cli/surface_report.h"

Str surface_shown_module(Arena *arena, const SurfaceReport *report, const ManifestEntry *entry) {
  Str file = path_join(arena, report->project->root.path, entry->module);
  return path_relative(arena, report->project->current, file);
}

static Str value_text(Arena *arena, const FieldValue *value) {
  if (!value->words) return value->text;
  if (!value->words->len) return STR("none");
  StrBuf out = strbuf_on(arena, 64);
  for (uint32_t i = 0; i < value->words->len; i++) {
    if (i) strbuf_add(&out, STR(", "));
    strbuf_add(&out, value->words->items[i]);
  }
  return strbuf_str(&out);
}

static void add(Arena *arena, ReasonVec *reasons, Str name, Str text) {
  Reason reason = {name, text};
  vec_push(arena, reasons, reason);
}

static void add_differences(Arena *arena, ReasonVec *reasons, const Change *change) {
  uint32_t count;
  const Field *fields = surface_fields(&count);
  for (uint32_t i = 0; i < count; i++) {
    if (!field_differs(&fields[i], arena, change)) continue;
    FieldValue before = fields[i].value(arena, change->before);
    FieldValue after = fields[i].value(arena, change->after);
    Str text = str_format(arena, "%.*s → %.*s", STR_ARG(value_text(arena, &before)),
                          STR_ARG(value_text(arena, &after)));
    add(arena, reasons, fields[i].name, text);
  }
}

// What a reviewer asks of a new endpoint: what it sends to the client, and what guards it.
static void add_lists(Arena *arena, ReasonVec *reasons, const ManifestEntry *entry) {
  uint32_t count;
  const Field *fields = surface_fields(&count);
  for (uint32_t i = 0; i < count; i++) {
    FieldValue value = fields[i].value(arena, entry);
    if (value.words && value.words->len)
      add(arena, reasons, fields[i].name, value_text(arena, &value));
  }
}

ReasonVec surface_reasons(Arena *arena, const SurfaceReport *report, const Change *change) {
  ReasonVec reasons = {0};
  const ManifestEntry *before = change->before, *after = change->after;
  bool is_moved = change->kind == CHANGE_MOVED;
  if (is_moved)
    add(arena, &reasons, STR("moved from"), surface_shown_module(arena, report, before));
  if (before && after) {
    add_differences(arena, &reasons, change);
  } else if (after) {
    add_lists(arena, &reasons, after);
    add(arena, &reasons, STR("id"), after->id);
  } else if (before) {
    add(arena, &reasons, STR("id"), before->id);
  }
  if (change_is_breaking(change))
    add(arena, &reasons, STR("breaking"),
        after ? STR("pages that are already open call the old id")
              : STR("pages that are already open may call it"));
  return reasons;
}
