// Edits: what changes in a module's text. They never change the original: every offset means the
// original, edits are apart or nested, and a span that moves takes along the edits inside it.
#pragma once

#include "base/span.h"
#include "base/vec.h"

// New text, with the places in it that stand for a place in the original: from such a mark to the
// next, everything does.
typedef struct Mark {
  uint32_t at, origin; // origin: an offset in the original, or NO_ORIGIN
} Mark;
#define NO_ORIGIN UINT32_MAX
typedef Vec(Mark) MarkVec;

typedef struct Literal {
  StrBuf text;
  MarkVec marks; // by place
} Literal;

Literal literal_on(Arena *arena, size_t capacity);
// What is added from now on comes from `origin`; NO_ORIGIN: from nowhere, as what is added first.
void literal_mark(Literal *self, uint32_t origin);

typedef struct Edit {
  Span span; // empty: an insertion
  Str text;
  MarkVec marks;
  uint32_t order; // of edits at one place, by when they were added
} Edit;

// A piece of output. Kept: a span of the original at `origin` that stands there unchanged. Else new
// text, which `origin` gave rise to, or nothing (NO_ORIGIN).
typedef struct Segment {
  Str text;
  uint32_t origin;
  bool is_kept;
} Segment;
typedef Vec(Segment) SegmentVec;

typedef struct Edits {
  Arena *arena;
  Str text;
  Vec(Edit) list;
  bool is_sorted;
} Edits;

void edits_replace(Edits *self, Span span, Str text);
void edits_replace_literal(Edits *self, Span span, const Literal *literal);
void edits_insert(Edits *self, uint32_t at, Str text);
void edits_insert_literal(Edits *self, uint32_t at, const Literal *literal);
// Appends a range that moves, with the edits inside it applied; edits at its very start or end, and
// the one that replaces it, belong to what is around it. Each range is rendered once.
void edits_render(Edits *self, Span range, SegmentVec *out);
// Appends the whole text with its edits applied.
void edits_render_module(Edits *self, SegmentVec *out);
void segments_add(SegmentVec *out, Arena *arena, Str text);
void segments_add_literal(SegmentVec *out, Arena *arena, const Literal *literal);
// Their text, with room for `more` bytes.
StrBuf segments_text(const SegmentVec *segments, Arena *arena, size_t more);
