// report/fix: which edits are taken, and what they leave.
#include "report/fix.h"
#include "unit.h"

static Diag *add(Unit *unit, DiagVec *diags, bool is_safe) {
  Diag *diag = diag_add(&unit->arena, diags, DIAG_OWN_THIS, (Span){0, 0}, STR("m"));
  diag->fix.safe = is_safe;
  return diag;
}

static void add_edit(Unit *unit, DiagVec *diags, uint32_t start, uint32_t end, Str text) {
  diag_add_edit(&unit->arena, add(unit, diags, true), (Span){start, end}, text);
}

static Str apply(Unit *unit, Str text, const DiagVec *diags, FixLevel level, uint32_t expected) {
  uint32_t count;
  FixChoice choice = {.level = level, .most = UINT32_MAX};
  Str fixed = fix_apply(&unit->arena, text, diags, NULL, choice, &count);
  CHECK_NUMBER(unit, count, expected);
  return fixed;
}

static void edits_in_any_order_are_applied(Unit *unit) {
  DiagVec diags = {0};
  add_edit(unit, &diags, 8, 9, STR("I"));
  add_edit(unit, &diags, 0, 0, STR("<"));
  add_edit(unit, &diags, 9 + 1, 10, STR(">"));
  add_edit(unit, &diags, 3, 6, STR(""));
  CHECK_STR(unit, apply(unit, STR("abcdefghij"), &diags, FIX_SAFE, 4), "<abcghIj>");
}

static void of_fixes_that_touch_the_first_is_taken(Unit *unit) {
  DiagVec diags = {0};
  add_edit(unit, &diags, 2, 4, STR("X"));
  add_edit(unit, &diags, 4, 5, STR("no"));
  add_edit(unit, &diags, 2, 2, STR("no"));
  add_edit(unit, &diags, 3, 3, STR("no"));
  add_edit(unit, &diags, 0, 9, STR("no"));
  add_edit(unit, &diags, 5, 5, STR("Y"));
  CHECK_STR(unit, apply(unit, STR("abcdefghi"), &diags, FIX_SAFE, 2), "abXeYfghi");
}

static void a_fix_is_taken_as_a_whole_or_not_at_all(Unit *unit) {
  DiagVec diags = {0};
  add_edit(unit, &diags, 6, 7, STR("G"));
  Diag *two = add(unit, &diags, true);
  diag_add_edit(&unit->arena, two, (Span){0, 1}, STR("no"));
  diag_add_edit(&unit->arena, two, (Span){6, 7}, STR("no"));
  CHECK_STR(unit, apply(unit, STR("abcdefgh"), &diags, FIX_SAFE, 1), "abcdefGh");
}

static void suggestions_wait_until_they_are_asked_for(Unit *unit) {
  DiagVec diags = {0};
  diag_add_edit(&unit->arena, add(unit, &diags, false), (Span){0, 1}, STR("S"));
  add_edit(unit, &diags, 2, 3, STR("F"));
  add(unit, &diags, true); // without edits
  CHECK_STR(unit, apply(unit, STR("abc"), &diags, FIX_NONE, 0), "abc");
  CHECK_STR(unit, apply(unit, STR("abc"), &diags, FIX_SAFE, 1), "abF");
  CHECK_STR(unit, apply(unit, STR("abc"), &diags, FIX_ALL, 2), "SbF");
}

static void some_fixes_are_passed_over(Unit *unit) {
  DiagVec diags = {0};
  for (uint32_t at = 0; at < 4; at++) add_edit(unit, &diags, 2 * at, 2 * at + 1, STR("X"));
  uint32_t count;
  FixChoice choice = {.level = FIX_SAFE, .skip = 1, .most = 2};
  Str fixed = fix_apply(&unit->arena, STR("abcdefgh"), &diags, NULL, choice, &count);
  CHECK_STR(unit, fixed, "abXdXfgh");
  CHECK_NUMBER(unit, count, 2);
  choice.skip = 4;
  CHECK_STR(unit, fix_apply(&unit->arena, STR("abcdefgh"), &diags, NULL, choice, &count),
            "abcdefgh");
  CHECK_NUMBER(unit, count, 0);
}

static void rules_that_are_off_fix_nothing(Unit *unit) {
  DiagVec diags = {0};
  add_edit(unit, &diags, 0, 1, STR("no"));
  DiagSettings settings = diag_default_settings();
  settings.severity[DIAG_OWN_THIS] = SEVERITY_OFF;
  uint32_t count;
  FixChoice choice = {.level = FIX_ALL, .most = UINT32_MAX};
  Str fixed = fix_apply(&unit->arena, STR("abc"), &diags, &settings, choice, &count);
  CHECK_STR(unit, fixed, "abc");
  CHECK_NUMBER(unit, count, 0);
}

// What is left of the text without `part`.
static Str without(Unit *unit, Str text, Str part) {
  DiagVec diags = {0};
  uint32_t start = (uint32_t)str_find(text, part, 0);
  Span span = {start, start + (uint32_t)part.len};
  fix_add_removal(&unit->arena, add(unit, &diags, true), text, span);
  return apply(unit, text, &diags, FIX_SAFE, 1);
}

static void a_removal_takes_the_lines_that_hold_nothing_else(Unit *unit) {
  CHECK_STR(unit, without(unit, STR("a\n  x; \nb"), STR("x;")), "a\nb");
  CHECK_STR(unit, without(unit, STR("a\r\n\tx;\r\nb"), STR("x;")), "a\r\nb");
  CHECK_STR(unit, without(unit, STR("a\rx;\rb"), STR("x;")), "a\rb");
  CHECK_STR(unit, without(unit, STR("a\n x\n y\nb"), STR("x\n y")), "a\nb");
  CHECK_STR(unit, without(unit, STR("x;\nb"), STR("x;")), "b");
  CHECK_STR(unit, without(unit, STR("a\nx;"), STR("x;")), "a\n");
  CHECK_STR(unit, without(unit, STR("x;"), STR("x;")), "");
}

static void a_removal_leaves_what_else_stands_on_the_line(Unit *unit) {
  CHECK_STR(unit, without(unit, STR("a;  x; \nb"), STR("x;")), "a; \nb");
  CHECK_STR(unit, without(unit, STR("  x;  a\n"), STR("x;")), "  a\n");
  CHECK_STR(unit, without(unit, STR("{ x; }"), STR("x;")), "{ }");
}

void test_fix(Unit *unit) {
  RUN(unit, edits_in_any_order_are_applied);
  RUN(unit, of_fixes_that_touch_the_first_is_taken);
  RUN(unit, a_fix_is_taken_as_a_whole_or_not_at_all);
  RUN(unit, suggestions_wait_until_they_are_asked_for);
  RUN(unit, some_fixes_are_passed_over);
  RUN(unit, rules_that_are_off_fix_nothing);
  RUN(unit, a_removal_takes_the_lines_that_hold_nothing_else);
  RUN(unit, a_removal_leaves_what_else_stands_on_the_line);
}
