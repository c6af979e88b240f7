// base/map: many keys, odd keys, and looking in an empty map.
#include "base/map.h"
#include "unit.h"

static void every_key_is_found_with_its_value(Unit *unit) {
  Map map = {0};
  for (uint32_t i = 0; i < 5000; i++) {
    bool added = false;
    *map_put(&map, &unit->arena, str_format(&unit->arena, "key%u", i), &added) = i;
    if (!added) CHECK(unit, added);
  }
  CHECK_NUMBER(unit, map.len, 5000);
  unsigned found = 0;
  for (uint32_t i = 0; i < 5000; i++) {
    const uint32_t *value = map_find(&map, str_format(&unit->arena, "key%u", i));
    found += value && *value == i;
  }
  CHECK_NUMBER(unit, found, 5000);
  CHECK(unit, !map_find(&map, STR("key5000")));
}

static void an_absent_key_is_absent_at_every_size(Unit *unit) {
  Map map = {0};
  for (uint32_t i = 0; i < 100; i++) {
    map_put(&map, &unit->arena, str_format(&unit->arena, "key%u", i), NULL);
    if (map_find(&map, STR("absent"))) CHECK_NUMBER(unit, map.len, 0);
  }
}

static void a_key_put_twice_keeps_its_value(Unit *unit) {
  Map map = {0};
  bool added = false;
  *map_put(&map, &unit->arena, STR("a"), &added) = 7;
  CHECK(unit, added);
  CHECK_NUMBER(unit, *map_put(&map, &unit->arena, STR("a"), &added), 7);
  CHECK(unit, !added);
  CHECK_NUMBER(unit, map.len, 1);
}

static void a_new_key_begins_at_zero(Unit *unit) {
  Map map = {0};
  CHECK_NUMBER(unit, *map_put(&map, &unit->arena, STR("a"), NULL), 0);
}

static void an_empty_map_holds_nothing(Unit *unit) {
  Map map = {0};
  CHECK(unit, !map_find(&map, STR("a")));
  CHECK(unit, !map_find(&map, (Str){0}));
}

static void the_empty_text_is_a_key(Unit *unit) {
  Map map = {0};
  *map_put(&map, &unit->arena, (Str){0}, NULL) = 3;
  const uint32_t *value = map_find(&map, STR(""));
  CHECK(unit, value && *value == 3);
  CHECK_NUMBER(unit, map.len, 1);
}

static void names_of_javascripts_prototype_are_ordinary_keys(Unit *unit) {
  Map map = {0};
  CHECK(unit, !map_find(&map, STR("constructor")));
  *map_put(&map, &unit->arena, STR("__proto__"), NULL) = 1;
  CHECK(unit, !map_find(&map, STR("toString")));
  CHECK(unit, map_find(&map, STR("__proto__")));
}

void test_map(Unit *unit) {
  RUN(unit, every_key_is_found_with_its_value);
  RUN(unit, an_absent_key_is_absent_at_every_size);
  RUN(unit, a_key_put_twice_keeps_its_value);
  RUN(unit, a_new_key_begins_at_zero);
  RUN(unit, an_empty_map_holds_nothing);
  RUN(unit, the_empty_text_is_a_key);
  RUN(unit, names_of_javascripts_prototype_are_ordinary_keys);
}
