#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"

enum { ALIGNMENT = 16, FIRST_BLOCK = 64 * 1024, LARGEST_STEP = 8 * 1024 * 1024 };

struct ArenaBlock {
  ArenaBlock *previous;
  size_t size; // of the whole block, this header included
};

static const size_t block_header = (sizeof(ArenaBlock) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;

static void fail(Arena *self) {
  if (!self->out_of_memory) BUG("out of memory in an arena without a handler");
  longjmp(*self->out_of_memory, 1);
}

static void use_block(Arena *self, ArenaBlock *block) {
  self->next = (char *)block + block_header;
  self->end = (char *)block + block->size;
}

static void add_block(Arena *self, size_t needed) {
  size_t step = self->held < FIRST_BLOCK ? FIRST_BLOCK : self->held;
  if (step > LARGEST_STEP) step = LARGEST_STEP;
  if (needed > SIZE_MAX - block_header) fail(self);
  size_t size = needed + block_header > step ? needed + block_header : step;
  if (self->limit && (size > self->limit || self->held > self->limit - size)) fail(self);
  ArenaBlock *block = malloc(size);
  if (!block) fail(self);
  block->previous = self->blocks;
  block->size = size;
  self->blocks = block;
  self->held += size;
  use_block(self, block);
}

void *arena_take(Arena *self, size_t size) {
  if (size > SIZE_MAX - ALIGNMENT) fail(self);
  size_t rounded = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
  if (rounded > (size_t)(self->end - self->next)) add_block(self, rounded);
  void *result = self->next;
  self->next += rounded;
  self->taken += rounded;
  return result;
}

void *arena_take_zeroed(Arena *self, size_t size) {
  void *result = arena_take(self, size);
  memset(result, 0, size);
  return result;
}

void *arena_grow(Arena *self, void *ptr, size_t old_size, size_t new_size) {
  size_t old_rounded = (old_size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
  bool is_last = ptr && (char *)ptr + old_rounded == self->next;
  if (is_last && new_size <= (size_t)(self->end - (char *)ptr)) {
    size_t rounded = (new_size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
    self->next = (char *)ptr + rounded;
    self->taken += rounded - old_rounded;
    return ptr;
  }
  void *result = arena_take(self, new_size);
  if (old_size) memcpy(result, ptr, old_size < new_size ? old_size : new_size);
  return result;
}

static ArenaBlock *largest_block(const Arena *self) {
  ArenaBlock *largest = self->blocks;
  for (ArenaBlock *b = self->blocks; b; b = b->previous)
    if (b->size > largest->size) largest = b;
  return largest;
}

static void free_blocks_except(Arena *self, ArenaBlock *kept) {
  for (ArenaBlock *b = self->blocks, *previous; b; b = previous) {
    previous = b->previous;
    if (b != kept) free(b);
  }
}

void arena_reset(Arena *self) {
  self->taken = 0;
  if (!self->blocks) return;
  ArenaBlock *kept = largest_block(self);
  free_blocks_except(self, kept);
  kept->previous = NULL;
  self->blocks = kept;
  self->held = kept->size;
  use_block(self, kept);
}

void arena_release(Arena *self) {
  free_blocks_except(self, NULL);
  *self = (Arena){.limit = self->limit, .out_of_memory = self->out_of_memory};
}
