#include "syntax/prefilter.h"

#include "base/utf8.h"

static const Str directive = {"use server", 10}, client_directive = {"use client", 10};

// Directives of other tools and of React that are within reach of a misspelling.
static const char *const known_words[] = {
    "use client",    "use strict",   "use asm",    "use cache",        "use memo",
    "use no memo",   "use workflow", "use step",   "use server-entry", "use client-entry",
    "use component", "use hook",     "use forget",
};

static bool is_quote(char c) {
  return c == '\'' || c == '"' || c == '`';
}

// Whether exactly these words stand behind the quote. A backslash may end the line behind them.
static bool is_quoted_at(Str text, size_t quote, Str words) {
  Str rest = str_slice(text, quote + 1, text.len);
  if (rest.len <= words.len || !str_starts_with(rest, words)) return false;
  return rest.ptr[words.len] == text.ptr[quote] || rest.ptr[words.len] == '\\';
}

static bool may_hold(Str text, Str words) {
  for (size_t at = 0; (at = str_find(text, words, at)) != SIZE_MAX; at++)
    if (at > 0 && is_quote(text.ptr[at - 1]) && is_quoted_at(text, at - 1, words)) return true;
  return false;
}

bool prefilter_may_hold_directive(Str text) {
  return may_hold(text, directive);
}

bool prefilter_may_hold_client_directive(Str text) {
  return may_hold(text, client_directive);
}

