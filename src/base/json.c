#include "base/json.h"

#include "base/utf8.h"

static size_t skip_white(Str text, size_t at) {
  while (at < text.len && memchr(" \t\n\r", text.ptr[at], 4)) at++;
  return at;
}

// Past the string that begins at `at`; past the text's end if it has none.
static size_t skip_string(Str text, size_t at) {
  for (at++; at < text.len && text.ptr[at] != '"'; at++)
    if (text.ptr[at] == '\\') at++;
  return at + 1;
}

static bool is_end(char c) {
  return c == ',' || c == ']' || c == '}';
}

// Past the value that begins at `at`; past the text's end if it is broken.
static size_t skip_value(Str text, size_t at) {
  size_t depth = 0, start = at;
  while (at < text.len) {
    char c = text.ptr[at];
    if (!depth && is_end(c)) return at > start ? at : text.len + 1;
    bool closes = c == ']' || c == '}';
    depth += c == '[' || c == '{';
    depth -= closes;
    at = c == '"' ? skip_string(text, at) : at + 1;
    if (!depth && (closes || c == '"')) return at;
  }
  return depth ? text.len + 1 : at;
}

bool json_enter(Str value, char open, JsonCursor *cursor) {
  size_t at = skip_white(value, 0);
  *cursor = (JsonCursor){.text = value, .at = at + 1, .close = open == '{' ? '}' : ']'};
  return at < value.len && value.ptr[at] == open;
}

static bool stop(JsonCursor *self, size_t at, bool is_broken) {
  self->at = at;
  self->is_broken = is_broken;
  return false;
}

// `"key" :`; the place after it, or past the text's end.
static size_t take_key(Str text, size_t at, Str *key) {
  if (at >= text.len || text.ptr[at] != '"') return text.len + 1;
  size_t end = skip_string(text, at);
  *key = str_slice(text, at + 1, end - 1);
  at = skip_white(text, end);
  return at < text.len && text.ptr[at] == ':' ? skip_white(text, at + 1) : text.len + 1;
}

bool json_next(JsonCursor *self, Str *key, Str *value) {
  Str text = self->text;
  size_t at = skip_white(text, self->at);
  if (at >= text.len) return stop(self, at, true);
  if (text.ptr[at] == self->close) return stop(self, at, false);
  if (self->has_begun && text.ptr[at] != ',') return stop(self, at, true);
  if (self->has_begun) at = skip_white(text, at + 1);
  self->has_begun = true;
  *key = STR("");
  size_t start = self->close == '}' ? take_key(text, at, key) : at;
  if (start > text.len) return stop(self, at, true);
  size_t end = skip_value(text, start);
  if (end > text.len) return stop(self, start, true);
  *value = str_trim(str_slice(text, start, end));
  self->at = end;
  return true;
}

Str json_member(Str object, Str name) {
  JsonCursor cursor;
  Str key, value;
  if (!json_enter(object, '{', &cursor)) return STR("");
  while (json_next(&cursor, &key, &value))
    if (str_equals(key, name)) return value;
  return STR("");
}

static bool read_hex(Str text, size_t at, uint32_t *unit) {
  *unit = 0;
  for (size_t i = at; i < at + 4; i++) {
    char c = i < text.len ? text.ptr[i] : 0;
    bool is_digit = c >= '0' && c <= '9', is_low = c >= 'a' && c <= 'f',
         is_high = c >= 'A' && c <= 'F';
    if (!is_digit && !is_low && !is_high) return false;
    *unit = *unit << 4 | (uint32_t)(is_digit ? c - '0' : is_low ? c - 'a' + 10 : c - 'A' + 10);
  }
  return true;
}

static bool is_half(uint32_t unit) {
  return unit >= 0xD800 && unit < 0xE000;
}

