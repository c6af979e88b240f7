// Gaps of targets, decorators and default exports. They are rows of the table in gaps.c.
//
//   [(a)] = b;   →   [ a ] = b;
#include "syntax/gap_text.h"
#include "syntax/gaps.h"

// `[(a)] = b`, `({ x: (a.b as T) } = c)`: a target means the same without its parentheses and cast.
bool gap_parenthesized_target(Mask *self, size_t at) {
  size_t before = skip_blanks_back(self, at);
  char last = before ? self->text.ptr[before - 1] : 0;
  if (byte_at(self, at) != '(' || !last || !strchr("[(,:.", last)) return false;
  size_t end = skip_brackets(self, at);
  if (!end) return false;
  size_t cast = end - 1;
  for (size_t i = at; i < end; i++) {
    char c = self->text.ptr[i];
    bool is_cast = match_word(self, i, STR("as")) || match_word(self, i, STR("satisfies"));
    if (is_cast && cast == end - 1 && i > skip_blanks(self, at + 1)) cast = i;
    if (!is_name_byte(c) && !is_blank(c) && !strchr("()[].!'\"", c)) return false;
  }
  size_t next = skip_blanks(self, end);
  bool is_arrow = byte_at(self, next) == '=' && byte_at(self, next + 1) == '>';
  if (is_arrow || !byte_at(self, next) || !strchr(",]})=", byte_at(self, next))) return false;
  gap_blank(self, at, at + 1);
  gap_blank(self, cast, end);
  return true;
}

// Whether `at` stands in an array, parentheses, or behind the colon of an object's property: not in
// the braces of an import or export.
static bool is_in_value(const Mask *self, size_t at) {
  enum { FARTHEST = 400 };
  size_t limit = at > FARTHEST ? at - FARTHEST : 0;
  bool has_comma = false, has_colon = false;
  for (size_t i = at, depth = 0; i > limit; i--) {
    char c = self->text.ptr[i - 1];
    if (c == ')' || c == ']' || c == '}') depth++;
    bool opens = c == '(' || c == '[' || c == '{';
    if (opens && !depth) return c != '{' || has_colon;
    if (opens) depth--;
    has_comma = has_comma || (c == ',' && !depth);
    has_colon = has_colon || (c == ':' && !depth && !has_comma);
  }
  return false;
}

// `({ a: b as T } = c)`, `[b satisfies T] = c`: a target means the same without its cast.
bool gap_cast_target(Mask *self, size_t at) {
  enum { LONGEST = 400 };
  size_t start = match_word(self, at, STR("as"));
  if (!start) start = match_word(self, at, STR("satisfies"));
  size_t before = skip_blanks_back(self, at);
  if (!start || before == at || !is_in_value(self, at)) return false;
  char last = self->text.ptr[before - 1];
  if (!is_name_byte(last) && last != ')' && last != ']' && last != '!') return false;
  for (size_t i = start, depth = 0; i < self->text.len && i < start + LONGEST; i++) {
    char c = self->text.ptr[i];
    bool is_arrow = c == '=' && byte_at(self, i + 1) == '>';
    if (c == ';') return false;
    if (!depth && !is_arrow && strchr(",}])=", c)) {
      gap_blank(self, at, i);
      return true;
    }
    if (is_arrow) i++;
    if (strchr("([{<", c)) depth++;
    if (depth && strchr(")]}>", c)) depth--;
  }
  return false;
}

// `@(a.b[c]) class`: reads as `@x(a.b[c])`, which begins in the white space before it.
bool gap_decorator_expression(Mask *self, size_t at) {
  bool has_space = at > 0 && is_blank(self->text.ptr[at - 1]);
  if (byte_at(self, at) != '@' || byte_at(self, at + 1) != '(' || !has_space) return false;
  gap_put(self, at - 1, '@');
  gap_put(self, at, 'x');
  return true;
}

