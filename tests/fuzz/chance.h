// Pseudo-random choices of a mutator: the same seed makes the same ones.
#pragma once

#include <stddef.h>
#include <stdint.h>

typedef struct Chance {
  uint64_t state; // not 0
} Chance;

static inline Chance chance_of(unsigned seed) {
  return (Chance){(seed + 1) * 0x9E3779B97F4A7C15u | 1};
}

static inline uint32_t chance_next(Chance *self) {
  self->state ^= self->state << 13;
  self->state ^= self->state >> 7;
  self->state ^= self->state << 17;
  return (uint32_t)(self->state >> 32);
}

// 0 … count - 1; 0 for a count of 0.
static inline size_t chance_below(Chance *self, size_t count) {
  return count ? chance_next(self) % count : 0;
}
