// What the grammars read as something else without an error: statements that they read on into the
// next line, or end too early.
#include "syntax/misread.h"

#include "base/utf8.h"
#include "syntax/gap_text.h"
#include "syntax/gaps.h"
#include "syntax/mask.h"

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

// Where a semicolon can stand for the line break that ends the comment `//…` at `at`: in the space
// before it, or in its place.
static uint32_t replace_line_comment(Mask *self, uint32_t at, uint32_t limit, uint32_t from) {
  uint32_t end = at;
  while (end < limit && !utf8_terminator_length(self->text, end)) end++;
  if (end == limit) return limit;
  if (at > from) return at - 1;
  gap_blank(self, at, end);
  return at;
}

// Where a semicolon can stand for the first line break between `at` and `limit`, or `limit`: not in
// a comment.
static uint32_t find_line_break(Mask *self, uint32_t at, uint32_t limit) {
  uint32_t from = at; // after the last comment
  while (at < limit && !utf8_terminator_length(self->text, at)) {
    char next = at + 1 < limit ? self->text.ptr[at + 1] : 0;
    if (self->text.ptr[at] == '/' && next == '/')
      return replace_line_comment(self, at, limit, from);
    bool is_comment = self->text.ptr[at] == '/' && next == '*';
    if (!is_comment) {
      at++;
      continue;
    }
    size_t end = str_find(self->text, STR("*/"), at + 2);
    if (end == SIZE_MAX || end + 2 > limit) return limit;
    if (has_line_terminator(self, at, end)) {
      gap_blank(self, at, end + 2);
      return at;
    }
    from = at = (uint32_t)end + 2;
  }
  return at;
}

// Ends a statement in the line break between `end` and `limit`, if there is one.
static bool mask_break(Mask *self, uint32_t end, uint32_t limit) {
  uint32_t at = find_line_break(self, end, limit);
  if (at == limit) return false;
  if (is_separator(self, at)) gap_blank(self, at, at + SEPARATOR_BYTES);
  gap_put(self, at, ';');
  return true;
}

// Ends the statement behind a function or class.
static void mask_end_statement(Mask *self, NodeId value) {
  const Tree *tree = self->tree;
  NodeId next = tree_after(tree, value);
  while (next < tree->count && tree_is_comment(tree_kind(tree, next)))
    next = tree_after(tree, next);
  uint32_t limit = next < tree->count ? tree_node(tree, next)->start : (uint32_t)tree->text.len;
  uint32_t end = tree_node(tree, value)->end;
  bool has_space = end < limit && (tree->text.ptr[end] == ' ' || tree->text.ptr[end] == '\t');
  if (mask_break(self, end, limit) || !has_space) return;
  gap_put(self, end, ';'); // `export default function () {} (g())`
}

// `let⏎a = 1`, `export⏎const a = 1`, `await⏎f()` and `new⏎F()` are one statement each; the grammars
// show a variable of that name, and another statement.
static bool is_misread_word(const Tree *tree, NodeId n) {
  if (tree_kind(tree, n) != KIND_IDENTIFIER) return false;
  static const Str words[] = {{"let", 3}, {"export", 6}, {"await", 5}, {"new", 3}};
  Str word = tree_text(tree, n);
  if (word.len < 3 || word.len > 6) return false;
  bool is_found = false;
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    is_found = is_found || str_equals(word, words[i]);
  Kind parent = tree_kind(tree, tree_parent(tree, n));
  if (!is_found || parent == KIND_EXPORT_SPECIFIER || parent == KIND_IMPORT_SPECIFIER) return false;
  uint32_t end = tree_node(tree, n)->end;
  size_t next = tree_next_token(tree, end);
  if (next >= tree->text.len || next == end) return false;
  char c = tree->text.ptr[next];
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || strchr("_$\\{[@", c) || (c & 0x80);
}

// `static⏎async m() {}` is one member; the grammars show a field `static` and a method.
static bool is_misread_static(const Tree *tree, NodeId n) {
  Kind kind = tree_kind(tree, n);
  bool is_field = kind == KIND_FIELD || kind == KIND_PUBLIC_FIELD;
  if (!is_field || !str_equals(tree_text(tree, n), STR("static"))) return false;
  uint32_t end = tree_node(tree, n)->end;
  size_t next = tree_next_token(tree, end);
  return next < tree->text.len && next > end && !strchr("=;}(?!:", tree->text.ptr[next]);
}

static void mask_space_after(Mask *self, NodeId word) {
  size_t end = tree_node(self->tree, word)->end, next = tree_next_token(self->tree, end);
  for (size_t at = end; at < next; at++) gap_put(self, at, ' ');
}

// The end of the last token before the node that is no comment.
static uint32_t end_before(const Tree *tree, NodeId n) {
  while (n > 1 && tree_is_comment(tree_kind(tree, n - 1))) n--;
  return tree_node(tree, n - 1)->end;
}