static char lower(char c) {
  return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static bool is_known_word(Str s) {
  for (size_t i = 0; i < sizeof known_words / sizeof *known_words; i++)
    if (str_equals(s, str_of(known_words[i]))) return true;
  return str_starts_with(s, STR("use cache:"));
}

enum { LONGEST_NEAR_MISS = 24, MOST_BYTES = 4 * LONGEST_NEAR_MISS };

// Folds what people vary: case, white space, hyphens and underscores. A byte of the result is a
// character, whatever its length; empty: too many of them.
static Str fold(Str s, char *folded) {
  size_t len = 0, at = 0;
  while (at < s.len && len < LONGEST_NEAR_MISS) {
    bool is_gap = utf8_space_length(s, at) || s.ptr[at] == '-' || s.ptr[at] == '_';
    bool is_repeated = is_gap && len && folded[len - 1] == ' ';
    uint32_t c = utf8_decode(s, &at);
    char plain = c < 0x80 ? lower((char)c) : (char)0xFF; // none of the directive's
    if (!is_repeated) folded[len++] = is_gap ? ' ' : plain;
  }
  return at == s.len ? str_trim((Str){folded, len}) : STR("");
}

bool prefilter_is_near_miss(Str s) {
  enum { EDITS = 2 };
  if (s.len < directive.len - EDITS || s.len > MOST_BYTES || str_equals(s, directive)) return false;
  if (str_equals(s, STR("use action"))) return true;
  if (is_known_word(s)) return false;
  char folded[LONGEST_NEAR_MISS];
  return str_distance(fold(s, folded), directive, EDITS) <= EDITS;
}

static bool is_near_miss_quoted(Str text, size_t quote) {
  enum { WINDOW = MOST_BYTES + 2 };
  char mark = text.ptr[quote];
  for (size_t end = quote + 1; end < text.len && end < quote + WINDOW; end++) {
    if (text.ptr[end] == '\n') return false;
    if (text.ptr[end] == mark) return prefilter_is_near_miss(str_slice(text, quote + 1, end));
  }
  return false;
}

// Whether the escape after the backslash at `at` can stand for `expected`: \x75, \u0075, \u{75},
// \s.
static bool escape_may_be(Str text, size_t at, char expected) {
  enum { LONGEST = 10 };
  Str escape = str_slice(text, at + 1, at + 1 + LONGEST);
  if (!escape.len) return false;
  bool continues_line = escape.ptr[0] == '\n' || escape.ptr[0] == '\r';
  if (continues_line) return true;
  if (escape.ptr[0] != 'u' && escape.ptr[0] != 'x') return escape.ptr[0] == expected;
  static const char digits[] = "0123456789abcdef";
  char high = digits[(unsigned char)expected >> 4], low = digits[expected & 15];
  for (size_t i = 1; i + 1 < escape.len; i++)
    if (lower(escape.ptr[i]) == high && lower(escape.ptr[i + 1]) == low) return true;
  return false;
}

// The directive's beginning, as written, up to an escape of its next character.
static bool looks_escaped(Str text, size_t quote) {
  size_t matched = 0, at = quote + 1;
  while (matched < directive.len && at < text.len && text.ptr[at] == directive.ptr[matched]) {
    matched++;
    at++;
  }
  bool is_escape = matched < directive.len && at < text.len && text.ptr[at] == '\\';
  return is_escape && escape_may_be(text, at, directive.ptr[matched]);
}

// Whether only white space, comments and other directives stand before the offset: a module's own
// 'use client' is no problem.
static bool is_at_module_top(Str text, size_t offset) {
  size_t at = 0;
  while (at < offset) {
    char c = text.ptr[at];
    Str rest = str_slice(text, at, text.len);
    size_t end = SIZE_MAX;
    if (str_starts_with(rest, STR("//")) || str_starts_with(rest, STR("#!")))
      end = str_find(text, STR("\n"), at);
    if (str_starts_with(rest, STR("/*"))) end = str_find(text, STR("*/"), at + 2);
    if (c == '\'' || c == '"') end = str_find(text, (Str){&c, 1}, at + 1);
    bool is_blank = (unsigned char)c <= ' ' || c == ';' || (unsigned char)c >= 0x80;
    if (end == SIZE_MAX && !is_blank) return false;
    at = end == SIZE_MAX ? at + 1 : end + 1;
    if (c == '/' && at < offset && text.ptr[at] == '/') at++;
  }
  return true;
}

// `'use ' + 'server'`
static bool looks_concatenated(Str text, size_t quote) {
  enum { LONGEST = 40 };
  Str window = str_slice(text, quote + 1, quote + LONGEST);
  size_t end = str_find(window, (Str){text.ptr + quote, 1}, 0);
  if (end == SIZE_MAX || end == 0 || end > directive.len) return false;
  bool is_beginning = str_equals(str_slice(window, 0, end), str_slice(directive, 0, end));
  Str rest = str_trim(str_slice(window, end + 1, window.len));
  return is_beginning && rest.len && rest.ptr[0] == '+';
}

// Vectors of the language's extension: the byte filter looks at sixteen characters at once.
typedef unsigned char Bytes __attribute__((vector_size(16)));
enum { WIDTH = sizeof(Bytes), BLOCK = 16 * WIDTH };

static Bytes load(const char *from) {
  Bytes bytes;
  memcpy(&bytes, from, sizeof bytes);
  return bytes;
}

// Not 0 where a quote stands before a character that a misspelling may begin with.
static Bytes likely_quotes(const char *text) {
  Bytes c = load(text), next = load(text + 1), folded = next | 0x20;
  Bytes quotes = (Bytes)(c == '\'') | (Bytes)(c == '"') | (Bytes)(c == '`');
  Bytes is_letter = (Bytes)(folded == 'u') | (Bytes)(folded == 's') | (Bytes)(folded == 'e');
  Bytes is_other = (Bytes)(folded == ' ') | (Bytes)(next == '\\') | (Bytes)(next >= 0x80);
  return quotes & (is_letter | is_other);
}

static bool is_nearly_at(Str text, size_t quote) {
  if (is_quoted_at(text, quote, directive)) return true;
  if (is_quoted_at(text, quote, client_directive)) return !is_at_module_top(text, quote);
  return is_near_miss_quoted(text, quote) || looks_escaped(text, quote) ||
         looks_concatenated(text, quote);
}

// `block`: BLOCK + 1 readable bytes, those of the text at `start`.
static bool is_nearly_in_block(Str text, size_t start, const char *block) {
  unsigned char likely[BLOCK];
  for (size_t i = 0; i < BLOCK; i += WIDTH) {
    Bytes found = likely_quotes(block + i);
    memcpy(likely + i, &found, sizeof found);
  }
  const unsigned char *at = likely, *end = likely + BLOCK;
  while ((at = memchr(at, UINT8_MAX, (size_t)(end - at)))) {
    if (is_nearly_at(text, start + (size_t)(at - likely))) return true;
    at++;
  }
  return false;
}

bool prefilter_may_nearly_hold_directive(Str text) {
  size_t start = 0;
  for (; text.len - start > BLOCK; start += BLOCK)
    if (is_nearly_in_block(text, start, text.ptr + start)) return true;
  char last[BLOCK + 1] = {0};
  memcpy(last, text.ptr + start, text.len - start);
  return is_nearly_in_block(text, start, last);
}
