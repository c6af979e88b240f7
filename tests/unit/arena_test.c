// base/arena: alignment, growth in place, limits, and that a reset keeps memory for the next use.
#include "base/arena.h"
#include "unit.h"

static void pieces_are_aligned_and_apart(Unit *unit) {
  char *pieces[40];
  for (size_t i = 0; i < 40; i++) {
    pieces[i] = arena_take(&unit->arena, i);
    CHECK_NUMBER(unit, (uintptr_t)pieces[i] % 8, 0);
    memset(pieces[i], (int)i, i);
  }
  for (size_t i = 1; i < 40; i++) CHECK(unit, pieces[i] >= pieces[i - 1] + i - 1);
  for (size_t i = 1; i < 40; i++) CHECK_NUMBER(unit, pieces[i][i - 1], i);
}

static void no_bytes_are_a_piece_too(Unit *unit) {
  Arena arena = {0};
  char *first = arena_take(&arena, 0), *second = arena_take_zeroed(&arena, 0);
  CHECK(unit, first && second && first != second);
  arena_release(&arena);
}

static void zeroed_pieces_are_zero_after_a_reset(Unit *unit) {
  memset(arena_take(&unit->arena, 1000), 0xAB, 1000);
  arena_reset(&unit->arena);
  const unsigned char *again = arena_take_zeroed(&unit->arena, 1000);
  unsigned sum = 0;
  for (int i = 0; i < 1000; i++) sum += again[i];
  CHECK_NUMBER(unit, sum, 0);
}

static void the_last_piece_grows_in_place(Unit *unit) {
  char *piece = arena_take(&unit->arena, 10);
  memcpy(piece, "0123456789", 10);
  char *grown = arena_grow(&unit->arena, piece, 10, 1000);
  CHECK(unit, grown == piece);
  grown[999] = 'x';
  CHECK(unit, arena_grow(&unit->arena, grown, 1000, 5) == grown);
  char *next = arena_take(&unit->arena, 1);
  CHECK(unit, next > grown && next < grown + 100);
}

static void an_earlier_piece_is_copied_when_it_grows(Unit *unit) {
  char *piece = arena_take(&unit->arena, 10);
  memcpy(piece, "0123456789", 10);
  char *next = arena_take(&unit->arena, 10);
  memset(next, '-', 10);
  char *grown = arena_grow(&unit->arena, piece, 10, 100);
  CHECK(unit, grown != piece);
  CHECK(unit, memcmp(grown, "0123456789", 10) == 0);
  CHECK_NUMBER(unit, next[0], '-');
}

static void a_piece_that_outgrows_its_block_moves_whole(Unit *unit) {
  char *piece = arena_take(&unit->arena, 100);
  memset(piece, 'a', 100);
  char *grown = arena_grow(&unit->arena, piece, 100, 1000 * 1000);
  memset(grown + 100, 'b', 1000 * 1000 - 100);
  CHECK_NUMBER(unit, grown[99], 'a');
}

static void after_a_reset_one_block_holds_as_much(Unit *unit) {
  Arena arena = {0};
  arena_take(&arena, 10);
  arena_take(&arena, 300 * 1000);
  arena_take(&arena, 500 * 1000);
  arena_reset(&arena);
  CHECK_NUMBER(unit, arena.taken, 0);
  const char *first = arena_take(&arena, 10);
  size_t held = arena.held;
  arena_take(&arena, 300 * 1000);
  arena_take(&arena, 500 * 1000);
  CHECK_NUMBER(unit, arena.held, held);
  arena_reset(&arena);
  CHECK_NUMBER(unit, arena.held, held);
  CHECK(unit, arena_take(&arena, 10) == first);
  arena_release(&arena);
  CHECK(unit, arena.held == 0 && !arena.blocks);
}