// The end of the parameters of `export default async function* <T>(a: T)` at `at`, else 0.
static size_t skip_default_head(const Mask *self, size_t at) {
  static const Str words[] = {{"export", 6}, {"default", 7}, {"async", 5}, {"function", 8}};
  size_t end = at;
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    size_t word_end = match_word(self, skip_blanks(self, end), words[i]);
    bool is_optional = i == 2;
    if (!word_end && !is_optional) return 0;
    if (word_end) end = word_end;
  }
  size_t open = skip_blanks(self, end);
  if (byte_at(self, open) == '*') open = skip_blanks(self, open + 1);
  size_t arguments_end = skip_type_arguments(self, open);
  if (arguments_end) open = skip_blanks(self, arguments_end);
  return byte_at(self, open) == '(' ? skip_brackets(self, open) : 0;
}

// Words that no type goes on with.
static bool begins_statement(const Mask *self, size_t at) {
  static const Str words[] = {{"export", 6}, {"import", 6}, {"const", 5}};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (match_word(self, at, words[i])) return true;
  return false;
}

// Behind the parameters that end at `at`: where the body opens, or where an overload signature ends
// without one; the text's length where neither is found.
static size_t find_default_end(const Mask *self, size_t at) {
  char before = ')';
  for (size_t i = at; i < self->text.len; i++) {
    char c = self->text.ptr[i];
    bool is_body = c == '{' && !strchr(":|&<,", before);
    bool ends_line = c == '\n' && begins_statement(self, skip_blanks(self, i));
    if (is_body || c == ';' || ends_line) return i;
    if (c == '(' || c == '[' || c == '{') {
      size_t close = skip_brackets(self, i);
      if (!close) return self->text.len;
      i = close - 1;
    }
    if (!is_blank(c)) before = self->text.ptr[i];
  }
  return self->text.len;
}

// `export default function (a: string): void;`: an overload signature without a name.
bool gap_default_overload(Mask *self, size_t at) {
  size_t parameters = skip_default_head(self, at);
  size_t end = parameters ? find_default_end(self, parameters) : self->text.len;
  if (end == self->text.len || self->text.ptr[end] == '{') return false;
  gap_blank(self, at, end + 1);
  return true;
}

// `export default function () {} f();` in TypeScript: a statement on the same line.
bool gap_function_after_default(Mask *self, size_t at) {
  size_t parameters = skip_default_head(self, at);
  size_t body = parameters ? find_default_end(self, parameters) : self->text.len;
  size_t end = byte_at(self, body) == '{' ? skip_brackets(self, body) : 0;
  if (!end || (byte_at(self, end) != ' ' && byte_at(self, end) != '\t')) return false;
  gap_put(self, end, ';');
  return true;
}

// `static declare x: T` reads as a field.
bool gap_static_declare(Mask *self, size_t at) {
  size_t end = match_word(self, at, STR("declare")), before = skip_blanks_back(self, at);
  bool is_static = before >= 6 && match_word(self, before - 6, STR("static"));
  if (!end || !is_static || !is_name_byte(byte_at(self, skip_blanks(self, end)))) return false;
  gap_blank(self, at, end);
  return true;
}

bool gap_is_default_value(const Tree *tree, NodeId n) {
  Kind kind = tree_kind(tree, n);
  bool is_arrow = kind == KIND_ARROW;
  if (is_arrow || (!tree_is_function(kind) && !tree_is_class(kind))) return false;
  Mask self = {.tree = tree, .text = tree->text};
  size_t before = skip_blanks_back(&self, tree_node(tree, n)->start);
  return before >= 7 && match_word(&self, before - 7, STR("default"));
}

// `export default class {} f();`: a statement on the same line.
bool gap_statement_after_default(Mask *self, size_t at) {
  char next = byte_at(self, at + 1);
  if (byte_at(self, at) != '}' || (next != ' ' && next != '\t')) return false;
  const Tree *tree = self->tree;
  for (NodeId n = tree_last_before(tree, (uint32_t)at); n && tree_node(tree, n)->end == at + 1;
       n = tree_parent(tree, n)) {
    if (!gap_is_default_value(tree, n)) continue;
    gap_put(self, at + 1, ';');
    return true;
  }
  return false;
}