// What stands after `\u`; two of them where the first is half of a pair.
static bool read_unit(Str text, size_t *at, uint32_t *unit) {
  uint32_t second;
  if (!read_hex(text, *at, unit)) return false;
  *at += 4;
  bool has_second = is_half(*unit) && *unit < 0xDC00 &&
                    str_starts_with(str_slice(text, *at, text.len), STR("\\u")) &&
                    read_hex(text, *at + 2, &second) && is_half(second) && second >= 0xDC00;
  if (has_second) {
    *at += 6;
    *unit = 0x10000 + ((*unit - 0xD800) << 10 | (second - 0xDC00));
  }
  return true;
}

static bool add_unit(StrBuf *out, Str text, size_t *at) {
  uint32_t unit;
  if (!read_unit(text, at, &unit)) return false;
  utf8_encode(out, is_half(unit) ? 0xFFFD : unit);
  return true;
}

// The first escape of half of a pair from `from` on, which lies in no escape.
static size_t find_half(Str text, size_t from) {
  uint32_t unit;
  for (size_t at = str_find(text, STR("\\"), from); at < text.len;) {
    size_t end = at + 2;
    bool is_unit = end <= text.len && text.ptr[at + 1] == 'u' && read_unit(text, &end, &unit);
    if (is_unit && is_half(unit)) return at;
    at = str_find(text, STR("\\"), end);
  }
  return SIZE_MAX;
}

Str json_mend_halves(Arena *arena, Str text) {
  size_t at = find_half(text, 0);
  if (at == SIZE_MAX) return text;
  char *mended = str_to_c(arena, text);
  for (; at != SIZE_MAX; at = find_half(text, at + 6)) memcpy(mended + at + 2, "fffd", 4);
  return (Str){mended, text.len};
}

bool json_string(Arena *arena, Str value, Str *text) {
  bool is_string = value.len >= 2 && value.ptr[0] == '"' && value.ptr[value.len - 1] == '"';
  if (!is_string) return false;
  *text = str_slice(value, 1, value.len - 1);
  if (!memchr(text->ptr, '\\', text->len)) return true;
  static const char letters[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
  StrBuf out = strbuf_on(arena, text->len);
  for (size_t at = 0; at < text->len;) {
    char c = text->ptr[at++];
    if (c != '\\') {
      strbuf_add_byte(&out, c);
      continue;
    }
    char escape = at < text->len ? text->ptr[at++] : 0;
    const char *letter = escape ? strchr(letters, escape) : NULL;
    if (letter)
      strbuf_add_byte(&out, values[letter - letters]);
    else if (escape != 'u' || !add_unit(&out, *text, &at))
      return false;
  }
  *text = strbuf_str(&out);
  return true;
}

bool json_whole_number(Str value, uint32_t most, uint32_t *number) {
  uint64_t sum = 0;
  for (size_t i = 0; i < value.len; i++) {
    char c = value.ptr[i];
    if (c < '0' || c > '9') return false;
    sum = sum * 10 + (uint64_t)(c - '0');
    if (sum > most) return false;
  }
  *number = (uint32_t)sum;
  return value.len > 0;
}

// cJSON takes all for white space. Tabs and line ends are that, and harmless inside strings.
static size_t find_control(Str text) {
  unsigned found = 0;
  for (size_t i = 0; i < text.len; i++) { // no early end: the compiler looks at many at once
    unsigned char c = (unsigned char)text.ptr[i];
    found |= (c < ' ') & (c != '\t') & (c != '\n') & (c != '\r');
  }
  for (size_t i = 0; found; i++)
    if ((unsigned char)text.ptr[i] < ' ' && !memchr("\t\n\r", text.ptr[i], 3)) return i;
  return SIZE_MAX;
}

size_t json_find_fault(Str text) {
  size_t control = find_control(text);
  uint32_t unit;
  for (size_t at = str_find(text, STR("\\"), 0); at < text.len && at < control;
       at = str_find(text, STR("\\"), at + 2)) {
    bool is_unit = at + 1 < text.len && text.ptr[at + 1] == 'u';
    if (is_unit && !read_hex(text, at + 2, &unit)) return at;
  }
  return control;
}
