// GitLab's Code Quality report, one problem a line:
//   [
//   {"description":"…","check_name":"sync-function","fingerprint":"…","severity":"major",…}
//   ]
#include "report/fingerprint.h"

static void add_problem(StrBuf *out, const RenderCursor *cursor, Fingerprints *fingerprints) {
  const Diag *diag = cursor->diag;
  uint32_t first = line_index_position(&cursor->lines, diag->span.start).line;
  uint32_t last = line_index_position(&cursor->lines, diag->span.end).line;
  bool is_error = cursor->severity == SEVERITY_ERROR;
  Str fingerprint = fingerprint_next(fingerprints, cursor, FINGERPRINT_REPORT);
  strbuf_add(out, STR("{\"description\":"));
  strbuf_add_json(out, diag->message);
  strbuf_add_format(out, ",\"check_name\":\"%.*s\",\"fingerprint\":\"%.*s\",\"severity\":\"%s\",",
                    STR_ARG(diag_rule(diag->id)->name), STR_ARG(fingerprint),
                    is_error ? "major" : "minor");
  strbuf_add(out, STR("\"location\":{\"path\":"));
  strbuf_add_json(out, render_repository_path(out->arena, cursor->report, cursor->file->path));
  strbuf_add_format(out, ",\"lines\":{\"begin\":%u,\"end\":%u}}}", first, last);
}

void render_gitlab(StrBuf *out, const RenderReport *report) {
  RenderCursor cursor = render_begin(out->arena, report);
  Fingerprints fingerprints = {0};
  strbuf_add_byte(out, '[');
  bool has_any = false;
  for (; render_next(&cursor); has_any = true) {
    strbuf_add(out, has_any ? STR(",\n") : STR("\n"));
    add_problem(out, &cursor, &fingerprints);
  }
  strbuf_add(out, has_any ? STR("\n]\n") : STR("]\n"));
}
