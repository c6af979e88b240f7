// The source map of a module that another tool made: from the module's text back to what it was
// made of. Reads version 3, index maps too (ECMA-426).
#pragma once

#include "base/str.h"

typedef struct InputSegment {
  uint32_t line, column;               // in the module, 0-based, UTF-16
  uint32_t source;                     // index in InputMap.sources; NO_INPUT: it comes from nowhere
  uint32_t source_line, source_column; // 0-based
  uint32_t name;                       // index in InputMap.names, or NO_INPUT
} InputSegment;
#define NO_INPUT UINT32_MAX

typedef struct InputSource {
  Str url;     // relative to what input_map_read() was told; ptr NULL: unnamed
  Str content; // ptr NULL: unknown
  bool is_ignored;
} InputSource;

typedef struct InputMap {
  Vec(InputSegment) segments; // by line and column
  Vec(InputSource) sources;
  StrVec names;
} InputMap;

// The map keeps views of `text`. `base`: URL of the folder that the map's sources are relative to,
// as the result is to see it ("", or ending in `/`). false: the text is no source map, and *error
// says why, for the end of a sentence.
bool input_map_read(InputMap *self, Arena *arena, Str text, Str base, Str *error);
// What stands at or before the column, on its line. NULL: nothing.
const InputSegment *input_map_find(const InputMap *self, uint32_t line, uint32_t column);
