// Source maps, version 3 (ECMA-426): from the segments of an output to the places that they come
// from. Every token that was kept maps to itself, generated text to what gave rise to it or to
// nothing. Lines end as ECMAScript's do; columns are UTF-16 units, and a byte order mark is none,
// since whoever decodes a file drops it.
#pragma once

#include "emit/edit.h"
#include "emit/input_map.h"
#include "syntax/tree.h"

// A map without what is the caller's to say: the module's name.
typedef struct SourceMap {
  Str mappings;
  Vec(uint32_t) sources; // indexes in the input map's; empty without one
  Vec(uint32_t) names;
} SourceMap;

// `tree`: of the original, for its tokens. `input`: where the original itself comes from, or NULL;
// what has no place there then maps to nothing. `with_names`: those of the input map.
SourceMap sourcemap_of(Arena *arena, const SegmentVec *segments, const Tree *tree,
                       const InputMap *input, bool with_names);

// How the map names things.
typedef struct MapNames {
  Str file;                  // the output's name; "": unknown
  Str source;                // URL of the original, relative to the map's folder
  const Str *source_content; // of the original; NULL: no `sourcesContent`
} MapNames;

// The map's JSON text, on one line.
Str sourcemap_json(Arena *arena, const SourceMap *map, const InputMap *input,
                   const MapNames *names);