// A line break behind `yield` or `async` ends the expression or field; the grammars overlook one in
// a comment or by U+2028, and any before the `*` of a method. `n` is the yield expression, or the
// word `async`; `*gap` what lies between the word and what it was read with.
static bool is_misread_restricted(const Tree *tree, NodeId n, Span *gap) {
  bool is_yield = tree_kind(tree, n) == KIND_YIELD;
  bool is_async = tree_kind(tree, n) == TOKEN_ASYNC;
  NodeId word = is_yield ? n + 1 : n, whole = is_yield ? n : tree_parent(tree, n);
  if (!is_yield && !(is_async && tree_is_function(tree_kind(tree, whole)))) return false;
  uint32_t end = tree_node(tree, word)->end;
  *gap = (Span){end, (uint32_t)tree_next_token(tree, end)};
  Mask self = {.tree = tree, .text = tree->text};
  return gap->end < tree_node(tree, whole)->end && has_line_terminator(&self, end, gap->end);
}

// `using x = y` is a declaration; the grammar of TypeScript shows an assignment.
static bool is_misread_using(const Tree *tree, NodeId n) {
  return tree_kind(tree, n) == TOKEN_USING &&
         tree_kind(tree, tree_parent(tree, n)) == KIND_ASSIGNMENT;
}

// `tag<Row>`…`` is a tagged template; the grammar of TypeScript shows comparisons.
static bool is_misread_tag(const Tree *tree, NodeId n) {
  if (tree->language == LANGUAGE_JS || tree_kind(tree, n) != KIND_TEMPLATE) return false;
  return tree_kind(tree, tree_parent(tree, n)) == KIND_BINARY &&
         tree->text.ptr[end_before(tree, n) - 1] == '>';
}

// `a < b > +c` is two comparisons; the grammar of TypeScript shows type arguments, whose names
// would be types. As in TypeScript's canFollowTypeArgumentsInExpression(), `+`, `-`, `<` and, on
// the same line, `[` cannot follow type arguments.
static bool is_misread_comparison(const Tree *tree, NodeId n) {
  if (tree_kind(tree, n) != KIND_INSTANTIATION) return false;
  uint32_t end = tree_node(tree, n)->end;
  size_t next = tree_next_token(tree, end);
  if (next + 1 >= tree->text.len) return false;
  char c = tree->text.ptr[next], second = tree->text.ptr[next + 1];
  if (c == '[') return !has_line_terminator(&(Mask){.text = tree->text}, end, next);
  return (c == '+' || c == '-' || c == '<') && second != c && second != '=';
}

// `{ f()⏎{ g } }` is a block of two statements; the grammars show an object with a method. No
// statement begins with an object, nor does an arrow function's body.
static bool is_misread_block(const Tree *tree, NodeId method) {
  if (tree_kind(tree, method) != KIND_METHOD) return false;
  NodeId n = tree_parent(tree, method), p = tree_parent(tree, n);
  if (tree_kind(tree, n) != KIND_OBJECT) return false;
  if (tree_kind(tree, p) == KIND_ARROW) return true;
  bool is_first = p != NO_NODE && p + 1 == n;
  while (is_first && tree_kind(tree, p) != KIND_EXPRESSION_STATEMENT) {
    NodeId parent = tree_parent(tree, p);
    is_first = parent != NO_NODE && parent + 1 == p;
    p = parent;
  }
  return is_first;
}

static void mask_block(Mask *self, NodeId method) {
  NodeId parameters = tree_child(self->tree, method, FIELD_PARAMETERS);
  NodeId body = tree_child(self->tree, method, FIELD_BODY);
  if (parameters == NO_NODE || body == NO_NODE) return;
  mask_break(self, tree_node(self->tree, parameters)->end, tree_node(self->tree, body)->start);
}

// Whether the node stands in `typeof a.b()`, a type; looks no farther than a type would be long.
static bool is_in_type_query(const Tree *tree, NodeId n) {
  enum { FARTHEST = 50 };
  for (int i = 0; i < FARTHEST; i++) {
    NodeId parent = tree_parent(tree, n);
    Kind kind = tree_kind(tree, parent);
    if (kind == KIND_TYPE_QUERY) return true;
    bool goes_on = kind == KIND_CALL || kind == KIND_MEMBER || kind == KIND_SUBSCRIPT;
    if (!goes_on || parent + 1 != n) return false;
    n = parent;
  }
  return false;
}

