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
