// One line a diagnostic, as compilers write it and editors read it:
//   app/page.tsx:12:3: error: a server function must be async [sync-function]
#include "report/render_format.h"

void render_unix(StrBuf *out, const RenderReport *report) {
  RenderCursor cursor = render_begin(out->arena, report);
  while (render_next(&cursor)) {
    Position at = line_index_position(&cursor.lines, cursor.diag->span.start);
    render_add_visible_path(out, cursor.file->path);
    strbuf_add_format(out, ":%u:%u: %.*s: ", at.line, at.column,
                      STR_ARG(diag_severity_name(cursor.severity)));
    render_add_visible(out, cursor.diag->message);
    strbuf_add_format(out, " [%.*s]\n", STR_ARG(diag_rule(cursor.diag->id)->name));
  }
}
