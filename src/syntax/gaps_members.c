// Gaps of members, their modifiers and types, and of lines behind imports. They are rows of the
// table in gaps.c.
//
//   abstract override x: T   →   abstract          x: T
#include "syntax/gap_text.h"
#include "syntax/gaps.h"

static bool is_any_word(const Mask *self, size_t at, const Str *words, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (match_word(self, at, words[i])) return true;
  return false;
}

static bool is_name_start(char c) {
  return is_name_byte(c) || (c && strchr("#['\"*", c));
}

// `abstract override x: T`: beside `abstract` the modifier is not known everywhere.
bool gap_override(Mask *self, size_t at) {
  size_t end = match_word(self, at, STR("override")), next = skip_blanks(self, end);
  if (!end || !is_name_start(byte_at(self, next)) || has_line_terminator(self, end, next))
    return false;
  static const Str following[] = {STR_INIT("abstract"), STR_INIT("static")};
  size_t before = skip_blanks_back(self, at);
  bool is_modifier = is_any_word(self, next, following, 2) ||
                     (before >= 8 && match_word(self, before - 8, STR("abstract"))) ||
                     (before >= 8 && match_word(self, before - 8, STR("readonly")));
  if (!is_modifier) return false;
  gap_blank(self, at, end);
  return true;
}

// `(a? /* c */: T)`: a comment behind the mark of what is optional.
bool gap_comment_after_question(Mask *self, size_t at) {
  if (byte_at(self, at) != '?') return false;
  size_t start = skip_blanks(self, at + 1), next = start, end;
  while ((end = skip_comment(self, next))) next = skip_blanks(self, end);
  if (next == start || byte_at(self, next) != ':') return false;
  gap_blank(self, start, next);
  return true;
}

// `declare module 'x' { global { … } }` reads as a block, which means as little.
bool gap_module_global(Mask *self, size_t at) {
  size_t end = match_word(self, at, STR("global")), next = skip_blanks(self, end);
  if (!end || byte_at(self, next) != '{' || has_line_terminator(self, end, next)) return false;
  gap_blank(self, at, end);
  return true;
}

// Whether the string that ends at `end` is a module specifier: `from 'x'`, `import 'x'`.
static bool ends_specifier(const Mask *self, size_t end) {
  char quote = end ? self->text.ptr[end - 1] : 0;
  if (quote != '\'' && quote != '"') return false;
  size_t start = end - 1;
  do {
    if (!start || self->text.ptr[start] == '\n') return false;
    start--;
  } while (self->text.ptr[start] != quote);
  size_t before = skip_blanks_back(self, start);
  return (before >= 4 && match_word(self, before - 4, STR("from"))) ||
         (before >= 6 && match_word(self, before - 6, STR("import")));
}

// `import x from 'x'⏎`…`` and `import 'x'⏎/re/.test(y)` are two statements.
bool gap_line_after_import(Mask *self, size_t at) {
  char c = byte_at(self, at);
  if ((c != '`' && c != '/') || skip_comment(self, at)) return false;
  size_t before = skip_comments_back(self, at);
  if (!ends_specifier(self, before)) return false;
  for (size_t i = before; i < at && is_blank(self->text.ptr[i]); i++) {
    if (self->text.ptr[i] != '\n') continue;
    gap_put(self, i, ';');
    return true;
  }
  return false;
}
