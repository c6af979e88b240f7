// Ids as people find them: in a log, a request, a compiled module.
#pragma once

#include "base/str.h"

// The id in a text, or the beginning of one, in lower case:
//   server:1f0c…#fn   $$rscc_1f0c…   $ACTION_ID_1f0c…   "1F0C…"   1f0c
// A whole id may stand anywhere in the text; of its beginning only what is known to stand around it
// is taken away. false: there is none.
bool id_text_find(Arena *arena, Str text, Str *id);
