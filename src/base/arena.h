// Arena: memory that is released as a whole. Passes take and never give back.
//
// Out of memory does not return: the arena jumps to `out_of_memory`, which the owner has set with
// setjmp() (compile_module() for a module, main() for a run). Without one it is a BUG().
#pragma once

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct ArenaBlock ArenaBlock;

typedef struct Arena {
  ArenaBlock *blocks;
  char *next, *end;
  size_t taken;       // bytes handed out since it was last emptied
  size_t most_taken;  // before that, since the last reset: what was emptied by arena_reuse()
  size_t held;        // bytes in blocks
  size_t expected;    // bytes of the first block after a reset: what was held before, up to a bound
  size_t first_block; // bytes of the first block, for arenas that are many and small; 0: 64 KiB
  jmp_buf *out_of_memory;
} Arena;

// Unwinds as if this arena were out of memory; for what is taken from elsewhere.
_Noreturn void arena_fail(Arena *self);
// Aligned to 8 bytes, not cleared; never NULL, for no bytes either.
void *arena_take(Arena *self, size_t size);
// Like realloc() for a piece of this arena whose old size is known; grows the last piece in place.
void *arena_grow(Arena *self, void *ptr, size_t old_size, size_t new_size);
// A cleared T, or `count` of them.
#define arena_new(arena, T) ((T *)arena_take_zeroed((arena), sizeof(T)))
#define arena_new_array(arena, T, count) ((T *)arena_take_zeroed((arena), (count) * sizeof(T)))
void *arena_take_zeroed(Arena *self, size_t size);
// Forgets everything. The next use finds one block as large as all that were held, so it takes no
// more memory from the system than this one did; but no more than 256 MiB are kept, and no more
// than 16 MiB if less than a quarter was used. A zeroed Arena is empty and valid.
void arena_reset(Arena *self);
// Forgets everything, too, but what was used counts for what the next reset keeps.
void arena_reuse(Arena *self);
void arena_release(Arena *self);

// A place in an arena to go back to: what was taken since is forgotten, and its blocks are
// released.
typedef struct ArenaMark {
  ArenaBlock *block;
  char *next;
  size_t taken;
} ArenaMark;
ArenaMark arena_mark(const Arena *self);
void arena_rewind(Arena *self, ArenaMark mark);
