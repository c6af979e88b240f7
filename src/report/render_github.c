// Workflow commands, which GitHub Actions shows beside the code:
//   ::error file=app/page.tsx,line=12,col=3,endLine=12,endColumn=7,title=sync-function (RS201)::a …
// Across lines GitHub takes no columns.
#include "report/render_format.h"

// Line breaks are sent on; what else steers a terminal, where logs are read too, becomes visible.
static void add_escaped(StrBuf *out, Str text, const char *escaped) {
  for (size_t at = 0; at < text.len;) {
    uint32_t c = utf8_decode(text, &at);
    if (c && c < 0x7F && strchr(escaped, (char)c))
      strbuf_add_format(out, "%%%02X", c);
    else
      render_add_visible_char(out, c);
  }
}

static void add_property(StrBuf *out, Str text) {
  add_escaped(out, text, "%\r\n:,");
}

static void add_data(StrBuf *out, Str text) {
  add_escaped(out, text, "%\r\n");
}

static void add_place(StrBuf *out, const RenderCursor *cursor) {
  Span span = cursor->diag->span;
  Position start = line_index_position(&cursor->lines, span.start);
  Position end = line_index_position(&cursor->lines, span.end);
  if (start.line != end.line)
    strbuf_add_format(out, ",line=%u,endLine=%u", start.line, end.line);
  else
    strbuf_add_format(out, ",line=%u,col=%u,endLine=%u,endColumn=%u", start.line, start.column,
                      end.line, end.column);
}

static Str note_text(const RenderCursor *cursor, const DiagNote *note) {
  Str path = render_repository_path(cursor->arena, cursor->report,
                                    note->file.len ? note->file : cursor->file->path);
  Position at =
      note->file.len ? note->position : line_index_position(&cursor->lines, note->span.start);
  bool is_placed = note->file.len || note->span.end > 0;
  if (!is_placed) return str_format(cursor->arena, "\nnote: %.*s", STR_ARG(note->message));
  return str_format(cursor->arena, "\nnote: %.*s (%.*s:%u:%u)", STR_ARG(note->message),
                    STR_ARG(path), at.line, at.column);
}

static void add_message(StrBuf *out, const RenderCursor *cursor) {
  const Diag *diag = cursor->diag;
  add_data(out, diag->message);
  vec_each (const DiagNote, note, &diag->notes) add_data(out, note_text(cursor, note));
  if (!diag->help.len) return;
  add_data(out, STR("\nhelp: "));
  add_data(out, diag->help);
}

void render_github(StrBuf *out, const RenderReport *report) {
  RenderCursor cursor = render_begin(out->arena, report);
  while (render_next(&cursor)) {
    const DiagRule *rule = diag_rule(cursor.diag->id);
    strbuf_add_format(out, "::%.*s file=", STR_ARG(diag_severity_name(cursor.severity)));
    add_property(out, render_repository_path(out->arena, report, cursor.file->path));
    add_place(out, &cursor);
    strbuf_add_format(out, ",title=%.*s (%.*s)::", STR_ARG(rule->name), STR_ARG(rule->code));
    add_message(out, &cursor);
    strbuf_add_byte(out, '\n');
  }
}
