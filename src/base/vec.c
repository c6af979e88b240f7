#include "base/vec.h"

#include "base/bug.h"

// Most vectors stay small, and there are many.
enum { FIRST_CAPACITY = 8, FIRST_BYTES = 48 };

static uint32_t first_capacity(size_t item_size) {
  size_t fitting = FIRST_BYTES / item_size;
  return fitting < 1 ? 1 : fitting > FIRST_CAPACITY ? FIRST_CAPACITY : (uint32_t)fitting;
}

void *vec_reserved(Arena *arena, void *items, uint32_t len, uint32_t *cap, uint32_t more,
                   size_t item_size) {
  if (more <= *cap - len) return items;
  if (more > UINT32_MAX / 2 - len) BUG("a vector of more than 2^31 items");
  uint32_t wanted = len + more;
  uint32_t doubled = *cap ? *cap * 2 : first_capacity(item_size);
  uint32_t old_cap = *cap;
  *cap = doubled > wanted ? doubled : wanted;
  return arena_grow(arena, items, (size_t)old_cap * item_size, (size_t)*cap * item_size);
}
