// Insertions at a place come before a replacement that begins there.
//
//   text "abcdef", replace [2,4) by "X", insert at 2 "I"   →   ab I X ef
#include "emit/edit.h"

#include <stdlib.h>

static void add(Edits *self, Span span, Str text) {
  Edit edit = {span, text, self->list.len};
  vec_push(self->arena, &self->list, edit);
  self->is_sorted = false;
}

void edits_replace(Edits *self, Span span, Str text) {
  add(self, span, text);
}

void edits_insert(Edits *self, uint32_t at, Str text) {
  add(self, (Span){at, at}, text);
}

// By start; insertions first; of nested replacements the outer first.
static int compare_edits(const void *a, const void *b) {
  const Edit *x = a, *y = b;
  if (x->span.start != y->span.start) return x->span.start < y->span.start ? -1 : 1;
  bool x_inserts = x->span.start == x->span.end, y_inserts = y->span.start == y->span.end;
  if (x_inserts != y_inserts) return x_inserts ? -1 : 1;
  if (x->span.end != y->span.end) return x->span.end > y->span.end ? -1 : 1;
  return x->order < y->order ? -1 : x->order > y->order;
}

static uint32_t first_at(const Edits *self, uint32_t start) {
  uint32_t low = 0, high = self->list.len;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (self->list.items[middle].span.start < start)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static void add_original(Edits *self, uint32_t start, uint32_t end, SegmentVec *out) {
  if (start >= end) return;
  Segment segment = {span_text((Span){start, end}, self->text), start};
  vec_push(self->arena, out, segment);
}

void segments_add(SegmentVec *out, Arena *arena, Str literal) {
  if (!literal.len) return;
  vec_push(arena, out, ((Segment){literal, SEGMENT_NEW}));
}

// The first edit at or after `from` that starts at or after `start`: those between lie inside a
// replacement.
static uint32_t skip_nested(const Edits *self, uint32_t from, uint32_t start) {
  uint32_t next = first_at(self, start);
  return next > from ? next : from;
}

static void sort_edits(Edits *self) {
  if (!self->is_sorted && self->list.len)
    qsort(self->list.items, self->list.len, sizeof *self->list.items, compare_edits);
  self->is_sorted = true;
}

// Applies the edits from index `i` on that end by `range.end`; those at the end itself only for the
// whole text.
static void render(Edits *self, Span range, uint32_t i, bool is_whole, SegmentVec *out) {
  uint32_t at = range.start;
  while (i < self->list.len) {
    const Edit *edit = &self->list.items[i];
    bool is_past = is_whole ? false : edit->span.start >= range.end;
    if (is_past) break;
    add_original(self, at, edit->span.start, out);
    segments_add(out, self->arena, edit->text);
    at = edit->span.end;
    i = edit->span.start == edit->span.end ? i + 1 : skip_nested(self, i + 1, at);
  }
  add_original(self, at, range.end, out);
}

static bool is_inside(const Edit *edit, Span range) {
  bool is_range = edit->span.start == range.start && edit->span.end == range.end;
  bool is_at_start = edit->span.start == range.start && edit->span.end == range.start;
  return !is_range && !is_at_start && edit->span.end <= range.end;
}

void edits_render(Edits *self, Span range, SegmentVec *out) {
  sort_edits(self);
  uint32_t i = first_at(self, range.start);
  while (i < self->list.len && self->list.items[i].span.start == range.start &&
         !is_inside(&self->list.items[i], range))
    i++;
  render(self, range, i, false, out);
}

void edits_render_module(Edits *self, SegmentVec *out) {
  sort_edits(self);
  render(self, (Span){0, (uint32_t)self->text.len}, 0, true, out);
}

Str segments_text(const SegmentVec *segments, Arena *arena) {
  size_t length = 0;
  vec_each (const Segment, segment, segments) length += segment->text.len;
  StrBuf out = strbuf_on(arena, length + 1);
  vec_each (const Segment, segment, segments) strbuf_add(&out, segment->text);
  return strbuf_str(&out);
}
