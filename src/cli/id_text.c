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

static Str find_whole(Str text) {
  for (size_t at = 0; at < text.len;) {
    size_t digits = count_digits(text, at);
    if (digits == ID_DIGITS) return str_slice(text, at, at + digits);
    at += digits + 1;
  }
  return (Str){0};
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

bool id_text_find(Arena *arena, Str text, Str *id) {
  Str found = find_whole(text);
  if (!found.len) found = without_forms(text);
  bool is_beginning = found.len && found.len <= ID_DIGITS;
  if (!is_beginning || count_digits(found, 0) != found.len) return false;
  StrBuf lower = strbuf_on(arena, ID_DIGITS);
  for (size_t i = 0; i < found.len; i++) {
    char c = found.ptr[i];
    strbuf_add_byte(&lower, c >= 'A' && c <= 'F' ? (char)(c - 'A' + 'a') : c);
  }
  *id = strbuf_str(&lower);
  return true;
}
