// changed  app/page.tsx:12:3  Page.save
//            captures: postId → postId, user.name
//            id: 1f0c… → 88aa…
//            breaking: pages that are already open call the old id
//
// compared with server-functions.json: 1 changed; 1 breaking
#include "cli/surface_report.h"
#include "report/render.h"

enum { KIND_WIDTH = 9 };

static const char *kind_colour(ChangeKind kind) {
  static const char *const colours[CHANGE_KINDS] = {
      [CHANGE_ADDED] = "1;32",
      [CHANGE_REMOVED] = "1;31",
      [CHANGE_CHANGED] = "1;33",
      [CHANGE_MOVED] = "1;36",
  };
  return colours[kind];
}

static void paint(StrBuf *out, const SurfaceReport *report, const char *colour, Str text) {
  if (report->color) strbuf_add_format(out, "\033[%sm", colour);
  strbuf_add(out, text);
  if (report->color) strbuf_add(out, STR("\033[0m"));
}

static void add_title(StrBuf *out, const SurfaceReport *report, const Change *change) {
  const ManifestEntry *entry = change->after ? change->after : change->before;
  Str kind = change_kind_name(change->kind);
  paint(out, report, kind_colour(change->kind), kind);
  strbuf_add_format(out, "%*s", KIND_WIDTH - (int)kind.len, "");
  render_add_visible(out, surface_shown_module(out->arena, report, entry));
  if (entry->line) strbuf_add_format(out, ":%u:%u", entry->line, entry->column);
  strbuf_add(out, STR("  "));
  render_add_visible(out, entry->symbol);
  strbuf_add_byte(out, '\n');
}

static void add_reason(StrBuf *out, const SurfaceReport *report, const Reason *reason) {
  strbuf_add_format(out, "%*s", KIND_WIDTH + 2, "");
  bool is_breaking = str_equals(reason->name, STR("breaking"));
  paint(out, report, is_breaking ? "1;31" : "2", reason->name);
  strbuf_add(out, STR(": "));
  render_add_visible(out, reason->text);
  strbuf_add_byte(out, '\n');
}

static void add_counts(StrBuf *out, const SurfaceCounts *counts) {
  const char *separator = "";
  for (ChangeKind kind = 0; kind < CHANGE_KINDS; kind++) {
    if (!counts->kinds[kind]) continue;
    Str name = change_kind_name(kind);
    strbuf_add_format(out, "%s%u %.*s", separator, counts->kinds[kind], STR_ARG(name));
    separator = ", ";
  }
}

static void add_summary(StrBuf *out, const SurfaceReport *report) {
  SurfaceCounts counts = surface_count(report->changes);
  strbuf_add(out, report->was_written ? STR("wrote ") : STR("compared with "));
  render_add_visible(out, report->baseline);
  strbuf_add(out, STR(": "));
  if (!report->changes->len)
    strbuf_add_format(out, "%u server function%s, no change", report->functions,
                      report->functions == 1 ? "" : "s");
  add_counts(out, &counts);
  if (counts.breaking) strbuf_add_format(out, "; %u breaking", counts.breaking);
  strbuf_add_byte(out, '\n');
}

void surface_write_pretty(StrBuf *out, const SurfaceReport *report) {
  vec_each (const Change, change, report->changes) {
    add_title(out, report, change);
    ReasonVec reasons = surface_reasons(out->arena, report, change);
    vec_each (const Reason, reason, &reasons) add_reason(out, report, reason);
  }
  if (report->changes->len) strbuf_add_byte(out, '\n');
  add_summary(out, report);
}
