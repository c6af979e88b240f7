// The runtime in one translation unit, with plain reference counts: here a tree never leaves the
// thread that parsed it, and locked instructions cost a tenth of the time.
#include <stddef.h>
#include <stdint.h>

#define TREE_SITTER_ATOMIC_H_

static inline size_t atomic_load(const volatile size_t *p) {
  return *p;
}

static inline uint32_t atomic_inc(volatile uint32_t *p) {
  return *p += 1;
}

static inline uint32_t atomic_dec(volatile uint32_t *p) {
  return *p -= 1;
}

#include "lib.c"
