#include "cli/id_text.h"

enum { ID_DIGITS = 32 };

static bool is_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

static size_t count_digits(Str text, size_t at) {
  size_t end = at;
  while (end < text.len && is_digit(text.ptr[end])) end++;
  return end - at;
}

static Str lower_case(Arena *arena, Str digits) {
  StrBuf lower = strbuf_on(arena, ID_DIGITS);
  for (size_t i = 0; i < digits.len; i++) {
    char c = digits.ptr[i];
    strbuf_add_byte(&lower, c >= 'A' && c <= 'F' ? (char)(c - 'A' + 'a') : c);
  }
  return strbuf_str(&lower);
}

static void find_whole(Arena *arena, Str text, StrVec *ids) {
  for (size_t at = 0; at < text.len;) {
    size_t digits = count_digits(text, at);
    if (digits == ID_DIGITS)
      vec_push(arena, ids, lower_case(arena, str_slice(text, at, at + digits)));
    at += digits + 1;
  }
}

static Str without_quotes(Str text) {
  bool is_quoted =
      text.len > 1 && strchr("\"'`", text.ptr[0]) && text.ptr[0] == text.ptr[text.len - 1];
  return is_quoted ? str_slice(text, 1, text.len - 1) : text;
}

// What compiled code, React and bundlers put around an id.
static Str without_forms(Str text) {
  static const Str prefixes[] = {STR_INIT("server:"), STR_INIT("$$rscc_"), STR_INIT("$ACTION_ID_")};
  text = without_quotes(str_trim(text));
  for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
    if (str_starts_with(text, prefixes[i])) text = str_slice(text, prefixes[i].len, text.len);
  size_t hash = str_find(text, STR("#"), 0);
  return str_slice(text, 0, hash);
}

StrVec id_text_find(Arena *arena, Str text) {
  StrVec ids = {0};
  find_whole(arena, text, &ids);
  if (ids.len) return ids;
  Str beginning = without_forms(text);
  bool is_short = beginning.len && beginning.len <= ID_DIGITS;
  if (is_short && count_digits(beginning, 0) == beginning.len)
    vec_push(arena, &ids, lower_case(arena, beginning));
  return ids;
}
