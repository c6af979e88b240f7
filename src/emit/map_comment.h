// The comment by which a module names its source map: `//# sourceMappingURL=page.js.map`.
#pragma once

#include "base/span.h"

typedef struct Tree Tree; // syntax/tree.h

typedef enum MapComment {
  MAP_COMMENT_NONE,   // the map lies somewhere, and nothing says so
  MAP_COMMENT_LINKED, // the file FILE.map beside the output
  MAP_COMMENT_INLINE, // a data URL
} MapComment;

typedef struct FoundMapComment {
  Span comment; // with the line break after it, where it has lines of its own; empty: there is none
  Span url;
} FoundMapComment;

// As ECMA-426 looks for it: in the comments after the module's last token, from the end.
FoundMapComment map_comment_find(const Tree *tree);
// The JSON text in a data URL. false: it is none that holds JSON.
bool map_comment_decode(Arena *arena, Str url, Str *json);
// At most so many bytes are what map_comment_add() appends.
size_t map_comment_room(MapComment comment, Str file, Str json);
// Appends the comment, if one is wanted, on a line of its own. `file`: the output's name; `json`:
// the map's.
void map_comment_add(StrBuf *code, MapComment comment, Str file, Str json);
