// "Did you mean": the known word that is nearest to an unknown one.
#pragma once

#include "base/str.h"

// Feed every known word to suggest_offer(); `best` is empty when none is near enough.
typedef struct Suggestion {
  Str word;
  Str best;
  unsigned distance;
} Suggestion;

Suggestion suggest_for(Str word);
void suggest_offer(Suggestion *self, Str known);
// Prints `did you mean "…"?` as a help, if there is something to say.
void suggest_print(const Suggestion *self, const char *prefix);
