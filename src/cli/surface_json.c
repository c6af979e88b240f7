// {"version": 1, "changes": [
//   {"kind": "changed", "breaking": true, "symbol": "Page.save",
//    "before": {"id": "…", "module": "app/page.tsx"},
//    "after": {"id": "…", "module": "app/page.tsx", "file": "page.tsx", "line": 12, "column": 3},
//    "fields": [{"name": "captures", "before": ["postId"], "after": ["postId", "user.name"]}]}],
//  "summary": {"functions": 12, "added": 0, "removed": 0, "changed": 1, "moved": 0, "breaking": 1}}
//
// `before` is null for what was added, `after` for what was removed. `file` is relative to the
// current folder, `module` to the root. What was not compared has no changes, and the diagnostics
// that kept it from that.
#include "cli/paths.h"
#include "cli/surface_report.h"

static void add_names(StrBuf *out, const ManifestEntry *entry) {
  strbuf_add_format(out, "{\"id\": \"%.*s\", \"module\": ", STR_ARG(entry->id));
  strbuf_add_json(out, entry->module);
}

static void add_before(StrBuf *out, const ManifestEntry *entry) {
  strbuf_add(out, STR(", \"before\": "));
  if (!entry) {
    strbuf_add(out, STR("null"));
    return;
  }
  add_names(out, entry);
  strbuf_add_byte(out, '}');
}

static void add_after(StrBuf *out, const Project *project, const ManifestEntry *entry) {
  strbuf_add(out, STR(", \"after\": "));
  if (!entry) {
    strbuf_add(out, STR("null"));
    return;
  }
  add_names(out, entry);
  Str file = path_join(out->arena, project->root.path, entry->module);
  strbuf_add(out, STR(", \"file\": "));
  strbuf_add_json(out, path_relative(out->arena, project->current, file));
  strbuf_add_format(out, ", \"line\": %u, \"column\": %u}", entry->line, entry->column);
}

static void add_value(StrBuf *out, const FieldValue *value) {
  if (value->is_word) {
    strbuf_add_json(out, value->text);
    return;
  }
  if (!value->words) {
    strbuf_add(out, value->text);
    return;
  }
  strbuf_add_byte(out, '[');
  for (uint32_t i = 0; i < value->words->len; i++) {
    if (i) strbuf_add(out, STR(", "));
    strbuf_add_json(out, value->words->items[i]);
  }
  strbuf_add_byte(out, ']');
}

static void add_field(StrBuf *out, const Field *field, const Change *change) {
  FieldValue before = field->value(out->arena, change->before);
  FieldValue after = field->value(out->arena, change->after);
  strbuf_add_format(out, "{\"name\": \"%.*s\", \"before\": ", STR_ARG(field->name));
  add_value(out, &before);
  strbuf_add(out, STR(", \"after\": "));
  add_value(out, &after);
  strbuf_add_byte(out, '}');
}

static void add_fields(StrBuf *out, const Change *change) {
  uint32_t count, shown = 0;
  const Field *fields = surface_fields(&count);
  strbuf_add(out, STR(", \"fields\": ["));
  for (uint32_t i = 0; change->before && change->after && i < count; i++) {
    if (!field_differs(&fields[i], out->arena, change)) continue;
    if (shown++) strbuf_add(out, STR(", "));
    add_field(out, &fields[i], change);
  }
  strbuf_add_byte(out, ']');
}

static void add_change(StrBuf *out, const Project *project, const Change *change) {
  const ManifestEntry *entry = change->after ? change->after : change->before;
  strbuf_add_format(out, "{\"kind\": \"%.*s\", \"breaking\": %s, \"symbol\": ",
                    STR_ARG(change_kind_name(change->kind)),
                    change_is_breaking(change) ? "true" : "false");
  strbuf_add_json(out, entry->symbol);
  add_before(out, change->before);
  add_after(out, project, change->after);
  add_fields(out, change);
  strbuf_add_byte(out, '}');
}

void surface_write_json(StrBuf *out, const SurfaceReport *report) {
  strbuf_add(out, STR("{\"version\": 1, \"changes\": ["));
  for (uint32_t i = 0; i < report->changes->len; i++) {
    strbuf_add(out, i ? STR(",\n  ") : STR("\n  "));
    add_change(out, report->project, &report->changes->items[i]);
  }
  SurfaceCounts counts = surface_count(report->changes);
  strbuf_add_format(out, "],\n\"summary\": {\"functions\": %u", report->functions);
  for (ChangeKind kind = 0; kind < CHANGE_KINDS; kind++)
    strbuf_add_format(out, ", \"%.*s\": %u", STR_ARG(change_kind_name(kind)), counts.kinds[kind]);
  strbuf_add_format(out, ", \"breaking\": %u}}\n", counts.breaking);
}

void surface_write_json_uncompared(StrBuf *out, const RenderReport *report) {
  strbuf_add(out, STR("{\"version\": 1, \"changes\": null, \"summary\": null,\n\"diagnostics\": "));
  render_json_diagnostics(out, report);
  strbuf_add(out, STR("}\n"));
}
