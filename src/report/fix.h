// Fixes: the edits of diagnostics, applied to the text that their spans point into.
#pragma once

#include "report/diag.h"

typedef enum FixLevel {
  FIX_NONE,
  FIX_SAFE, // --fix
  FIX_ALL,  // --fix-suggestions
} FixLevel;

// Adds edits that remove `span` and, where nothing else stands on its lines, the lines.
void fix_add_removal(Arena *arena, Diag *diag, Str text, Span span);
// Which fixes to take, in the order of the diagnostics.
typedef struct FixChoice {
  FixLevel level;
  uint32_t skip, most; // of those of the level: pass over the first, take so many
} FixChoice;

// The text with every chosen fix that touches no other; the rest is for the next round. Rules that
// are off change nothing. *count: how many were applied; 0: it is the same text.
Str fix_apply(Arena *arena, Str text, const DiagVec *diags, const DiagSettings *settings,
              FixChoice choice, uint32_t *count);
