// Each gap of the grammars is a row: a function that looks at one place and blanks it. Places are
// the surroundings of the tree's errors, so a module that parses pays nothing.
#include "syntax/mask.h"

typedef struct Mask {
  const Tree *tree;
  Str text; // what was parsed
  char *copy;
  bool changed;
} Mask;

static bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '$' || (unsigned char)c >= 0x80;
}

static bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static char byte_at(const Mask *self, size_t at) {
  return at < self->text.len ? self->text.ptr[at] : 0;
}

static size_t skip_blanks(const Mask *self, size_t at) {
  while (is_blank(byte_at(self, at))) at++;
  return at;
}

// The end of `word` if it stands at `at` as a whole word, else 0.
static size_t match_word(const Mask *self, size_t at, Str word) {
  bool starts = at == 0 || !is_name_byte(self->text.ptr[at - 1]);
  if (!starts || !str_starts_with(str_slice(self->text, at, self->text.len), word)) return 0;
  return is_name_byte(byte_at(self, at + word.len)) ? 0 : at + word.len;
}

static void put(Mask *self, size_t at, char byte) {
  if (self->copy[at] == byte) return;
  self->copy[at] = byte;
  self->changed = true;
}

// Keeps line terminators, which decide where statements end.
static void blank(Mask *self, size_t from, size_t to) {
  for (size_t i = from; i < to; i++)
    if (self->text.ptr[i] != '\n' && self->text.ptr[i] != '\r') put(self, i, ' ');
}

// `with { type: 'json' }` or `assert {…}` after a module specifier.
static bool mask_import_attributes(Mask *self, size_t at) {
  size_t end = match_word(self, at, STR("with"));
  if (!end) end = match_word(self, at, STR("assert"));
  if (!end || byte_at(self, skip_blanks(self, end)) != '{') return false;
  size_t before = at;
  while (before > 0 && is_blank(self->text.ptr[before - 1])) before--;
  bool follows_string =
      before > 0 && (self->text.ptr[before - 1] == '\'' || self->text.ptr[before - 1] == '"');
  size_t close = str_find(self->text, STR("}"), end);
  if (!follows_string || close == SIZE_MAX) return false;
  blank(self, at, close + 1);
  return true;
}

// `import defer * as x`, `import source x`, `export type * from`.
static bool mask_phase(Mask *self, size_t at) {
  static const struct {
    Str first, second;
  } phases[] = {
      {{"import", 6}, {"defer", 5}}, {{"import", 6}, {"source", 6}}, {{"export", 6}, {"type", 4}}};
  for (size_t i = 0; i < sizeof phases / sizeof *phases; i++) {
    size_t end = match_word(self, at, phases[i].first);
    if (!end) continue;
    size_t start = skip_blanks(self, end);
    end = match_word(self, start, phases[i].second);
    char next = byte_at(self, skip_blanks(self, end ? end : start));
    bool is_phase =
        i == 1 ? is_name_byte(next) && !match_word(self, skip_blanks(self, end), STR("from"))
               : next == '*';
    if (!end || !is_phase) continue;
    blank(self, start, end);
    return true;
  }
  return false;
}

// `accessor x = 1` in a class body reads as a field.
static bool mask_accessor(Mask *self, size_t at) {
  size_t end = match_word(self, at, STR("accessor"));
  char next = byte_at(self, skip_blanks(self, end));
  if (!end || (!is_name_byte(next) && next != '#' && next != '[' && next != '"' && next != '\''))
    return false;
  blank(self, at, end);
  return true;
}

// `using x` and `await using x` declare as `const x` does (of the same length).
static bool mask_using(Mask *self, size_t at) {
  size_t end = match_word(self, at, STR("using"));
  if (!end || byte_at(self, end) == '\n' || !is_name_byte(byte_at(self, skip_blanks(self, end))))
    return false;
  static const char replacement[] = "const";
  for (size_t i = 0; i < sizeof replacement - 1; i++) put(self, at + i, replacement[i]);
  size_t before = at;
  while (before > 0 && is_blank(self->text.ptr[before - 1])) before--;
  bool is_await = before >= 5 && match_word(self, before - 5, STR("await"));
  if (is_await) blank(self, before - 5, before);
  return true;
}

