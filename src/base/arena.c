#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"

// AddressSanitizer knows nothing of arenas: tell it which bytes are handed out, with a gap after
// each piece, so that it sees overruns and uses after a reset here too.
#if defined(__SANITIZE_ADDRESS__)
#define HAS_ASAN 1
#elif defined(__has_feature)
#define HAS_ASAN __has_feature(address_sanitizer)
#else
#define HAS_ASAN 0
#endif
#if HAS_ASAN
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(ptr, size) ((void)(ptr), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(ptr, size) ((void)(ptr), (void)(size))
#endif

enum {
  ALIGNMENT = 8,
  GAP = HAS_ASAN ? ALIGNMENT : 0,
  FIRST_BLOCK = 64 * 1024,
  LARGEST_STEP = 8 * 1024 * 1024,
  MOST_KEPT = 16 * 1024 * 1024,         // whatever was used of it
  MOST_KEPT_IN_USE = 256 * 1024 * 1024, // if a quarter of it was used
};

struct ArenaBlock {
  ArenaBlock *previous;
  size_t size; // of the whole block, this header included
};

static const size_t block_header = (sizeof(ArenaBlock) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;

_Noreturn void arena_fail(Arena *self) {
  if (!self->out_of_memory) BUG("out of memory in an arena without a handler");
  longjmp(*self->out_of_memory, 1);
}

// What a piece takes up. Never zero: every piece has an address of its own.
static size_t footprint(size_t size) {
  size_t rounded = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
  return (rounded ? rounded : ALIGNMENT) + GAP;
}

static void use_block(Arena *self, ArenaBlock *block) {
  self->next = (char *)block + block_header;
  self->end = (char *)block + block->size;
  ASAN_POISON_MEMORY_REGION(self->next, (size_t)(self->end - self->next));
}

// The bytes of the next block: room for more than is needed.
static size_t next_block_size(const Arena *self, size_t needed) {
  size_t first = self->first_block ? self->first_block : FIRST_BLOCK;
  size_t step = self->held < first ? first : self->held;
  if (step > LARGEST_STEP) step = LARGEST_STEP;
  if (!self->blocks && step < self->expected) step = self->expected;
  size_t least = needed + block_header;
  return least > step ? least : step;
}

static void add_block(Arena *self, size_t needed) {
  if (needed > SIZE_MAX - block_header) arena_fail(self);
  size_t size = next_block_size(self, needed);
  ArenaBlock *block = malloc(size);
  if (!block) arena_fail(self);
  block->previous = self->blocks;
  block->size = size;
  self->blocks = block;
  self->held += size;
  use_block(self, block);
}

void *arena_take(Arena *self, size_t size) {
  if (size > SIZE_MAX - 2 * ALIGNMENT) arena_fail(self);
  size_t needed = footprint(size);
  if (needed > (size_t)(self->end - self->next)) add_block(self, needed);
  void *result = self->next;
  self->next += needed;
  self->taken += needed;
  ASAN_UNPOISON_MEMORY_REGION(result, size);
  return result;
}

void *arena_take_zeroed(Arena *self, size_t size) {
  void *result = arena_take(self, size);
  memset(result, 0, size);
  return result;
}

void *arena_grow(Arena *self, void *ptr, size_t old_size, size_t new_size) {
  bool is_last = ptr && (char *)ptr + footprint(old_size) == self->next;
  if (is_last && new_size <= SIZE_MAX - 2 * ALIGNMENT &&
      footprint(new_size) <= (size_t)(self->end - (char *)ptr)) {
    self->next = (char *)ptr + footprint(new_size);
    self->taken += footprint(new_size) - footprint(old_size);
    ASAN_POISON_MEMORY_REGION(ptr, footprint(old_size));
    ASAN_UNPOISON_MEMORY_REGION(ptr, new_size);
    return ptr;
  }
  void *result = arena_take(self, new_size);
  if (!ptr || !old_size) return result;
  memcpy(result, ptr, old_size < new_size ? old_size : new_size);
  ASAN_POISON_MEMORY_REGION(ptr, old_size); // pointers into what has moved are dead
  return result;
}

static void free_blocks(Arena *self) {
  for (ArenaBlock *b = self->blocks, *previous; b; b = previous) {
    previous = b->previous;
    free(b);
  }
  self->blocks = NULL;
  self->next = self->end = NULL;
  self->held = 0;
}

static size_t most_taken(const Arena *self) {
  return self->taken > self->most_taken ? self->taken : self->most_taken;
}

// What the next use may find: as much as is held, within bounds.
static size_t bytes_to_keep(const Arena *self) {
  size_t most = most_taken(self) >= self->held / 4 ? MOST_KEPT_IN_USE : MOST_KEPT;
  return self->held < most ? self->held : most;
}

// One block that is large enough is used again. Several make place for one of their size, which is
// taken when it is needed.
static void empty(Arena *self) {
  size_t kept = bytes_to_keep(self);
  self->taken = 0;
  if (!self->blocks) return;
  if (!self->blocks->previous && self->blocks->size <= kept) {
    use_block(self, self->blocks);
    return;
  }
  self->expected = kept;
  free_blocks(self);
}

void arena_reset(Arena *self) {
  if (!most_taken(self)) return; // since the last reset, which knew what to keep
  empty(self);
  self->most_taken = 0;
}

void arena_reuse(Arena *self) {
  self->most_taken = most_taken(self);
  if (self->taken) empty(self);
}

void arena_release(Arena *self) {
  free_blocks(self);
  *self = (Arena){.out_of_memory = self->out_of_memory, .first_block = self->first_block};
}

ArenaMark arena_mark(const Arena *self) {
  return (ArenaMark){.block = self->blocks, .next = self->next, .taken = self->taken};
}

void arena_rewind(Arena *self, ArenaMark mark) {
  while (self->blocks != mark.block) {
    ArenaBlock *block = self->blocks;
    self->blocks = block->previous;
    self->held -= block->size;
    free(block);
  }
  self->taken = mark.taken;
  self->next = self->end = mark.next;
  if (!mark.block) return;
  self->end = (char *)mark.block + mark.block->size;
  ASAN_POISON_MEMORY_REGION(self->next, (size_t)(self->end - self->next));
}
