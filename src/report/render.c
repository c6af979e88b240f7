// The table of formats, and what a report shows of its diagnostics.
#include "report/render_format.h"

static const RenderFormat formats[] = {
    {.name = STR_INIT("pretty"), .render = render_pretty, .is_for_people = true},
    {.name = STR_INIT("unix"), .render = render_unix},
    {.name = STR_INIT("json"), .render = render_json},
    {.name = STR_INIT("github"), .render = render_github},
    {.name = STR_INIT("gitlab"), .render = render_gitlab},
    {.name = STR_INIT("sarif"), .render = render_sarif},
};

const RenderFormat *render_formats(uint32_t *count) {
  *count = sizeof formats / sizeof *formats;
  return formats;
}

const RenderFormat *render_find_format(Str name) {
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
    if (str_equals(formats[i].name, name)) return &formats[i];
  return NULL;
}

RenderCursor render_begin(Arena *arena, const RenderReport *report) {
  return (RenderCursor){.arena = arena, .report = report};
}

static bool is_shown(DiagSeverity severity, const RenderOptions *options) {
  return severity == SEVERITY_ERROR || (severity == SEVERITY_WARNING && !options->quiet);
}

bool render_next(RenderCursor *self) {
  const RenderReport *report = self->report;
  while (self->next_file < report->count) {
    const RenderFile *file = &report->files[self->next_file];
    if (self->next_diag == file->diags->len) {
      self->next_file++;
      self->next_diag = 0;
      self->has_lines = false;
      continue;
    }
    const Diag *diag = &file->diags->items[self->next_diag++];
    self->severity = diag_severity(file->settings, diag->id);
    if (!is_shown(self->severity, &report->options)) continue;
    if (!self->has_lines) self->lines = line_index_of(self->arena, file->text);
    self->has_lines = true;
    self->file = file;
    self->diag = diag;
    return true;
  }
  return false;
}

Str render_repository_path(Arena *arena, const RenderReport *report, Str path) {
  Str folder = report->options.folder;
  while (folder.len && str_starts_with(path, STR("../"))) {
    size_t slash = str_find_last(folder, '/');
    folder = str_slice(folder, 0, slash == SIZE_MAX ? 0 : slash);
    path = str_slice(path, 3, path.len);
  }
  return folder.len ? str_format(arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(path)) : path;
}

RenderCounts render_count(const RenderReport *report) {
  uint32_t total = report->options.files_total;
  RenderCounts counts = {.files = total ? total : report->count};
  for (uint32_t i = 0; i < report->count; i++) {
    DiagCounts found = diag_count(report->files[i].diags, report->files[i].settings);
    counts.errors += found.errors;
    if (!report->options.quiet) counts.warnings += found.warnings;
  }
  return counts;
}

static void add_number_of(StrBuf *out, uint32_t count, const char *noun) {
  strbuf_add_format(out, "%u %s%s", count, noun, count == 1 ? "" : "s");
}

Str render_summary(Arena *arena, RenderCounts counts) {
  StrBuf out = strbuf_on(arena, 64);
  strbuf_add(&out, STR("found "));
  if (counts.errors) add_number_of(&out, counts.errors, "error");
  if (counts.errors && counts.warnings) strbuf_add(&out, STR(" and "));
  if (counts.warnings) add_number_of(&out, counts.warnings, "warning");
  if (!counts.errors && !counts.warnings) strbuf_add(&out, STR("no problems"));
  strbuf_add(&out, STR(" in "));
  add_number_of(&out, counts.files, "file");
  return strbuf_str(&out);
}
