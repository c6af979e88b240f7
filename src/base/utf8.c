#include "base/utf8.h"

static const uint32_t replacement = 0xFFFD;

static bool is_continuation(Str s, size_t at) {
  return at < s.len && ((unsigned char)s.ptr[at] & 0xC0) == 0x80;
}

Str utf8_without_mark(Str s) {
  return str_starts_with(s, STR("\xEF\xBB\xBF")) ? str_slice(s, 3, s.len) : s;
}

// Length of the well-formed sequence at `at`, or 0.
static size_t sequence_length(Str s, size_t at) {
  unsigned char a = (unsigned char)s.ptr[at];
  if (a < 0x80) return 1;
  if (!is_continuation(s, at + 1)) return 0;
  unsigned char b = (unsigned char)s.ptr[at + 1];
  if (a >= 0xC2 && a <= 0xDF) return 2;
  if (!is_continuation(s, at + 2)) return 0;
  bool is_overlong = a == 0xE0 && b < 0xA0, is_surrogate = a == 0xED && b > 0x9F;
  if (a >= 0xE0 && a <= 0xEF) return is_overlong || is_surrogate ? 0 : 3;
  if (!is_continuation(s, at + 3)) return 0;
  bool is_in_range =
      (a == 0xF0 && b >= 0x90) || (a >= 0xF1 && a <= 0xF3) || (a == 0xF4 && b < 0x90);
  return is_in_range ? 4 : 0;
}

size_t utf8_character_start(Str s, size_t at) {
  enum { LONGEST = 4 };
  for (size_t back = 1; back < LONGEST && back <= at && is_continuation(s, at - back + 1); back++)
    if (sequence_length(s, at - back) > back) return at - back;
  return at;
}

uint32_t utf8_decode(Str s, size_t *offset) {
  size_t at = *offset, length = sequence_length(s, at);
  *offset += length ? length : 1;
  const unsigned char *p = (const unsigned char *)s.ptr + at;
  switch (length) {
  case 1: return p[0];
  case 2: return (p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu);
  case 3: return (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
  case 4: return (p[0] & 0x07u) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
  default: return replacement;
  }
}

size_t utf8_space_length(Str s, size_t at) {
  if (at >= s.len) return 0;
  unsigned char first = (unsigned char)s.ptr[at];
  if (first < 0x80) return first == ' ' || (first >= '\t' && first <= '\r');
  size_t end = at;
  uint32_t c = utf8_decode(s, &end);
  bool is_space = c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
                  c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
  return is_space ? end - at : 0;
}

void utf8_encode(StrBuf *out, uint32_t c) {
  if (c < 0x80) {
    strbuf_add_byte(out, (char)c);
    return;
  }
  if (c < 0x800) {
    strbuf_add_byte(out, (char)(0xC0 | c >> 6));
  } else if (c < 0x10000) {
    strbuf_add_byte(out, (char)(0xE0 | c >> 12));
    strbuf_add_byte(out, (char)(0x80 | (c >> 6 & 0x3F)));
  } else {
    strbuf_add_byte(out, (char)(0xF0 | c >> 18));
    strbuf_add_byte(out, (char)(0x80 | (c >> 12 & 0x3F)));
    strbuf_add_byte(out, (char)(0x80 | (c >> 6 & 0x3F)));
  }
  strbuf_add_byte(out, (char)(0x80 | (c & 0x3F)));
}

size_t utf8_find_invalid(Str s) {
  for (size_t at = 0; at < s.len;) {
    size_t length = sequence_length(s, at);
    if (!length) return at;
    at += length;
  }
  return SIZE_MAX;
}

size_t utf16_length(Str s) {
  size_t units = 0;
  for (size_t at = 0; at < s.len;) units += utf8_decode(s, &at) > 0xFFFF ? 2 : 1;
  return units;
}

size_t utf8_terminator_length(Str s, size_t at) {
  unsigned char c = (unsigned char)s.ptr[at];
  if (c == '\n') return 1;
  if (c == '\r') return at + 1 < s.len && s.ptr[at + 1] == '\n' ? 2 : 1;
  bool is_separator = c == 0xE2 && at + 2 < s.len && (unsigned char)s.ptr[at + 1] == 0x80 &&
                      ((unsigned char)s.ptr[at + 2] & 0xFE) == 0xA8;
  return is_separator ? 3 : 0;
}

LineIndex line_index_of(Arena *arena, Str text) {
  LineIndex index = {.text = text};
  struct LineStart line = {.ascii = true};
  uint32_t utf16 = 0;
  for (size_t at = 0; at < text.len;) {
    size_t plain = str_plain_end(text, at, text.len); // most of a text
    utf16 += (uint32_t)(plain - at);
    at = plain;
    if (at == text.len) break;
    unsigned char c = (unsigned char)text.ptr[at];
    size_t terminator = utf8_terminator_length(text, at);
    if (terminator) {
      at += terminator;
      utf16 += terminator == 2 ? 2 : 1;
      vec_push(arena, &index.lines, line);
      line = (struct LineStart){.byte = (uint32_t)at, .utf16 = utf16, .ascii = true};
      continue;
    }
    if (c < 0x80) {
      at++;
      utf16++;
      continue;
    }
    line.ascii = false;
    utf16 += utf8_decode(text, &at) > 0xFFFF ? 2 : 1;
  }
  vec_push(arena, &index.lines, line);
  return index;
}

// The index of the line that holds the byte.
static uint32_t find_line(const LineIndex *self, uint32_t byte) {
  uint32_t low = 0, high = self->lines.len;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (self->lines.items[middle].byte <= byte)
      low = middle;
    else
      high = middle;
  }
  return low;
}

Position line_index_position(const LineIndex *self, uint32_t byte) {
  uint32_t at = find_line(self, byte);
  struct LineStart line = self->lines.items[at];
  uint32_t units = byte - line.byte;
  if (!line.ascii) units = (uint32_t)utf16_length(str_slice(self->text, line.byte, byte));
  return (Position){.line = at + 1, .column = units + 1, .offset = line.utf16 + units};
}

Str line_index_line(const LineIndex *self, uint32_t line) {
  uint32_t start = self->lines.items[line - 1].byte;
  bool is_last = line == self->lines.len;
  size_t end = is_last ? self->text.len : self->lines.items[line].byte;
  if (is_last) return str_slice(self->text, start, end);
  end -= (unsigned char)self->text.ptr[end - 1] >= 0x80 ? 3 : 1;
  bool is_crlf = end > start && self->text.ptr[end] == '\n' && self->text.ptr[end - 1] == '\r';
  return str_slice(self->text, start, is_crlf ? end - 1 : end);
}

uint32_t line_index_offset(const LineIndex *self, uint32_t line, uint32_t column) {
  if (!line || line > self->lines.len) return (uint32_t)self->text.len;
  Str text = line_index_line(self, line);
  size_t at = 0;
  for (uint32_t units = 1; at < text.len && units < column;)
    units += utf8_decode(text, &at) > 0xFFFF ? 2 : 1;
  return self->lines.items[line - 1].byte + (uint32_t)at;
}
