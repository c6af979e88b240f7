// base/vec: growth, reserving, and walks over nothing.
#include "base/vec.h"
#include "unit.h"

typedef Vec(uint32_t) NumberVec;

static void items_keep_their_values_while_it_grows(Unit *unit) {
  NumberVec numbers = {0};
  for (uint32_t i = 0; i < 10000; i++) {
    vec_push(&unit->arena, &numbers, i * 3);
    if (i % 100 == 0) arena_take(&unit->arena, 7); // so that growing must copy
  }
  CHECK_NUMBER(unit, numbers.len, 10000);
  bool all_right = true;
  for (uint32_t i = 0; i < 10000; i++) all_right = all_right && numbers.items[i] == i * 3;
  CHECK(unit, all_right);
  CHECK_NUMBER(unit, *vec_last(&numbers), 29997);
}

static void reserving_makes_room_at_once(Unit *unit) {
  NumberVec numbers = {0};
  vec_reserve(&unit->arena, &numbers, 1000);
  CHECK(unit, numbers.cap >= 1000 && numbers.len == 0);
  uint32_t *items = numbers.items;
  for (uint32_t i = 0; i < 1000; i++) vec_push(&unit->arena, &numbers, i);
  CHECK(unit, numbers.items == items);
}

static void an_item_may_be_read_from_the_vector_that_grows(Unit *unit) {
  NumberVec numbers = {0};
  for (uint32_t i = 0; i < 8; i++) vec_push(&unit->arena, &numbers, i + 1);
  vec_push(&unit->arena, &numbers, numbers.items[0]);
  CHECK_NUMBER(unit, numbers.items[8], 1);
}

static void a_walk_sees_each_item_once(Unit *unit) {
  NumberVec numbers = {0};
  uint32_t sum = 0;
  vec_each (uint32_t, number, &numbers) sum += *number;
  CHECK_NUMBER(unit, sum, 0);
  for (uint32_t i = 1; i <= 4; i++) vec_push(&unit->arena, &numbers, i);
  vec_each (uint32_t, number, &numbers) sum += *number;
  CHECK_NUMBER(unit, sum, 10);
}

void test_vec(Unit *unit) {
  RUN(unit, items_keep_their_values_while_it_grows);
  RUN(unit, reserving_makes_room_at_once);
  RUN(unit, an_item_may_be_read_from_the_vector_that_grows);
  RUN(unit, a_walk_sees_each_item_once);
}
