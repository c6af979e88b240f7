// The JSON format, one diagnostic a line:
//   {"version":1,"diagnostics":[
//   {"rule":"sync-function","code":"RS201",…}
//   ],"summary":{"files":1,"errors":1,"warnings":0}}
#include "report/render_format.h"

// Adds `"key":` and the text, or null when it is empty.
static void add_text(StrBuf *out, const char *key, Str text) {
  strbuf_add_format(out, "\"%s\":", key);
  if (str_is_empty(text)) {
    strbuf_add(out, STR("null"));
    return;
  }
  strbuf_add_json(out, text);
}

static void add_position(StrBuf *out, const char *key, Position at) {
  strbuf_add_format(out, "\"%s\":{\"line\":%u,\"column\":%u,\"offset\":%u}", key, at.line,
                    at.column, at.offset);
}

static void add_span(StrBuf *out, const LineIndex *lines, Span span) {
  add_position(out, "start", line_index_position(lines, span.start));
  strbuf_add_byte(out, ',');
  add_position(out, "end", line_index_position(lines, span.end));
}

static void add_note(StrBuf *out, const RenderCursor *cursor, const DiagNote *note) {
  strbuf_add_byte(out, '{');
  add_text(out, "message", note->message);
  strbuf_add_byte(out, ',');
  bool is_elsewhere = !str_is_empty(note->file), is_placed = note->span.end > 0;
  if (is_elsewhere) {
    add_text(out, "file", note->file);
    strbuf_add_byte(out, ',');
    add_position(out, "start", note->position);
    strbuf_add_byte(out, ',');
    add_position(out, "end", note->position);
  } else if (is_placed) {
    add_text(out, "file", cursor->file->path);
    strbuf_add_byte(out, ',');
    add_span(out, &cursor->lines, note->span);
  } else {
    strbuf_add(out, STR("\"file\":null,\"start\":null,\"end\":null"));
  }
  strbuf_add_byte(out, '}');
}

static void add_notes(StrBuf *out, const RenderCursor *cursor) {
  const DiagNoteVec *notes = &cursor->diag->notes;
  strbuf_add(out, STR("\"notes\":["));
  for (uint32_t i = 0; i < notes->len; i++) {
    if (i) strbuf_add_byte(out, ',');
    add_note(out, cursor, &notes->items[i]);
  }
  strbuf_add(out, STR("],"));
}

static void add_fix(StrBuf *out, const RenderCursor *cursor) {
  const Fix *fix = &cursor->diag->fix;
  if (!fix->edits.len) {
    strbuf_add(out, STR("\"fix\":null"));
    return;
  }
  strbuf_add_format(out, "\"fix\":{\"safe\":%s,\"edits\":[", fix->safe ? "true" : "false");
  for (uint32_t i = 0; i < fix->edits.len; i++) {
    if (i) strbuf_add_byte(out, ',');
    strbuf_add_byte(out, '{');
    add_span(out, &cursor->lines, fix->edits.items[i].span);
    strbuf_add(out, STR(",\"text\":"));
    strbuf_add_json(out, fix->edits.items[i].text);
    strbuf_add_byte(out, '}');
  }
  strbuf_add(out, STR("]}"));
}

static void add_diagnostic(StrBuf *out, const RenderCursor *cursor) {
  const DiagRule *rule = diag_rule(cursor->diag->id);
  strbuf_add_format(out, "{\"rule\":\"%.*s\",\"code\":\"%.*s\",\"severity\":\"%.*s\",",
                    STR_ARG(rule->name), STR_ARG(rule->code),
                    STR_ARG(diag_severity_name(cursor->severity)));
  add_text(out, "message", cursor->diag->message);
  strbuf_add_byte(out, ',');
  add_text(out, "help", cursor->diag->help);
  strbuf_add_byte(out, ',');
  add_text(out, "file", cursor->file->path);
  strbuf_add_byte(out, ',');
  add_span(out, &cursor->lines, cursor->diag->span);
  strbuf_add_byte(out, ',');
  add_notes(out, cursor);
  add_fix(out, cursor);
  strbuf_add_byte(out, '}');
}

// `before`: what stands before each diagnostic, a comma put in front from the second on.
static void add_diagnostics(StrBuf *out, const RenderReport *report, Str before) {
  RenderCursor cursor = render_begin(out->arena, report);
  for (bool is_first = true; render_next(&cursor); is_first = false) {
    if (!is_first) strbuf_add_byte(out, ',');
    strbuf_add(out, before);
    add_diagnostic(out, &cursor);
  }
}

void render_json_diagnostics(StrBuf *out, const RenderReport *report) {
  strbuf_add_byte(out, '[');
  add_diagnostics(out, report, STR(""));
  strbuf_add_byte(out, ']');
}

void render_json(StrBuf *out, const RenderReport *report) {
  RenderCounts counts = render_count(report);
  strbuf_add(out, STR("{\"version\":1,\"diagnostics\":["));
  add_diagnostics(out, report, STR("\n"));
  bool is_empty = !counts.errors && !counts.warnings;
  if (!is_empty) strbuf_add_byte(out, '\n');
  strbuf_add_format(out, "],\"summary\":{\"files\":%u,\"errors\":%u,\"warnings\":%u}}\n",
                    counts.files, counts.errors, counts.warnings);
}
