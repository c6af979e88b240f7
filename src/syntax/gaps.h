// The gaps of the grammars: what they are and how one is blanked. mask.c says where to look.
#pragma once

#include "syntax/tree.h"

typedef struct Mask {
  const Tree *tree;
  Str text; // what was parsed
  char *copy;
  bool is_trial; // look for gaps, but change nothing
  bool changed;
} Mask;

void gap_put(Mask *self, size_t at, char byte);
// Keeps line terminators, which decide where statements end.
void gap_blank(Mask *self, size_t from, size_t to);
uint32_t gap_count(void);
// Blanks the gap of this kind that begins at `at`, if there is one.
bool gap_mask(Mask *self, uint32_t gap, size_t at);
// Gaps that the grammar of TypeScript reads as something else, too: `using x` as an assignment,
// `tag<Row>`…`` (at its `>`) as comparisons.
bool gap_using(Mask *self, size_t at);
bool gap_tag_type_arguments(Mask *self, size_t at);
