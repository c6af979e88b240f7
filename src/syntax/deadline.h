// A deadline for parsing that does not depend on the clock: it counts what tree-sitter does. Error
// recovery can take time that grows with the square of the text; each kind of work it does then is
// bounded here by what ordinary code needs, several times over.
#pragma once

#include <tree_sitter/api.h>

#include "base/str.h"

typedef struct Deadline {
  Str text;
  const TSParser *parser;
  uint64_t calls, most_calls; // of the progress callback, every 100 steps of the parser
  // Of the parser's stack, added up over the calls: each new version is compared with all others.
  uint64_t versions, most_versions;
  uint64_t reads, most_reads; // of a chunk of the text by the lexer
  uint64_t most_errors;       // on this thread: as many as there were, and those of the module
  size_t most_memory;         // of one attempt, which the parser is to heed
  uint64_t memory, most_memory_of_all; // of all attempts: recovery that copies much takes long
  bool has_passed;
} Deadline;

Deadline deadline_of(Str text);
// Another attempt at the same text shares what is left.
void deadline_restart(Deadline *self, Str text, const TSParser *parser);
// After an attempt that took so many bytes of memory.
void deadline_add_memory(Deadline *self, size_t bytes);
// The input and options of a parse under the deadline.
TSInput deadline_input(Deadline *self);
TSParseOptions deadline_options(Deadline *self);
