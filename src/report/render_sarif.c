// SARIF 2.1.0, for code scanners: one run with the metadata of all rules, one result a line.
//   {"$schema":"…","version":"2.1.0","runs":[{"tool":{"driver":{"name":"rscc","rules":[
//   {"id":"RS101","name":"misplaced-directive",…},
//   …
//   ]}},"columnKind":"utf16CodeUnits",…,"results":[
//   {"ruleId":"RS201","ruleIndex":11,"level":"error","message":{"text":"…"},"locations":[…],…}
//   ]}]}
#include "report/fingerprint.h"
#include "report/pages.h"

// Where the rules are documented, before the rule's name.
static const Str rule_address = {"urn:rscc:rule:", 14};
static const Str schema_address = {"https://json.schemastore.org/sarif-2.1.0.json", 45};

static void add_text(StrBuf *out, Str key, Str text) {
  strbuf_add_format(out, "\"%.*s\":", STR_ARG(key));
  strbuf_add_json(out, text);
}

// `"key":{"text":"…"}`
static void add_message(StrBuf *out, Str key, Str text) {
  strbuf_add_format(out, "\"%.*s\":{", STR_ARG(key));
  add_text(out, STR("text"), text);
  strbuf_add_byte(out, '}');
}

static Str level_of(DiagSeverity severity) {
  return severity == SEVERITY_OFF ? STR("none") : diag_severity_name(severity);
}

static void add_properties(StrBuf *out, const DiagRule *rule) {
  strbuf_add_format(out, "\"properties\":{\"tags\":[\"%.*s\"%s]",
                    STR_ARG(diag_group_name(rule->group)),
                    rule->security.len ? ",\"security\"" : "");
  if (rule->security.len)
    strbuf_add_format(out, ",\"security-severity\":\"%.*s\"", STR_ARG(rule->security));
  strbuf_add_byte(out, '}');
}

static void add_rule(StrBuf *out, DiagId id) {
  const DiagRule *rule = diag_rule(id);
  Str explain = str_format(out->arena, "rscc explain %.*s", STR_ARG(rule->name));
  strbuf_add_format(out, "{\"id\":\"%.*s\",\"name\":\"%.*s\",", STR_ARG(rule->code),
                    STR_ARG(rule->name));
  add_message(out, STR("shortDescription"), rule->summary);
  strbuf_add_format(out, ",\"helpUri\":\"%.*s%.*s\",\"help\":{", STR_ARG(rule_address),
                    STR_ARG(rule->name));
  add_text(out, STR("text"), explain);
  strbuf_add_byte(out, ',');
  add_text(out, STR("markdown"), rule_page(id));
  strbuf_add_format(out, "},\"defaultConfiguration\":{\"enabled\":%s,\"level\":\"%.*s\"},",
                    rule->severity == SEVERITY_OFF ? "false" : "true",
                    STR_ARG(level_of(rule->severity)));
  add_properties(out, rule);
  strbuf_add_byte(out, '}');
}

static void add_driver(StrBuf *out) {
  strbuf_add(out, STR("\"tool\":{\"driver\":{\"name\":\"rscc\",\"version\":\"" RSCC_VERSION
                      "\",\"rules\":["));
  for (DiagId id = 0; id < DIAG_COUNT; id++) {
    strbuf_add(out, id ? STR(",\n") : STR("\n"));
    add_rule(out, id);
  }
  strbuf_add(out, STR("\n]}}"));
}

// What a path may hold in a URI (RFC 3986) but `:`, which would end a scheme.
static bool is_plain_byte(char c) {
  bool is_word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return is_word || (c && strchr("-._~/@()+,;=!$&*'", c));
}

static void add_file(StrBuf *out, const RenderReport *report, Str file) {
  Str path = render_repository_path(out->arena, report, file);
  strbuf_add(out, STR("\"artifactLocation\":{\"uri\":\""));
  for (size_t i = 0; i < path.len; i++) {
    if (is_plain_byte(path.ptr[i]))
      strbuf_add_byte(out, path.ptr[i]);
    else
      strbuf_add_format(out, "%%%02X", (unsigned char)path.ptr[i]);
  }
  strbuf_add(out, STR("\",\"uriBaseId\":\"%SRCROOT%\"}"));
}

static void add_region(StrBuf *out, Str key, Position start, Position end) {
  strbuf_add_format(out,
                    "\"%.*s\":{\"startLine\":%u,\"startColumn\":%u,\"endLine\":%u,"
                    "\"endColumn\":%u}",
                    STR_ARG(key), start.line, start.column, end.line, end.column);
}

static void add_span(StrBuf *out, Str key, const RenderCursor *cursor, Span span) {
  add_region(out, key, line_index_position(&cursor->lines, span.start),
             line_index_position(&cursor->lines, span.end));
}

static void add_location(StrBuf *out, const RenderCursor *cursor) {
  const Diag *diag = cursor->diag;
  strbuf_add(out, STR("\"locations\":[{\"physicalLocation\":{"));
  add_file(out, cursor->report, cursor->file->path);
  strbuf_add_byte(out, ',');
  add_span(out, STR("region"), cursor, diag->span);
  strbuf_add_byte(out, '}');
  if (diag->symbol.len) {
    strbuf_add(out, STR(",\"logicalLocations\":[{"));
    add_text(out, STR("fullyQualifiedName"), diag->symbol);
    strbuf_add(out, STR(",\"kind\":\"function\"}]"));
  }
  strbuf_add(out, STR("}]"));
}

