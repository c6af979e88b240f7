// base/glob: what fixtures of the config are too clumsy for.
#include "base/glob.h"

#include "unit.h"

static bool takes(Unit *unit, Str pattern, Str path) {
  GlobVec globs = {0};
  glob_add(&unit->arena, &globs, pattern);
  return glob_any_matches(&globs, path);
}

static void braces_are_spelled_out(Unit *unit) {
  CHECK(unit, takes(unit, STR("a/{b,c/{d,e}}/*.ts"), STR("a/c/e/x.ts")));
  CHECK(unit, takes(unit, STR("{a}{b}{}c"), STR("abc")));
  CHECK(unit, !takes(unit, STR("a/{b,c/{d,e}}/*.ts"), STR("a/c/x.ts")));
}

static void many_braces_take_memory_in_proportion(Unit *unit) {
  enum { GROUPS = 5000 };
  StrBuf pattern = strbuf_on(&unit->arena, 2 * GROUPS);
  for (int i = 0; i < GROUPS; i++) strbuf_add(&pattern, STR("{}"));
  size_t before = unit->arena.taken;
  takes(unit, strbuf_str(&pattern), STR("a"));
  CHECK(unit, unit->arena.taken - before < 500 * pattern.len);
}

void test_glob(Unit *unit) {
  RUN(unit, braces_are_spelled_out);
  RUN(unit, many_braces_take_memory_in_proportion);
}
