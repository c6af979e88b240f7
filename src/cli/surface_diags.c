// The changes as diagnostics, for the formats of lint. What was removed has its place in the
// baseline, at its id:
//
//   app/page.tsx:12:3: error: `save` was changed; params: 1 → 2 [changed-function]
//   server-functions.json:4:12: error: `load` of app/a.ts was removed; … [removed-function]
#include <stdlib.h>

#include "base/file.h"
#include "base/map.h"
#include "cli/message.h"
#include "cli/paths.h"
#include "cli/report.h"
#include "cli/surface_report.h"

// A file that changes are shown in.
typedef struct Page {
  Str path, text;
  LineIndex lines;
  DiagVec diags;
} Page;
typedef Vec(Page) PageVec;

static DiagId rule_of(ChangeKind kind) {
  static const DiagId rules[CHANGE_KINDS] = {
      [CHANGE_ADDED] = DIAG_ADDED_FUNCTION,
      [CHANGE_REMOVED] = DIAG_REMOVED_FUNCTION,
      [CHANGE_CHANGED] = DIAG_CHANGED_FUNCTION,
      [CHANGE_MOVED] = DIAG_MOVED_FUNCTION,
  };
  return rules[kind];
}

static Page page_of(Arena *arena, Str path, Str text) {
  return (Page){.path = path, .text = text, .lines = line_index_of(arena, text)};
}

// A file that is gone since it was compiled has no lines.
static Page read_page(Arena *arena, const SurfaceReport *report, const ManifestEntry *entry) {
  Str file = path_join(arena, report->project->root.path, entry->module), text, error;
  Str shown = surface_shown_module(arena, report, entry);
  if (file_read_found(arena, file.ptr, &text, &error)) return page_of(arena, shown, text);
  if (file_is_there(file.ptr)) {
    message_error("cannot read %.*s again: %.*s", STR_ARG(shown), STR_ARG(error));
    *report->is_incomplete = true;
  }
  return page_of(arena, shown, STR(""));
}

// From the function to the end of its first line.
static Span span_of(const Page *page, const ManifestEntry *entry) {
  if (!entry->line || entry->line > page->lines.lines.len) return (Span){0};
  uint32_t start = line_index_offset(&page->lines, entry->line, entry->column);
  uint32_t line = page->lines.lines.items[entry->line - 1].byte;
  Str text = line_index_line(&page->lines, entry->line);
  uint32_t end = line + (uint32_t)text.len;
  return (Span){start, end > start ? end : start};
}

// Where each string of a JSON text that could be an id begins, the first time.
static Map find_ids(Arena *arena, Str text) {
  enum { ID_DIGITS = 32 };
  Map ids = {0};
  for (size_t quote = str_find(text, STR("\""), 0), next; quote != SIZE_MAX; quote = next) {
    next = str_find(text, STR("\""), quote + 1);
    bool is_long = next != SIZE_MAX && next - quote - 1 == ID_DIGITS, is_new;
    if (!is_long) continue;
    uint32_t *at = map_put(&ids, arena, str_slice(text, quote + 1, next), &is_new);
    if (is_new) *at = (uint32_t)(quote + 1);
  }
  return ids;
}

static Span span_of_id(const Map *ids, Str id) {
  uint32_t *at = map_find(ids, id);
  return at ? (Span){*at, *at + (uint32_t)id.len} : (Span){0};
}

static Str message_of(Arena *arena, const SurfaceReport *report, const Change *change) {
  const ManifestEntry *entry = change->after ? change->after : change->before;
  StrBuf out = strbuf_on(arena, 256);
  strbuf_add_format(&out, "`%.*s`", STR_ARG(entry->symbol));
  if (change->kind == CHANGE_REMOVED)
    strbuf_add_format(&out, " of %.*s", STR_ARG(surface_shown_module(arena, report, entry)));
  strbuf_add_format(&out, " was %.*s", STR_ARG(change_kind_name(change->kind)));
  ReasonVec reasons = surface_reasons(arena, report, change);
  vec_each (const Reason, reason, &reasons)
    strbuf_add_format(&out, "; %.*s: %.*s", STR_ARG(reason->name), STR_ARG(reason->text));
  return strbuf_str(&out);
}

// `ids`: where they are in the baseline, if this is its page.
static void add_change(Page *page, const SurfaceReport *report, const Change *change,
                       const Map *ids) {
  Arena *arena = report->project->arena;
  const ManifestEntry *before = change->before, *after = change->after;
  Span span = after ? span_of(page, after) : span_of_id(ids, before->id);
  Str message = message_of(arena, report, change);
  Diag *diag = diag_add(arena, &page->diags, rule_of(change->kind), span, message);
  diag->symbol = after ? after->symbol : before->symbol;
  if (!report->can_update) return;
  diag->help = STR("if this is what you want, rscc check with --update writes the baseline");
}

static int compare_pages(const void *a, const void *b) {
  return str_compare(((const Page *)a)->path, ((const Page *)b)->path);
}

// Changes are sorted by module, so those of one module that is there come one after the other.
static PageVec pages_of(const SurfaceReport *report) {
  Arena *arena = report->project->arena;
  PageVec pages = {0};
  Page baseline = page_of(arena, report->baseline, report->baseline_text);
  Map ids = find_ids(arena, report->baseline_text);
  Str module = {0};
  vec_each (const Change, change, report->changes) {
    if (!change->after) {
      add_change(&baseline, report, change, &ids);
      continue;
    }
    bool is_new = !pages.len || !str_equals(change->after->module, module);
    if (is_new) vec_push(arena, &pages, read_page(arena, report, change->after));
    module = change->after->module;
    add_change(vec_last(&pages), report, change, NULL);
  }
  if (baseline.diags.len) vec_push(arena, &pages, baseline);
  if (pages.len) qsort(pages.items, pages.len, sizeof *pages.items, compare_pages);
  return pages;
}

void surface_write_diags(StrBuf *out, const SurfaceReport *report, const RenderFormat *format) {
  PageVec pages = pages_of(report);
  RenderFile *files = arena_new_array(out->arena, RenderFile, pages.len + 1);
  for (uint32_t i = 0; i < pages.len; i++) {
    Page *page = &pages.items[i];
    diag_sort(&page->diags);
    files[i] = (RenderFile){.path = page->path, .text = page->text, .diags = &page->diags};
  }
  RenderReport rendered = {files, pages.len,
                           report_render_options(report->project, pages.len, report->color)};
  format->render(out, &rendered);
}