static void add_note_place(StrBuf *out, const RenderCursor *cursor, const DiagNote *note) {
  bool is_elsewhere = note->file.len > 0;
  strbuf_add(out, STR(",\"physicalLocation\":{"));
  add_file(out, cursor->report, is_elsewhere ? note->file : cursor->file->path);
  strbuf_add_byte(out, ',');
  if (is_elsewhere)
    add_region(out, STR("region"), note->position, note->position);
  else
    add_span(out, STR("region"), cursor, note->span);
  strbuf_add_byte(out, '}');
}

static void add_notes(StrBuf *out, const RenderCursor *cursor) {
  const DiagNoteVec *notes = &cursor->diag->notes;
  strbuf_add(out, STR(",\"relatedLocations\":["));
  for (uint32_t i = 0; i < notes->len; i++) {
    const DiagNote *note = &notes->items[i];
    bool is_placed = note->file.len || note->span.end > 0;
    strbuf_add(out, i ? STR(",{") : STR("{"));
    add_message(out, STR("message"), note->message);
    if (is_placed) add_note_place(out, cursor, note);
    strbuf_add_byte(out, '}');
  }
  strbuf_add_byte(out, ']');
}

static void add_fix(StrBuf *out, const RenderCursor *cursor) {
  const Diag *diag = cursor->diag;
  strbuf_add(out, STR(",\"fixes\":[{"));
  add_message(out, STR("description"), diag->help.len ? diag->help : STR("apply the fix"));
  strbuf_add(out, STR(",\"artifactChanges\":[{"));
  add_file(out, cursor->report, cursor->file->path);
  strbuf_add(out, STR(",\"replacements\":["));
  for (uint32_t i = 0; i < diag->fix.edits.len; i++) {
    const FixEdit *edit = &diag->fix.edits.items[i];
    strbuf_add(out, i ? STR(",{") : STR("{"));
    add_span(out, STR("deletedRegion"), cursor, edit->span);
    strbuf_add_byte(out, ',');
    add_message(out, STR("insertedContent"), edit->text);
    strbuf_add_byte(out, '}');
  }
  strbuf_add(out, STR("]}]}]"));
}

static void add_fingerprint(StrBuf *out, const RenderCursor *cursor, Fingerprints *fingerprints) {
  Str fingerprint = fingerprint_next(fingerprints, cursor, FINGERPRINT_SYMBOL);
  const char *key = cursor->diag->symbol.len ? "rsccSymbol/v1" : "rsccLine/v1";
  strbuf_add_format(out, ",\"partialFingerprints\":{\"%s\":\"%.*s\"}", key, STR_ARG(fingerprint));
}

static Str full_message(const RenderCursor *cursor) {
  const Diag *diag = cursor->diag;
  if (!diag->help.len) return diag->message;
  return str_format(cursor->arena, "%.*s\nhelp: %.*s", STR_ARG(diag->message), STR_ARG(diag->help));
}

static void add_result(StrBuf *out, const RenderCursor *cursor, Fingerprints *fingerprints) {
  const Diag *diag = cursor->diag;
  strbuf_add_format(out, "{\"ruleId\":\"%.*s\",\"ruleIndex\":%u,\"level\":\"%.*s\",",
                    STR_ARG(diag_rule(diag->id)->code), (unsigned)diag->id,
                    STR_ARG(level_of(cursor->severity)));
  add_message(out, STR("message"), full_message(cursor));
  strbuf_add_byte(out, ',');
  add_location(out, cursor);
  if (diag->notes.len) add_notes(out, cursor);
  add_fingerprint(out, cursor, fingerprints);
  if (diag->fix.edits.len) add_fix(out, cursor);
  strbuf_add_byte(out, '}');
}

// A category ends with a slash; what would follow it names the single run.
static void add_category(StrBuf *out, Str category) {
  if (!category.len) return;
  bool is_ended = str_ends_with(category, STR("/"));
  strbuf_add(out, STR(",\"automationDetails\":{"));
  add_text(out, STR("id"), is_ended ? category : str_concat(out->arena, category, STR("/")));
  strbuf_add_byte(out, '}');
}

void render_sarif(StrBuf *out, const RenderReport *report) {
  strbuf_add_format(out, "{\"$schema\":\"%.*s\",\"version\":\"2.1.0\",\"runs\":[{",
                    STR_ARG(schema_address));
  add_driver(out);
  add_category(out, report->options.category);
  strbuf_add(out,
             STR(",\"columnKind\":\"utf16CodeUnits\",\"originalUriBaseIds\":{\"%SRCROOT%\":{"));
  add_message(out, STR("description"), STR("the top of the repository"));
  strbuf_add(out, STR("}},\"results\":["));
  RenderCursor cursor = render_begin(out->arena, report);
  Fingerprints fingerprints = {0};
  bool has_any = false;
  for (; render_next(&cursor); has_any = true) {
    strbuf_add(out, has_any ? STR(",\n") : STR("\n"));
    add_result(out, &cursor, &fingerprints);
  }
  strbuf_add(out, has_any ? STR("\n]}]}\n") : STR("]}]}\n"));
}