// `<in out T>`: variance of a type parameter.
static bool mask_variance(Mask *self, size_t at) {
  size_t before = at;
  while (before > 0 && is_blank(self->text.ptr[before - 1])) before--;
  bool starts_parameter =
      before > 0 && (self->text.ptr[before - 1] == '<' || self->text.ptr[before - 1] == ',');
  size_t end = match_word(self, at, STR("in"));
  if (!end) end = match_word(self, at, STR("out"));
  if (!end || !starts_parameter || !is_name_byte(byte_at(self, skip_blanks(self, end))))
    return false;
  blank(self, at, end);
  return true;
}

// `a?.5:1` is a conditional: `?.` before a digit is no optional chain.
static bool mask_decimal_after_question(Mask *self, size_t at) {
  char digit = byte_at(self, at + 2);
  if (byte_at(self, at) != '?' || byte_at(self, at + 1) != '.' || digit < '0' || digit > '9')
    return false;
  put(self, at + 1, ' ');
  return true;
}

// A bare `&` in JSX text or in an attribute's string.
static bool mask_ampersand(Mask *self, size_t at) {
  bool is_operator = byte_at(self, at + 1) == '&' || (at > 0 && self->text.ptr[at - 1] == '&');
  if (byte_at(self, at) != '&' || is_operator) return false;
  put(self, at, ' ');
  return true;
}

// An escape that only a tagged template may hold: `tag`\unicode``.
static bool mask_template_escape(Mask *self, size_t at) {
  char next = byte_at(self, at + 1);
  if (byte_at(self, at) != '\\' || (next != 'u' && next != 'x' && (next < '0' || next > '9')))
    return false;
  put(self, at, ' ');
  return true;
}

// Line terminators that the grammars' scanners overlook: CR alone, and comments that span lines;
// and a no-break space.
static bool mask_white_space(Mask *self, size_t at) {
  if (byte_at(self, at) == '\r' && byte_at(self, at + 1) != '\n') {
    put(self, at, '\n');
    return true;
  }
  bool is_no_break =
      (unsigned char)byte_at(self, at) == 0xC2 && (unsigned char)byte_at(self, at + 1) == 0xA0;
  if (is_no_break) {
    put(self, at, ' ');
    put(self, at + 1, ' ');
    return true;
  }
  if (byte_at(self, at) != '/' || byte_at(self, at + 1) != '*') return false;
  size_t end = str_find(self->text, STR("*/"), at + 2);
  size_t line = str_find(self->text, STR("\n"), at);
  if (end == SIZE_MAX || line == SIZE_MAX || line > end) return false;
  blank(self, at, end + 2);
  return true;
}

// A line that begins with a name that begins with `in`, or a field named so, or a generator method,
// after a line without a semicolon.
static bool mask_statement_break(Mask *self, size_t at) {
  bool is_in_name = byte_at(self, at) == 'i' && byte_at(self, at + 1) == 'n' && at > 0;
  bool is_generator = byte_at(self, at) == '*' && at > 0;
  if (!is_in_name && !is_generator) return false;
  size_t line = at;
  while (line > 0 && is_blank(self->text.ptr[line - 1]) && self->text.ptr[line - 1] != '\n') line--;
  if (line == 0 || self->text.ptr[line - 1] != '\n') return false;
  size_t before = line - 1;
  while (before > 0 && is_blank(self->text.ptr[before - 1])) before--;
  char last = before ? self->text.ptr[before - 1] : ';';
  bool ends_expression = is_name_byte(last) || last == ')' || last == ']' || last == '\'' ||
                         last == '"' || last == '`' || last == '}';
  if (!ends_expression) return false;
  put(self, line - 1, ';');
  return true;
}

// `tag<Row[]>`…``: type arguments of a tagged template.
static bool mask_tag_type_arguments(Mask *self, size_t at) {
  if (byte_at(self, at) != '>' || byte_at(self, at + 1) != '`') return false;
  enum { FARTHEST = 400 };
  size_t start = at, depth = 1, limit = at > FARTHEST ? at - FARTHEST : 0;
  while (depth && start > limit) {
    char c = self->text.ptr[--start];
    bool is_arrow = c == '>' && start > 0 && self->text.ptr[start - 1] == '=';
    if (c == '<') depth--;
    if (c == '>' && !is_arrow) depth++;
  }
  if (depth || !start || !is_name_byte(self->text.ptr[start - 1])) return false;
  blank(self, start, at + 1);
  return true;
}

