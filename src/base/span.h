// Span: a place in a module's original text, in bytes, half-open.
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

typedef struct Span {
  uint32_t start, end;
} Span;

static inline uint32_t span_length(Span s) {
  return s.end - s.start;
}
static inline bool span_contains(Span outer, Span inner) {
  return outer.start <= inner.start && inner.end <= outer.end;
}
static inline Str span_text(Span s, Str text) {
  return (Str){text.ptr + s.start, s.end - s.start};
}
