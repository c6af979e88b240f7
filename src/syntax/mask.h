// Valid syntax that the grammars do not know is blanked in an equal-length copy, and the copy is
// parsed: offsets stay, and edits apply to the original text.
//
//   export { a } from './a' with { type: 'json' };   →   export { a } from './a' ;
#pragma once

#include "syntax/tree.h"

// The text with plain spaces for ECMAScript's other white space and LF for CR alone, as gaps and
// the grammars' scanners don't know all of these: the text itself where there is none, else a copy
// of equal length.
Str mask_white_space(Arena *arena, Str text);
// The kinds of gaps.
uint32_t mask_count(void);
// Blanks one kind of gap around the tree's errors in `copy`, which holds the text that was parsed:
// at all of its places, or at one of them. Returns the number of places; 0 if nothing changed.
#define MASK_ALL UINT32_MAX
uint32_t mask_gap(const Tree *tree, uint32_t gap, uint32_t only, char *copy);
