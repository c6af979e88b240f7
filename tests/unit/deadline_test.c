// syntax/deadline: what attempts at a module may take together.
#include "syntax/deadline.h"
#include "unit.h"

static void attempts_share_their_memory(Unit *unit) {
  enum { KIB = 1024, ATTEMPT = 30 * 1024 * KIB };
  char text[4 * KIB] = {0};
  Deadline deadline = deadline_of((Str){text, sizeof text});
  for (int i = 0; i < 5; i++) deadline_add_memory(&deadline, ATTEMPT);
  CHECK(unit, !deadline.has_passed);
  for (int i = 0; i < 10; i++) deadline_add_memory(&deadline, ATTEMPT);
  CHECK(unit, deadline.has_passed);
}

static void one_attempt_at_its_limit_leaves_time_for_the_report(Unit *unit) {
  static const size_t lengths[] = {0, 1000, 1000 * 1000, 100 * 1000 * 1000};
  for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
    Deadline deadline = deadline_of((Str){"", lengths[i]});
    deadline_add_memory(&deadline, deadline.most_memory);
    CHECK(unit, !deadline.has_passed);
  }
}

void test_deadline(Unit *unit) {
  RUN(unit, attempts_share_their_memory);
  RUN(unit, one_attempt_at_its_limit_leaves_time_for_the_report);
}
