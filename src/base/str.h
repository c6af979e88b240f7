// Text as views. A Str never owns its bytes, is never freed and has no NUL at its end; it lives as
// long as what it points into (a module's source, an arena, a literal).
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/vec.h"

typedef struct Str {
  const char *ptr;
  size_t len;
} Str;

// STR("abc"): a Str of a string literal. STR_INIT("abc"): the same as an initialiser of static
// data, which must not be a compound literal.
#define STR(literal) ((Str)STR_INIT(literal))
#define STR_INIT(literal)                                                                          \
  { ("" literal), sizeof(literal) - 1 }
// For printf("%.*s", STR_ARG(s)).
#define STR_ARG(s) (int)(s).len, (s).ptr

typedef Vec(Str) StrVec;

Str str_of(const char *nul_terminated);
static inline bool str_is_empty(Str s) {
  return s.len == 0;
}
static inline bool str_equals(Str a, Str b) {
  return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}
// Equal texts in the same order.
bool str_lists_equal(const StrVec *a, const StrVec *b);
// By bytes, as memcmp: negative, zero or positive.
int str_compare(Str a, Str b);
bool str_starts_with(Str s, Str prefix);
bool str_ends_with(Str s, Str suffix);
// The bytes [start, end); both are clamped to the length.
Str str_slice(Str s, size_t start, size_t end);
Str str_trim(Str s);
// From `at` on, the first byte that is a control character (but DEL) or beyond ASCII; else `end`.
size_t str_plain_end(Str s, size_t at, size_t end);
// Offset of the first occurrence at or after `from`, or SIZE_MAX.
size_t str_find(Str s, Str needle, size_t from);
// Offset of the last `byte`, or SIZE_MAX.
size_t str_find_last(Str s, char byte);
// Levenshtein distance by bytes, counted up to `limit` (any greater distance gives limit + 1, and
// so do texts that differ over more than 64 bytes).
unsigned str_distance(Str a, Str b, unsigned limit);

Str str_copy(Arena *arena, Str s);
// A NUL-terminated copy, for system calls.
char *str_to_c(Arena *arena, Str s);
Str str_concat(Arena *arena, Str a, Str b);
// A NUL follows it, for system calls.
Str str_format(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

// Text that grows. The bytes belong to the arena.
typedef struct StrBuf {
  Arena *arena;
  char *ptr;
  size_t len, cap;
} StrBuf;

StrBuf strbuf_on(Arena *arena, size_t capacity);
void strbuf_reserve(StrBuf *self, size_t more);
void strbuf_add(StrBuf *self, Str s);
void strbuf_add_byte(StrBuf *self, char byte);
void strbuf_add_format(StrBuf *self, const char *format, ...) __attribute__((format(printf, 2, 3)));
// `s` as a JSON string with its quotes. Escapes quotes, backslashes, control characters, U+2028 and
// U+2029, so that the result is a JavaScript string literal too; bytes that are no UTF-8 become
// U+FFFD.
void strbuf_add_json(StrBuf *self, Str s);
// The same for code that may come to stand in HTML: no `</script` and no `<!--`.
void strbuf_add_literal(StrBuf *self, Str s);
Str strbuf_str(const StrBuf *self);
