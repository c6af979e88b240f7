// Edits: what changes in a module's text. They never change the original: every offset means the
// original, edits are apart or nested, and a span that moves takes along the edits inside it.
#pragma once

#include "base/span.h"
#include "base/vec.h"

typedef struct Edit {
  Span span; // empty: an insertion
  Str text;
  uint32_t order; // of edits at one place, by when they were added
} Edit;

// A piece of output: a literal, or a span of the original that stands there unchanged.
typedef struct Segment {
  Str text;
  uint32_t origin; // offset in the original; SEGMENT_NEW for a literal
} Segment;
#define SEGMENT_NEW UINT32_MAX
typedef Vec(Segment) SegmentVec;

typedef struct Edits {
  Arena *arena;
  Str text;
  Vec(Edit) list;
  bool is_sorted;
} Edits;

void edits_replace(Edits *self, Span span, Str text);
void edits_insert(Edits *self, uint32_t at, Str text);
// Appends a range that moves, with the edits inside it applied; edits at its very start or end, and
// the one that replaces it, belong to what is around it. Each range is rendered once.
void edits_render(Edits *self, Span range, SegmentVec *out);
// Appends the whole text with its edits applied.
void edits_render_module(Edits *self, SegmentVec *out);
void segments_add(SegmentVec *out, Arena *arena, Str literal);
Str segments_text(const SegmentVec *segments, Arena *arena);
