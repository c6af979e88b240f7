// Runs the unit tests. Prints what does not hold, and at the end `N passed, N failed`.
#include <stdio.h>

#include "unit.h"

void unit_run(Unit *unit, const char *name, void (*test)(Unit *unit)) {
  arena_reset(&unit->arena);
  unit->faults = 0;
  test(unit);
  if (unit->faults) {
    printf("failed: %s\n", name);
    unit->failed++;
  } else {
    unit->passed++;
  }
}

void unit_check(Unit *unit, bool holds, const char *file, int line, const char *what) {
  if (holds) return;
  unit->faults++;
  printf("%s:%d: does not hold: %s\n", file, line, what);
}

void unit_check_number(Unit *unit, long long actual, long long expected, const char *file, int line,
                       const char *what) {
  if (actual == expected) return;
  unit->faults++;
  printf("%s:%d: %s is %lld, not %lld\n", file, line, what, actual, expected);
}

void unit_check_str(Unit *unit, Str actual, Str expected, const char *file, int line,
                    const char *what) {
  if (str_equals(actual, expected)) return;
  unit->faults++;
  printf("%s:%d: %s is \"%.*s\", not \"%.*s\"\n", file, line, what, STR_ARG(actual),
         STR_ARG(expected));
}

int main(void) {
  Unit unit = {0};
  test_arena(&unit);
  test_deadline(&unit);
  test_file(&unit);
  test_fix(&unit);
  test_glob(&unit);
  test_map(&unit);
  test_number(&unit);
  test_prefilter(&unit);
  test_report(&unit);
  test_rscc(&unit);
  test_sourcemap(&unit);
  test_str(&unit);
  test_utf8(&unit);
  test_vec(&unit);
  arena_release(&unit.arena);
  printf("%u passed, %u failed\n", unit.passed, unit.failed);
  return unit.failed ? 1 : 0;
}
