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

// How many versions of its stack the parser has now: the measure of ambiguity that the public
// interface lacks (see src/syntax/deadline.c).
uint32_t ts_parser_version_count(const TSParser *parser);

uint32_t ts_parser_version_count(const TSParser *parser) {
  return ts_stack_version_count(parser->stack);
}
