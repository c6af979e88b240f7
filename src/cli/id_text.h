// Ids as people find them: in a log, a request, a compiled module.
#pragma once

#include "base/str.h"

// The ids in a text, or the beginning of one, in lower case:
//   server:1f0c…#fn   $$rscc_1f0c…   $ACTION_ID_1f0c…   "1F0C…"   1f0c
// Whole ids may stand anywhere in the text; of a beginning only what is known to stand around an id
// is taken away. Empty: there is none.
StrVec id_text_find(Arena *arena, Str text);
