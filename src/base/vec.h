// Vec(T): a growing array on an arena. A zeroed Vec is empty and valid. Growing moves the items, so
// keep indexes, not pointers.
//
//   typedef Vec(Span) SpanVec;
//   SpanVec spans = {0};
//   vec_push(arena, &spans, ((Span){0, 4}));
//   vec_each(Span, span, &spans) use(span->start);
#pragma once

#include <stdint.h>

#include "base/arena.h"

#define Vec(T)                                                                                     \
  struct {                                                                                         \
    T *items;                                                                                      \
    uint32_t len, cap;                                                                             \
  }

#define vec_reserve(arena, vec, more)                                                              \
  ((vec)->items =                                                                                  \
       vec_reserved((arena), (vec)->items, (vec)->len, &(vec)->cap, (more), sizeof *(vec)->items))
#define vec_push(arena, vec, item)                                                                 \
  (vec_reserve((arena), (vec), 1), (vec)->items[(vec)->len++] = (item))
#define vec_last(vec) (&(vec)->items[(vec)->len - 1])
#define vec_each(T, it, vec)                                                                       \
  for (T *it = (vec)->items, *it##_end = it ? it + (vec)->len : it; it != it##_end; it++)

void *vec_reserved(Arena *arena, void *items, uint32_t len, uint32_t *cap, uint32_t more,
                   size_t item_size);