// `a as T⏎[b]` and `a as typeof b⏎(c)` are two statements each; the grammar of TypeScript goes on
// with the type. `*limit` is where the second begins.
static bool is_misread_type(const Tree *tree, NodeId n, uint32_t *limit) {
  Kind kind = tree_kind(tree, n);
  if (kind != KIND_LOOKUP_TYPE && kind != KIND_CALL) return false;
  uint32_t end = tree_node(tree, n + 1)->end;
  *limit = (uint32_t)tree_next_token(tree, end);
  Mask self = {.tree = tree, .text = tree->text};
  return has_line_terminator(&self, end, *limit) &&
         (kind == KIND_LOOKUP_TYPE || is_in_type_query(tree, n));
}

// `export { a }⏎from 'a'` is one statement; the grammars show three.
static bool is_misread_export(const Tree *tree, NodeId n) {
  if (tree_kind(tree, n) != KIND_EXPORT_CLAUSE) return false;
  if (tree_child(tree, tree_parent(tree, n), FIELD_SOURCE) != NO_NODE) return false;
  Mask self = {.tree = tree, .text = tree->text};
  size_t end = tree_node(tree, n)->end, next = tree_next_token(tree, end);
  size_t from_end = match_word(&self, next, STR("from"));
  char quote = from_end ? byte_at(&self, tree_next_token(tree, from_end)) : 0;
  return (quote == '\'' || quote == '"') && has_line_terminator(&self, end, next);
}

// `export default function () {}⏎(g())` is two statements; the grammars show one call.
static bool is_misread_default(const Tree *tree, NodeId n) {
  NodeId parent = tree_parent(tree, n);
  bool goes_on = parent != NO_NODE && parent + 1 == n && tree_kind(tree, parent) != KIND_EXPORT;
  return goes_on && tree_after(tree, n) < tree_after(tree, parent) && gap_is_default_value(tree, n);
}

// Most nodes are of other kinds: this is asked for each node of each module.
static bool is_misread(const Tree *tree, NodeId n) {
  uint32_t limit;
  Span gap;
  switch (tree_kind(tree, n)) {
  case KIND_ARROW: return is_misread_arrow(tree, n);
  case KIND_CALL:
  case KIND_LOOKUP_TYPE: return is_misread_type(tree, n, &limit);
  case KIND_EXPORT_CLAUSE: return is_misread_export(tree, n);
  case KIND_FIELD:
  case KIND_PUBLIC_FIELD: return is_misread_static(tree, n);
  case KIND_IDENTIFIER: return is_misread_word(tree, n);
  case KIND_INSTANTIATION: return is_misread_comparison(tree, n);
  case KIND_METHOD: return is_misread_block(tree, n) || is_misread_default(tree, n);
  case KIND_TEMPLATE: return is_misread_tag(tree, n);
  case KIND_YIELD:
  case TOKEN_ASYNC: return is_misread_restricted(tree, n, &gap);
  case TOKEN_USING: return is_misread_using(tree, n);
  default: return is_misread_default(tree, n);
  }
}

bool misread_any(const Tree *tree) {
  for (NodeId n = 0; n < tree->count; n++)
    if (is_misread(tree, n)) return true;
  return false;
}

static void mask_one(Mask *self, NodeId n) {
  const Tree *tree = self->tree;
  uint32_t limit;
  Span gap;
  if (is_misread_arrow(tree, n) || is_misread_default(tree, n))
    mask_end_statement(self, n);
  else if (is_misread_block(tree, n))
    mask_block(self, n);
  else if (is_misread_type(tree, n, &limit))
    mask_break(self, tree_node(tree, n + 1)->end, limit);
  else if (is_misread_restricted(tree, n, &gap))
    mask_break(self, gap.start, gap.end);
  else if (is_misread_word(tree, n) || is_misread_static(tree, n) || is_misread_export(tree, n))
    mask_space_after(self, n);
  else if (is_misread_using(tree, n))
    gap_using(self, tree_node(tree, n)->start);
  else if (is_misread_tag(tree, n))
    gap_tag_type_arguments(self, end_before(tree, n) - 1);
  else if (is_misread_comparison(tree, n))
    gap_put(self, tree_node(tree, n)->end - 1, '<'); // a comparison that looks like nothing else
}

uint32_t misread_mask(const Tree *tree, uint32_t only, char *copy) {
  Mask self = {.tree = tree, .text = tree->text, .copy = copy};
  uint32_t found = 0;
  for (NodeId n = 0; n < tree->count; n++) {
    if (!is_misread(tree, n)) continue;
    if (only == MASK_ALL || only == found) mask_one(&self, n);
    found++;
  }
  return self.changed ? found : 0;
}

// A comparison with a template looks like a tag with type arguments, and may be one.
void misread_refuse(Tree *tree) {
  for (NodeId n = 0; n < tree->count; n++) {
    if (!is_misread(tree, n) || tree_kind(tree, n) == KIND_TEMPLATE) continue;
    tree->nodes[is_misread_word(tree, n) ? n : tree_parent(tree, n)].kind = KIND_ERROR;
    tree->errors++;
  }
}
