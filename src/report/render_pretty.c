// The format for people:
//
//   error[sync-function] RS201: the server function `save` must be async
//     --> app/page.tsx:12:12
//      |
//   12 |   function save() {
//      |            ^^^^
//      |
//      = help: write `async function save`
//      = fix: insert `async `
#include "report/frame.h"

enum { LONGEST_EDIT = 60 };

static const char bold[] = "1", blue[] = "1;34", red[] = "1;31", yellow[] = "1;33", cyan[] = "1;36";

static void paint(StrBuf *out, bool color, const char *colour, Str text) {
  if (color) strbuf_add_format(out, "\033[%sm", colour);
  render_add_visible(out, text);
  if (color) strbuf_add(out, STR("\033[0m"));
}

static const char *severity_colour(DiagSeverity severity) {
  return severity == SEVERITY_ERROR ? red : yellow;
}

static bool has_place(const DiagNote *note) {
  return note->span.end > 0 || !str_is_empty(note->file);
}

static void add_title(StrBuf *out, const RenderCursor *cursor) {
  bool color = cursor->report->options.color;
  const DiagRule *rule = diag_rule(cursor->diag->id);
  Str label =
      str_format(out->arena, "%.*s[%.*s] %.*s", STR_ARG(diag_severity_name(cursor->severity)),
                 STR_ARG(rule->name), STR_ARG(rule->code));
  paint(out, color, severity_colour(cursor->severity), label);
  strbuf_add(out, STR(": "));
  paint(out, color, bold, cursor->diag->message);
  strbuf_add_byte(out, '\n');
}

static void add_place(StrBuf *out, bool color, unsigned gutter, Str path, Position at) {
  strbuf_add_format(out, "%*s", (int)gutter, "");
  paint(out, color, blue, STR("-->"));
  strbuf_add_byte(out, ' ');
  render_add_visible(out, path);
  strbuf_add_format(out, ":%u:%u\n", at.line, at.column);
}

static void add_remark(StrBuf *out, bool color, unsigned gutter, Str label, Str text) {
  strbuf_add_format(out, "%*s ", (int)gutter, "");
  paint(out, color, blue, STR("="));
  strbuf_add_byte(out, ' ');
  paint(out, color, bold, label);
  strbuf_add(out, STR(": "));
  render_add_visible(out, text);
  strbuf_add_byte(out, '\n');
}

static Frame frame_of(const RenderCursor *cursor, unsigned gutter) {
  bool color = cursor->report->options.color;
  return (Frame){.lines = &cursor->lines,
                 .span = cursor->diag->span,
                 .gutter = gutter,
                 .mark = '^',
                 .colour = color ? severity_colour(cursor->severity) : NULL,
                 .has_context = true};
}

static Frame note_frame_of(const RenderCursor *cursor, const DiagNote *note, unsigned gutter) {
  bool color = cursor->report->options.color;
  return (Frame){.lines = &cursor->lines,
                 .span = note->span,
                 .gutter = gutter,
                 .mark = '-',
                 .colour = color ? cyan : NULL};
}

static unsigned count_digits(uint32_t number) {
  unsigned digits = 1;
  while (number /= 10) digits++;
  return digits;
}

// One width for all frames of a diagnostic.
static unsigned gutter_of(const RenderCursor *cursor) {
  Frame frame = frame_of(cursor, 0);
  uint32_t largest = frame_last_line(&frame);
  vec_each (const DiagNote, note, &cursor->diag->notes) {
    Frame note_frame = note_frame_of(cursor, note, 0);
    uint32_t line = frame_last_line(&note_frame);
    bool is_here = has_place(note) && str_is_empty(note->file);
    if (is_here && line > largest) largest = line;
  }
  return count_digits(largest);
}

static void add_note(StrBuf *out, const RenderCursor *cursor, const DiagNote *note,
                     unsigned gutter) {
  bool color = cursor->report->options.color;
  if (!has_place(note)) {
    add_remark(out, color, gutter, STR("note"), note->message);
    return;
  }
  paint(out, color, cyan, STR("note"));
  strbuf_add(out, STR(": "));
  render_add_visible(out, note->message);
  strbuf_add_byte(out, '\n');
  if (!str_is_empty(note->file)) {
    add_place(out, color, gutter, note->file, note->position);
    return;
  }
  Position at = line_index_position(&cursor->lines, note->span.start);
  add_place(out, color, gutter, cursor->file->path, at);
  Frame frame = note_frame_of(cursor, note, gutter);
  frame_render(out, &frame);
}

// "insert `async `", "remove `;`", "replace `a` with `b`".
static Str edit_text(Arena *arena, const FixEdit *edit, Str text) {
  Str old = span_text(edit->span, text);
  if (str_is_empty(old)) return str_format(arena, "insert `%.*s`", STR_ARG(edit->text));
  if (str_is_empty(edit->text)) return str_format(arena, "remove `%.*s`", STR_ARG(old));
  return str_format(arena, "replace `%.*s` with `%.*s`", STR_ARG(old), STR_ARG(edit->text));
}

static Str fix_text(const RenderCursor *cursor) {
  const Fix *fix = &cursor->diag->fix;
  if (fix->edits.len > 1) return str_format(cursor->arena, "edit %u places", fix->edits.len);
  const FixEdit *edit = fix->edits.items;
  Str old = span_text(edit->span, cursor->file->text);
  bool is_short = old.len <= LONGEST_EDIT && edit->text.len <= LONGEST_EDIT;
  bool is_of_lines = old.len && memchr(old.ptr, '\n', old.len);
  if (is_short && !is_of_lines) return edit_text(cursor->arena, edit, cursor->file->text);
  return edit->text.len ? STR("rewrite this") : STR("remove this");
}

static void add_remarks(StrBuf *out, const RenderCursor *cursor, unsigned gutter) {
  const Diag *diag = cursor->diag;
  bool color = cursor->report->options.color;
  vec_each (const DiagNote, note, &diag->notes) add_note(out, cursor, note, gutter);
  if (!str_is_empty(diag->help)) add_remark(out, color, gutter, STR("help"), diag->help);
  if (!diag->fix.edits.len) return;
  Str label = diag->fix.safe ? STR("fix") : STR("suggested fix");
  add_remark(out, color, gutter, label, fix_text(cursor));
}

static void add_diagnostic(StrBuf *out, const RenderCursor *cursor) {
  unsigned gutter = gutter_of(cursor);
  Position at = line_index_position(&cursor->lines, cursor->diag->span.start);
  add_title(out, cursor);
  add_place(out, cursor->report->options.color, gutter, cursor->file->path, at);
  bool has_text = !str_is_empty(cursor->file->text);
  Frame frame = frame_of(cursor, gutter);
  if (has_text) frame_render(out, &frame);
  add_remarks(out, cursor, gutter);
  strbuf_add_byte(out, '\n');
}

void render_pretty(StrBuf *out, const RenderReport *report) {
  RenderCounts counts = render_count(report);
  uint32_t total = counts.errors + counts.warnings, limit = report->options.log_limit;
  uint32_t shown = limit && limit < total ? limit : total;
  RenderCursor cursor = render_begin(out->arena, report);
  for (uint32_t i = 0; i < shown && render_next(&cursor); i++) add_diagnostic(out, &cursor);
  if (shown == total) return;
  strbuf_add_format(out, "%u more %s not shown (--log-limit=0 shows all)\n\n", total - shown,
                    total - shown == 1 ? "diagnostic is" : "diagnostics are");
}
