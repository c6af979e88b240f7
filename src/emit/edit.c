// Insertions at a place come before a replacement that begins there.
//
//   text "abcdef", replace [2,4) by "X", insert at 2 "I"   →   ab I X ef
#include "emit/edit.h"

#include <stdlib.h>

Literal literal_on(Arena *arena, size_t capacity) {
  return (Literal){.text = strbuf_on(arena, capacity)};
}

void literal_mark(Literal *self, uint32_t origin) {
  Mark mark = {(uint32_t)self->text.len, origin};
  vec_push(self->text.arena, &self->marks, mark);
}

static void add(Edits *self, Span span, Str text, MarkVec marks) {
  Edit edit = {span, text, marks, self->list.len};
  vec_push(self->arena, &self->list, edit);
  self->is_sorted = false;
}

void edits_replace(Edits *self, Span span, Str text) {
  add(self, span, text, (MarkVec){0});
}

void edits_replace_literal(Edits *self, Span span, const Literal *literal) {
  add(self, span, strbuf_str(&literal->text), literal->marks);
}

void edits_insert(Edits *self, uint32_t at, Str text) {
  edits_replace(self, (Span){at, at}, text);
}

void edits_insert_literal(Edits *self, uint32_t at, const Literal *literal) {
  edits_replace_literal(self, (Span){at, at}, literal);
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
  Segment segment = {span_text((Span){start, end}, self->text), start, .is_kept = true};
  vec_push(self->arena, out, segment);
}

static void add_new(SegmentVec *out, Arena *arena, Str text, uint32_t origin) {
  if (!text.len) return;
  Segment segment = {.text = text, .origin = origin};
  vec_push(arena, out, segment);
}

static void add_marked(SegmentVec *out, Arena *arena, Str text, const MarkVec *marks) {
  Mark last = {0, NO_ORIGIN};
  vec_each (const Mark, mark, marks) {
    add_new(out, arena, str_slice(text, last.at, mark->at), last.origin);
    last = *mark;
  }
  add_new(out, arena, str_slice(text, last.at, text.len), last.origin);
}

void segments_add(SegmentVec *out, Arena *arena, Str text) {
  add_new(out, arena, text, NO_ORIGIN);
}

void segments_add_literal(SegmentVec *out, Arena *arena, const Literal *literal) {
  add_marked(out, arena, strbuf_str(&literal->text), &literal->marks);
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
    add_marked(out, self->arena, edit->text, &edit->marks);
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

StrBuf segments_text(const SegmentVec *segments, Arena *arena, size_t more) {
  size_t length = 0;
  vec_each (const Segment, segment, segments) length += segment->text.len;
  StrBuf out = strbuf_on(arena, length + more + 1);
  vec_each (const Segment, segment, segments) strbuf_add(&out, segment->text);
  return out;
}