static bool (*const masks[])(Mask *, size_t) = {
    mask_import_attributes,
    mask_phase,
    mask_accessor,
    mask_using,
    mask_variance,
    mask_ampersand,
    mask_template_escape,
    mask_white_space,
    mask_decimal_after_question,
    mask_statement_break,
    mask_tag_type_arguments,
};

static void mask_surroundings(Mask *self, Span error, uint32_t mask) {
  enum { BEFORE = 160, AFTER = 160 };
  size_t from = error.start > BEFORE ? error.start - BEFORE : 0;
  size_t to = error.start + AFTER < self->text.len ? error.start + AFTER : self->text.len;
  for (size_t at = from; at < to; at++) masks[mask](self, at);
}

// `const f = async () => {…}⏎(g())` is two statements; the grammars show one call. The callee is an
// arrow function with a block and without parentheses.
static bool is_misread_arrow(const Tree *tree, NodeId n) {
  if (tree_kind(tree, n) != KIND_ARROW) return false;
  NodeId parent = tree_parent(tree, n);
  if (parent == NO_NODE || parent + 1 != n) return false;
  Kind kind = tree_kind(tree, parent);
  bool is_operand = kind == KIND_CALL || kind == KIND_MEMBER || kind == KIND_SUBSCRIPT ||
                    kind == KIND_BINARY || kind == KIND_TERNARY;
  return is_operand && tree_kind(tree, tree_child(tree, n, FIELD_BODY)) == KIND_BLOCK;
}

// The first line break between `at` and `limit`; one in a comment has the comment blanked.
static uint32_t find_line_break(Mask *self, uint32_t at, uint32_t limit) {
  while (at < limit && self->text.ptr[at] != '\n' && self->text.ptr[at] != '\r') {
    bool is_comment = self->text.ptr[at] == '/' && byte_at(self, at + 1) == '*';
    if (!is_comment) {
      at++;
      continue;
    }
    size_t end = str_find(self->text, STR("*/"), at + 2);
    if (end == SIZE_MAX || end + 2 > limit) return limit;
    bool spans_lines = str_find(str_slice(self->text, at, end), STR("\n"), 0) != SIZE_MAX;
    if (spans_lines) {
      blank(self, at, end + 2);
      return at;
    }
    at = (uint32_t)end + 2;
  }
  return at;
}

static void mask_misread_arrow(Mask *self, NodeId arrow) {
  const Tree *tree = self->tree;
  NodeId next = tree_after(tree, arrow);
  while (next < tree->count && tree_is_comment(tree_kind(tree, next)))
    next = tree_after(tree, next);
  uint32_t limit = next < tree->count ? tree_node(tree, next)->start : (uint32_t)tree->text.len;
  uint32_t at = find_line_break(self, tree_node(tree, arrow)->end, limit);
  if (at < limit) put(self, at, ';');
}

bool mask_has_misread_statement(const Tree *tree) {
  for (NodeId n = 0; n < tree->count; n++)
    if (is_misread_arrow(tree, n)) return true;
  return false;
}

bool mask_misread_statements(const Tree *tree, char *copy) {
  Mask self = {.tree = tree, .text = tree->text, .copy = copy};
  for (NodeId n = 0; n < tree->count; n++)
    if (is_misread_arrow(tree, n)) mask_misread_arrow(&self, n);
  return self.changed;
}

uint32_t mask_count(void) {
  return sizeof masks / sizeof *masks;
}

bool mask_gap(const Tree *tree, uint32_t mask, char *copy) {
  enum { MOST_ERRORS = 200 };
  Mask self = {.tree = tree, .text = tree->text, .copy = copy};
  uint32_t errors = 0;
  for (NodeId n = 0; n < tree->count && errors < MOST_ERRORS; n++) {
    bool is_error = tree_kind(tree, n) == KIND_ERROR || tree_node(tree, n)->is_missing;
    if (!is_error) continue;
    mask_surroundings(&self, tree_span(tree, n), mask);
    errors++;
  }
  return self.changed;
}
