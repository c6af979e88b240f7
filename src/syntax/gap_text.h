// How gaps look at text: words, blanks and brackets around a place, and what is put there.
#pragma once

#include "base/utf8.h"
#include "syntax/gaps.h"

static inline bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '$' || (unsigned char)c >= 0x80;
}

static inline bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

static inline char byte_at(const Mask *self, size_t at) {
  return at < self->text.len ? self->text.ptr[at] : 0;
}

static inline size_t skip_blanks(const Mask *self, size_t at) {
  while (is_blank(byte_at(self, at))) at++;
  return at;
}

// The end of the comment that begins at `at`, else 0.
static inline size_t skip_comment(const Mask *self, size_t at) {
  char second = byte_at(self, at + 1);
  if (byte_at(self, at) != '/' || (second != '/' && second != '*')) return 0;
  size_t end = str_find(self->text, second == '/' ? STR("\n") : STR("*/"), at + 2);
  return end == SIZE_MAX ? 0 : end + (second == '/' ? 1 : 2);
}

// The first byte at or after `at` that is neither blank nor in a block comment.
static inline size_t skip_comments(const Mask *self, size_t at) {
  for (;;) {
    at = skip_blanks(self, at);
    if (byte_at(self, at) != '/' || byte_at(self, at + 1) != '*') return at;
    size_t end = str_find(self->text, STR("*/"), at + 2);
    if (end == SIZE_MAX) return at;
    at = end + 2;
  }
}

// U+2028 or U+2029, which end lines too.
enum { SEPARATOR_BYTES = 3 };

static inline bool is_separator(const Mask *self, size_t at) {
  unsigned char last = (unsigned char)byte_at(self, at + 2);
  return (unsigned char)byte_at(self, at) == 0xE2 && (unsigned char)byte_at(self, at + 1) == 0x80 &&
         (last == 0xA8 || last == 0xA9);
}

// Behind the byte order mark that a file may begin with, or a separator: no bytes of a name.
static inline bool is_after_space(const Mask *self, size_t at) {
  return (at == 3 && str_starts_with(self->text, STR("\uFEFF"))) ||
         (at >= SEPARATOR_BYTES && is_separator(self, at - SEPARATOR_BYTES));
}

// The end of `word` if it stands at `at` as a whole word, else 0.
static inline size_t match_word(const Mask *self, size_t at, Str word) {
  bool starts = at == 0 || !is_name_byte(self->text.ptr[at - 1]) || is_after_space(self, at);
  if (!starts || !str_starts_with(str_slice(self->text, at, self->text.len), word)) return 0;
  return is_name_byte(byte_at(self, at + word.len)) ? 0 : at + word.len;
}

static inline void gap_put(Mask *self, size_t at, char byte) {
  if (self->is_trial || self->copy[at] == byte) return;
  self->copy[at] = byte;
  self->changed = true;
}

// Keeps line terminators, which decide where statements end.
static inline void gap_blank(Mask *self, size_t from, size_t to) {
  for (size_t i = from; i < to; i++)
    if (self->text.ptr[i] != '\n' && self->text.ptr[i] != '\r') gap_put(self, i, ' ');
}

static inline void put_word(Mask *self, size_t at, Str word) {
  for (size_t i = 0; i < word.len; i++) gap_put(self, at + i, word.ptr[i]);
}

static inline bool has_line_terminator(const Mask *self, size_t from, size_t to) {
  for (size_t i = from; i < to; i++)
    if (self->text.ptr[i] == '\n' || self->text.ptr[i] == '\r' || is_separator(self, i))
      return true;
  return false;
}

// The end of `<A, B<C>>` at `at`, else 0. What is no type argument is looked at no further.
static inline size_t skip_type_arguments(const Mask *self, size_t at) {
  enum { LONGEST = 2000 };
  if (byte_at(self, at) != '<') return 0;
  size_t braces = 0;
  for (size_t i = at, depth = 0; i < self->text.len && i < at + LONGEST; i++) {
    char c = self->text.ptr[i];
    if (c == ';' && !braces) return 0;
    if (c == '{') braces++;
    if (c == '}' && braces) braces--;
    if (c == '<') depth++;
    if (c == '>' && self->text.ptr[i - 1] != '=' && --depth == 0) return i + 1;
  }
  return 0;
}

static inline size_t skip_blanks_back(const Mask *self, size_t at) {
  while (at > 0 && is_blank(self->text.ptr[at - 1])) at--;
  return at;
}

// The start of the line that ends at `at`, if it holds a `//` comment alone, else SIZE_MAX. Of very
// long lines only the end is looked at, since every place of such a line may ask.
static inline size_t line_comment_before(const Mask *self, size_t at) {
  enum { LONGEST = 2000 };
  size_t start = at, limit = at > LONGEST ? at - LONGEST : 0;
  while (start > limit && self->text.ptr[start - 1] != '\n') start--;
  if (start > 0 && start == limit) return SIZE_MAX;
  size_t text = start;
  while (text < at && is_blank(self->text.ptr[text])) text++;
  bool is_comment = text + 1 < at && self->text.ptr[text] == '/' && self->text.ptr[text + 1] == '/';
  return is_comment ? start : SIZE_MAX;
}

// Skips block comments too, and line comments on lines of their own.
static inline size_t skip_comments_back(const Mask *self, size_t at) {
  for (;;) {
    at = skip_blanks_back(self, at);
    size_t line = line_comment_before(self, at);
    if (line != SIZE_MAX) {
      at = line;
      continue;
    }
    bool ends_comment = at >= 4 && self->text.ptr[at - 1] == '/' && self->text.ptr[at - 2] == '*';
    if (!ends_comment) return at;
    enum { LONGEST = 20000 };
    size_t start = at - 2, limit = at > LONGEST ? at - LONGEST : 2;
    while (start >= limit && (self->text.ptr[start - 1] != '*' || self->text.ptr[start - 2] != '/'))
      start--;
    if (start < limit) return at;
    at = start - 2;
  }
}

// The end of the brackets that open at `at`, else 0; strings and comments are not looked at.
static inline size_t skip_brackets(const Mask *self, size_t at) {
  enum { LONGEST = 2000 };
  for (size_t i = at, depth = 0; i < self->text.len && i < at + LONGEST; i++) {
    char c = self->text.ptr[i];
    if (c == '(' || c == '[' || c == '{') depth++;
    if ((c == ')' || c == ']' || c == '}') && --depth == 0) return i + 1;
  }
  return 0;
}
