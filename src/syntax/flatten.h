// Copies a tree of tree-sitter into the flat array of nodes of a Tree: preorder, without the
// grammar's hidden nodes.
#pragma once

#include "syntax/grammar.h"
#include "syntax/tree.h"

// Fills tree->nodes (on `arena`), count and errors; text and language are there already. `scratch`
// is used meanwhile.
void flatten(const Grammar *grammar, Arena *arena, Arena *scratch, const TSTree *ts_tree,
             Tree *tree);
// Grammar.fields_at of a language.
uint8_t *flatten_fields(Arena *arena, const TSLanguage *language);
