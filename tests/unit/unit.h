// A unit test is a function that makes CHECKs; a file of them ends with a function that RUNs each.
//
//   static void finds_the_last_slash(Unit *unit) {
//     CHECK_NUMBER(unit, str_find_last(STR("a/b"), '/'), 1);
//   }
//   void test_str(Unit *unit) { RUN(unit, finds_the_last_slash); }
#pragma once

#include "base/str.h"

typedef struct Unit {
  Arena arena; // reset before each test
  unsigned passed, failed;
  unsigned faults; // CHECKs that did not hold in the test that runs
} Unit;

#define RUN(unit, test) unit_run((unit), #test, test)
#define CHECK(unit, condition) unit_check((unit), (condition), __FILE__, __LINE__, #condition)
#define CHECK_NUMBER(unit, actual, expected)                                                       \
  unit_check_number((unit), (long long)(actual), (long long)(expected), __FILE__, __LINE__, #actual)
#define CHECK_STR(unit, actual, expected)                                                          \
  unit_check_str((unit), (actual), STR(expected), __FILE__, __LINE__, #actual)

void unit_run(Unit *unit, const char *name, void (*test)(Unit *unit));
void unit_check(Unit *unit, bool holds, const char *file, int line, const char *what);
void unit_check_number(Unit *unit, long long actual, long long expected, const char *file, int line,
                       const char *what);
void unit_check_str(Unit *unit, Str actual, Str expected, const char *file, int line,
                    const char *what);

// One a file; each is listed in main.c too.
void test_arena(Unit *unit);
void test_deadline(Unit *unit);
void test_file(Unit *unit);
void test_fix(Unit *unit);
void test_glob(Unit *unit);
void test_map(Unit *unit);
void test_number(Unit *unit);
void test_prefilter(Unit *unit);
void test_report(Unit *unit);
void test_rscc(Unit *unit);
void test_sourcemap(Unit *unit);
void test_str(Unit *unit);
void test_utf8(Unit *unit);
void test_vec(Unit *unit);
