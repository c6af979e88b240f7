//   import { db } from './db';          'use server';
//   'use server';                  →    import { db } from './db';
#include "analyze/directive_fix.h"

#include "report/fix.h"

static bool ends_with_semicolon(const Tree *tree, NodeId statement) {
  return str_ends_with(tree_text(tree, statement), STR(";"));
}

// Without the removed `;` the line below could go on with the directive that stays.
void directive_fix_remove(Analysis *self, Diag *diag, NodeId statement, NodeId previous) {
  const Tree *tree = &self->tree;
  bool is_open = !ends_with_semicolon(tree, previous) && ends_with_semicolon(tree, statement);
  uint32_t end = tree_node(tree, previous)->end;
  if (is_open) diag_add_edit(self->arena, diag, (Span){end, end}, STR(";"));
  fix_add_removal(self->arena, diag, tree->text, tree_span(tree, statement));
  diag->fix.safe = true;
}

static Str line_end(Str text) {
  size_t at = str_find(text, STR("\n"), 0);
  bool is_crlf = at != SIZE_MAX && at > 0 && text.ptr[at - 1] == '\r';
  return is_crlf ? STR("\r\n") : STR("\n");
}

// A comment for the tools that is about the line below it.
static bool is_about_next_line(Str comment) {
  static const Str words[] = {STR_INIT("@ts-ignore"), STR_INIT("@ts-expect-error"),
                              STR_INIT("-next-line"), STR_INIT("-ignore")};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (str_find(comment, words[i], 0) != SIZE_MAX) return true;
  return false;
}

// Where the first import begins, or the comments that are about its line.
static uint32_t place_above(const Tree *tree, NodeId import) {
  NodeId first = import;
  tree_each_child(tree, 0, child) {
    if (child >= import) break;
    bool stays =
        tree_is_comment(tree_kind(tree, child)) && is_about_next_line(tree_text(tree, child));
    if (!stays) first = import;
    if (stays && first == import) first = child;
  }
  return tree_node(tree, first)->start;
}

void directive_fix_move_up(Analysis *self, Diag *diag, NodeId statement) {
  const Tree *tree = &self->tree;
  bool is_below_imports = statement == self->after_imports && self->first_statement < statement;
  if (!is_below_imports || self->client_directive != NO_NODE) return;
  uint32_t at = place_above(tree, self->first_statement);
  Str text = str_concat(self->arena, tree_text(tree, statement), line_end(tree->text));
  diag_add_edit(self->arena, diag, (Span){at, at}, text);
  fix_add_removal(self->arena, diag, tree->text, tree_span(tree, statement));
  diag->fix.safe = true;
}

// `(a, b)` of a call as a statement of its own; `()`, `(...a)` and `(a,)` are none.
static bool is_expression(const Tree *tree, NodeId arguments) {
  NodeId last = NO_NODE;
  tree_each_child(tree, arguments, child) {
    if (tree_kind(tree, child) == KIND_SPREAD) return false;
    if (tree_is_comment(tree_kind(tree, child)) ||
        tree_after(tree, child) == tree_after(tree, arguments))
      continue;
    last = child;
  }
  return last != NO_NODE && tree_node(tree, last)->is_named;
}

// `[a].b` as a statement of its own; `[a] = b` would be a pattern.
static bool is_array(const Tree *tree, NodeId subscript) {
  Kind around = tree_kind(tree, tree_parent(tree, tree_see_outward(tree, subscript)));
  return around != KIND_ASSIGNMENT && around != KIND_AUGMENTED_ASSIGNMENT && around != KIND_UPDATE;
}

// `/a/g.test(b)`; `/ a` is none.
static bool begins_with_regex(Str line) {
  size_t at = 1;
  bool is_in_class = false;
  for (; at < line.len && (is_in_class || line.ptr[at] != '/'); at++) {
    char c = line.ptr[at];
    if (c == '\n' || c == '\r') return false;
    if (c == '\\') at++;
    if (c == '[') is_in_class = true;
    if (c == ']') is_in_class = false;
  }
  at++;
  while (at < line.len && strchr("dgimsuvy", line.ptr[at])) at++;
  return at == line.len || (at < line.len && strchr(".;[\n\r", line.ptr[at]));
}

// Whether what goes on with the string could stand alone.
static bool can_stand_alone(const Tree *tree, NodeId string) {
  NodeId around = tree_parent(tree, string), next = tree_after(tree, string);
  while (next < tree->count && tree_is_comment(tree_kind(tree, next)))
    next = tree_after(tree, next);
  if (next >= tree->count) return false;
  Str rest = str_slice(tree->text, tree_node(tree, next)->start, tree->text.len);
  NodeId right = tree_child(tree, around, FIELD_RIGHT);
  switch (rest.len ? rest.ptr[0] : 0) {
  case '`': return true;
  case '(': return tree_kind(tree, next) == KIND_ARGUMENTS && is_expression(tree, next);
  case '[': return is_array(tree, around);
  case '/': return begins_with_regex(rest);
  case '+':
  case '-': {
    NodeId operator= tree_child(tree, right, FIELD_OPERATOR); // `-a ** b` is no expression
    bool is_power = operator!= NO_NODE && str_equals(tree_text(tree, operator), STR("**"));
    return tree_kind(tree, around) == KIND_BINARY && !is_power;
  }
  default: return false;
  }
}

bool directive_fix_end(Analysis *self, Diag *diag, NodeId string) {
  if (!can_stand_alone(&self->tree, string)) return false;
  uint32_t end = tree_node(&self->tree, string)->end;
  diag_add_edit(self->arena, diag, (Span){end, end}, STR(";"));
  diag->fix.safe = false;
  return true;
}
