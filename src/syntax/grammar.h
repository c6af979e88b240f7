// A grammar of tree-sitter with the tables that turn its symbols and fields into ours.
#pragma once

#include <tree_sitter/api.h>

#include "base/arena.h"
#include "syntax/language.h"

typedef struct Grammar {
  const TSLanguage *language;
  uint8_t *kinds;  // TSSymbol → Kind
  uint8_t *fields; // TSFieldId → Field
  // For each production and place in it the TSFieldId that stands there, or 0; NULL where the
  // library's tables are not known.
  uint8_t *fields_at;
} Grammar;

// The grammar of LANGUAGE_JS, LANGUAGE_TS or LANGUAGE_TSX, with its tables on the arena.
Grammar grammar_open(Arena *arena, Language language);
