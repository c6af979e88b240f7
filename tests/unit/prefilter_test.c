// syntax/prefilter: which texts can hold the directive, wherever it stands in them.
#include "syntax/prefilter.h"

#include "unit.h"

// The words behind `before` spaces, with a few more bytes behind them.
static Str text_with(Unit *unit, unsigned before, Str words) {
  return str_format(&unit->arena, "%*s%.*s;", (int)before, "", STR_ARG(words));
}

static void the_words_count_between_quotes_alone(Unit *unit) {
  CHECK(unit, prefilter_may_hold_directive(STR("'use server'")));
  CHECK(unit, prefilter_may_hold_directive(STR("x; \"use server\"")));
  CHECK(unit, prefilter_may_hold_directive(STR("`use server`")));
  CHECK(unit, prefilter_may_hold_directive(STR("use server 'use server'")));
  CHECK(unit, prefilter_may_hold_directive(STR("'use server\\\n'")));
  CHECK(unit, !prefilter_may_hold_directive(STR("use server")));
  CHECK(unit, !prefilter_may_hold_directive(STR("// use server")));
  CHECK(unit, !prefilter_may_hold_directive(STR("'use server")));
  CHECK(unit, !prefilter_may_hold_directive(STR("'use server\"")));
  CHECK(unit, !prefilter_may_hold_directive(STR("'use serverless'")));
}

// The filter looks at blocks of characters: none of their borders may hide anything.
static void what_lint_wants_is_found_at_every_offset(Unit *unit) {
  static const char *const wanted[] = {
      "'use server'",      "\"Use Server\"",     "`use server`",           "'use servr'",
      "'use\\x20server'",  "\"use action\"",     "'use ' + 'server'",      "f(); 'use client'",
      "'use\u200Bserver'", "'\uFEFFuse server'", "'\U0001F680use server'",
  };
  for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
    for (unsigned before = 0; before < 600; before++)
      CHECK(unit, prefilter_may_nearly_hold_directive(text_with(unit, before, str_of(wanted[i]))));
    CHECK(unit, prefilter_may_nearly_hold_directive(str_of(wanted[i])));
  }
}

static void what_is_another_directive_or_prose_is_left_alone(Unit *unit) {
  static const char *const others[] = {
      "",
      "'",
      "'use strict'",
      "'use client'",
      "\"use cache\"",
      "'user'",
      "// use server",
      "'service'",
      "'use'",
      "'a server'",
      "f('use the server now')",
      "'\u65E5\u672C\u8A9E\u65E5\u672C\u8A9E\u65E5\u672C\u8A9E\u65E5'",
  };
  for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
    for (unsigned before = 0; before < 600; before++)
      CHECK(unit, !prefilter_may_nearly_hold_directive(text_with(unit, before, str_of(others[i]))));
    CHECK(unit, !prefilter_may_nearly_hold_directive(str_of(others[i])));
  }
}

void test_prefilter(Unit *unit) {
  RUN(unit, the_words_count_between_quotes_alone);
  RUN(unit, what_lint_wants_is_found_at_every_offset);
  RUN(unit, what_is_another_directive_or_prose_is_left_alone);
}
