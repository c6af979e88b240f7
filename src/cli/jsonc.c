// `{"a": 1, // x` becomes `{"a": 1,     `. cJSON knows no places, so a key's is found by counting:
// in document order, the n-th string of the tree is the n-th string of the text.
#include "cli/jsonc.h"

#include "base/json.h"
#include "base/json_memory.h"

// Past the string that begins at `at`.
static size_t skip_string(Str text, size_t at) {
  for (at++; at < text.len && text.ptr[at] != '"'; at++)
    if (text.ptr[at] == '\\') at++;
  return at + 1;
}

static size_t find_comment_end(Str text, size_t at) {
  bool is_line = text.ptr[at + 1] == '/';
  size_t end = str_find(text, is_line ? STR("\n") : STR("*/"), at + 2);
  if (end == SIZE_MAX) return text.len;
  return is_line ? end : end + 2;
}

static void blank(char *bytes, size_t start, size_t end) {
  for (size_t i = start; i < end; i++)
    if (bytes[i] != '\n') bytes[i] = ' ';
}

static bool is_comment(Str text, size_t at) {
  bool has_two = at + 1 < text.len && text.ptr[at] == '/';
  return has_two && (text.ptr[at + 1] == '/' || text.ptr[at + 1] == '*');
}

static bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// `pending_comma`: a comma after which only white space has come.
static void blank_extras(Str text, char *bytes) {
  size_t pending_comma = SIZE_MAX;
  for (size_t at = 0; at < text.len;) {
    if (is_comment(text, at)) {
      size_t end = find_comment_end(text, at);
      blank(bytes, at, end);
      at = end;
      continue;
    }
    char c = text.ptr[at];
    bool closes = c == '}' || c == ']';
    if (closes && pending_comma != SIZE_MAX) bytes[pending_comma] = ' ';
    if (!is_white(c)) pending_comma = c == ',' ? at : SIZE_MAX;
    at = c == '"' ? skip_string(text, at) : at + 1;
  }
}

static size_t skip_white(Str text, size_t at) {
  while (at < text.len && is_white(text.ptr[at])) at++;
  return at;
}

Jsonc jsonc_parse(Arena *arena, Str text) {
  char *bytes = str_to_c(arena, text);
  bool has_mark = str_starts_with(text, STR("\xEF\xBB\xBF"));
  if (has_mark) blank(bytes, 0, 3);
  blank_extras(text, bytes);
  Jsonc self = {.text = {bytes, text.len}};
  self.error_at = json_find_fault(self.text);
  if (self.error_at != SIZE_MAX) return self;
  const char *end = NULL;
  self.value = cJSON_ParseWithLengthOpts(bytes, text.len, &end, false);
  if (!self.value) json_memory_check(arena);
  self.error_at = skip_white(self.text, end ? (size_t)(end - bytes) : 0);
  if (self.value && self.error_at < text.len) {
    cJSON_Delete(self.value);
    self.value = NULL;
  }
  return self;
}

// Counts strings up to `item`'s own key; true when it was found.
static bool count_strings(const cJSON *value, const cJSON *item, size_t *count) {
  const cJSON *child;
  cJSON_ArrayForEach(child, value) {
    if (child == item) return true;
    if (child->string) ++*count;
    if (cJSON_IsString(child)) ++*count;
    if (count_strings(child, item, count)) return true;
  }
  return false;
}

static uint32_t line_of_offset(Str text, size_t offset) {
  uint32_t line = 1;
  for (size_t i = 0; i < offset && i < text.len; i++) line += text.ptr[i] == '\n';
  return line;
}

uint32_t jsonc_line(const Jsonc *self, const cJSON *item) {
  size_t before = 0;
  if (!count_strings(self->value, item, &before)) return 1;
  size_t at = str_find(self->text, STR("\""), 0);
  for (size_t i = 0; i < before && at != SIZE_MAX; i++)
    at = str_find(self->text, STR("\""), skip_string(self->text, at));
  return line_of_offset(self->text, at);
}
