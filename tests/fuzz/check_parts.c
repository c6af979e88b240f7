#include <cjson/cJSON.h>

#include "base/utf8.h"
#include "checks.h"
#include "emit/input_map.h"
#include "emit/manifest.h"
#include "report/render.h"

static bool is_place(Str text, bool is_utf8, Span span) {
  if (span.start > span.end || span.end > text.len) return false;
  if (!is_utf8) return true;
  const uint32_t places[] = {span.start, span.end};
  for (int i = 0; i < 2; i++)
    if (places[i] < text.len && ((unsigned char)text.ptr[places[i]] & 0xC0) == 0x80) return false;
  return true;
}

static const char *check_edits(Str text, bool is_utf8, const Fix *fix) {
  vec_each (const FixEdit, edit, &fix->edits) {
    if (!is_place(text, is_utf8, edit->span)) return "an edit lies outside the text";
    for (const FixEdit *other = fix->edits.items; other < edit; other++) {
      bool is_apart = other->span.end <= edit->span.start || edit->span.end <= other->span.start;
      if (!is_apart) return "edits of one fix touch";
    }
  }
  return NULL;
}

const char *check_places(const Module *module) {
  bool is_utf8 = utf8_find_invalid(module->text) == SIZE_MAX;
  vec_each (const Diag, diag, &module->diags) {
    if (!is_place(module->text, is_utf8, diag->span)) return "a diagnostic lies outside the text";
    if (!diag->message.len) return "a diagnostic says nothing";
    bool is_text =
        utf8_find_invalid(diag->message) == SIZE_MAX && utf8_find_invalid(diag->help) == SIZE_MAX;
    if (is_utf8 && !is_text) return "a diagnostic is no UTF-8";
    vec_each (const DiagNote, note, &diag->notes)
      if (!is_place(module->text, is_utf8, note->span)) return "a note lies outside the text";
    const char *broken = check_edits(module->text, is_utf8, &diag->fix);
    if (broken) return broken;
  }
  return NULL;
}

static bool is_json(Str text) {
  if (utf8_find_invalid(text) != SIZE_MAX) return false;
  cJSON *json = cJSON_ParseWithLength(text.ptr, text.len);
  cJSON_Delete(json);
  return json != NULL;
}

const char *check_reports(Arena *scratch, const Module *module) {
  RenderFile file = {module->path, module->text, &module->diags, module->settings};
  RenderReport report = {.files = &file, .count = 1, .options = {.color = true}};
  uint32_t count;
  const RenderFormat *formats = render_formats(&count);
  for (uint32_t i = 0; i < count; i++) {
    StrBuf out = strbuf_on(scratch, 1024);
    formats[i].render(&out, &report);
    bool is_for_machines = out.len && (out.ptr[0] == '{' || out.ptr[0] == '[');
    if (is_for_machines && !is_json(strbuf_str(&out))) return "a report is no JSON";
  }
  return NULL;
}

const char *check_manifest(Arena *scratch, const Module *module) {
  Manifest manifest = {0};
  manifest_add_module(&manifest, scratch, module->path, module->text, &module->plan);
  StrBuf out = strbuf_on(scratch, 1024);
  manifest_write_json(&out, &manifest);
  cJSON *json = cJSON_ParseWithLength(out.ptr, out.len);
  int count = cJSON_GetArraySize(cJSON_GetObjectItem(json, "functions"));
  cJSON_Delete(json);
  return (uint32_t)count == manifest.entries.len ? NULL
                                                 : "the manifest is no JSON of its functions";
}

// 0-based, UTF-16.
static bool is_position(const LineIndex *lines, uint32_t line, uint32_t column) {
  return line < lines->lines.len && column <= utf16_length(line_index_line(lines, line + 1));
}

const char *check_map(Arena *scratch, const Output *output, Str source) {
  if (!output->map.ptr) return NULL;
  if (!is_json(output->map)) return "a map is no JSON";
  InputMap map = {0};
  Str error;
  if (!input_map_read(&map, scratch, output->map, STR(""), &error)) return "a map cannot be read";
  LineIndex code = line_index_of(scratch, output->code), origin = line_index_of(scratch, source);
  const InputSegment *before = NULL;
  vec_each (const InputSegment, segment, &map.segments) {
    bool is_later = !before || segment->line > before->line ||
                    (segment->line == before->line && segment->column >= before->column);
    if (!is_later) return "a map's segments are out of order";
    if (!is_position(&code, segment->line, segment->column)) return "a map begins outside the code";
    bool leads_outside = source.ptr && segment->source != NO_INPUT &&
                         !is_position(&origin, segment->source_line, segment->source_column);
    if (leads_outside) return "a map leads out of the source";
    before = segment;
  }
  return NULL;
}

const char *check_memory(const Module *module) {
  enum { TO_BEGIN = 256 * 1024, A_BYTE = 4096 };
  size_t outputs = module->server.code.len + module->server.map.len + module->client.code.len +
                   module->client.map.len;
  size_t bound = TO_BEGIN + A_BYTE * module->text.len + 8 * outputs;
  return module->arena.taken <= bound ? NULL : "the module took too much memory";
}

static bool is_same_output(const Output *a, const Output *b) {
  return a->changed == b->changed && str_equals(a->code, b->code) && str_equals(a->map, b->map);
}

bool is_same_outcome(const Module *a, const Module *b) {
  bool is_same = is_same_output(&a->server, &b->server) && is_same_output(&a->client, &b->client) &&
                 a->diags.len == b->diags.len && a->has_errors == b->has_errors;
  for (uint32_t i = 0; is_same && i < a->diags.len; i++) {
    const Diag *x = &a->diags.items[i], *y = &b->diags.items[i];
    is_same = x->id == y->id && x->span.start == y->span.start && x->span.end == y->span.end &&
              str_equals(x->message, y->message) && str_equals(x->help, y->help);
  }
  return is_same;
}