static void a_reset_gives_a_large_block_back_that_is_hardly_used(Unit *unit) {
  Arena arena = {0};
  const size_t large = 20 * 1000 * 1000, huge = 300 * 1000 * 1000;
  arena_take(&arena, large);
  arena_reset(&arena);
  CHECK(unit, arena.held >= large);
  arena_take(&arena, 1000);
  CHECK(unit, arena.held >= large);
  arena_reset(&arena);
  arena_take(&arena, 1000);
  CHECK(unit, arena.held < large);
  arena_reset(&arena);
  arena_take(&arena, huge);
  arena_reset(&arena);
  CHECK(unit, arena.held < huge);
  arena_release(&arena);
}

static void a_second_reset_changes_nothing(Unit *unit) {
  Arena arena = {0};
  arena_take(&arena, 20 * 1000 * 1000);
  arena_reset(&arena);
  size_t held = arena.held;
  arena_reset(&arena);
  CHECK_NUMBER(unit, arena.held, held);
  arena_release(&arena);
}

static void what_was_used_before_counts_for_what_a_reset_keeps(Unit *unit) {
  Arena arena = {0};
  const size_t large = 20 * 1000 * 1000;
  for (int round = 0; round < 2; round++) {
    arena_take(&arena, large);
    arena_reuse(&arena);
    CHECK_NUMBER(unit, arena.taken, 0);
    arena_take(&arena, 1000);
    arena_reset(&arena);
    arena_take(&arena, 1000);
    CHECK(unit, arena.held >= large);
    arena_reset(&arena);
    arena_take(&arena, 1000);
    CHECK(unit, arena.held < large);
    arena_reset(&arena);
  }
  arena_release(&arena);
}

static bool can_take(Arena *arena, size_t size) {
  jmp_buf handler;
  if (setjmp(handler)) {
    arena->out_of_memory = NULL;
    return false;
  }
  arena->out_of_memory = &handler;
  arena_take(arena, size);
  arena->out_of_memory = NULL;
  return true;
}

static void running_out_of_memory_jumps_to_the_owner(Unit *unit) {
  Arena arena = {0};
  CHECK(unit, can_take(&arena, 50 * 1000));
  CHECK(unit, !can_take(&arena, SIZE_MAX));
  CHECK(unit, !can_take(&arena, SIZE_MAX - 20));
  CHECK(unit, can_take(&arena, 50 * 1000));
  arena_release(&arena);
}

static void rewinding_forgets_what_was_taken_since(Unit *unit) {
  Arena arena = {0};
  ArenaMark empty = arena_mark(&arena);
  char *before = arena_take(&arena, 100);
  memset(before, 'a', 100);
  ArenaMark mark = arena_mark(&arena);
  size_t held = arena.held, taken = arena.taken;
  char *first = arena_take(&arena, 100);
  arena_take(&arena, 1000 * 1000);
  arena_take(&arena, 20 * 1000 * 1000);
  arena_rewind(&arena, mark);
  CHECK_NUMBER(unit, arena.held, held);
  CHECK_NUMBER(unit, arena.taken, taken);
  CHECK(unit, arena_take(&arena, 100) == first);
  CHECK(unit, before[0] == 'a' && before[99] == 'a');
  arena_rewind(&arena, empty);
  CHECK(unit, !arena.held && !arena.taken && !arena.blocks);
  arena_take(&arena, 100);
  arena_release(&arena);
}

void test_arena(Unit *unit) {
  RUN(unit, pieces_are_aligned_and_apart);
  RUN(unit, no_bytes_are_a_piece_too);
  RUN(unit, zeroed_pieces_are_zero_after_a_reset);
  RUN(unit, the_last_piece_grows_in_place);
  RUN(unit, an_earlier_piece_is_copied_when_it_grows);
  RUN(unit, a_piece_that_outgrows_its_block_moves_whole);
  RUN(unit, after_a_reset_one_block_holds_as_much);
  RUN(unit, a_reset_gives_a_large_block_back_that_is_hardly_used);
  RUN(unit, a_second_reset_changes_nothing);
  RUN(unit, what_was_used_before_counts_for_what_a_reset_keeps);
  RUN(unit, running_out_of_memory_jumps_to_the_owner);
  RUN(unit, rewinding_forgets_what_was_taken_since);
}
