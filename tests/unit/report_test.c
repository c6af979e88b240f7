// report/: the rule table, sorting, and the exact text of each format.
#include "report/pages.h"
#include "report/render.h"
#include "unit.h"

static Span span_of(Str text, Str part) {
  uint32_t start = (uint32_t)str_find(text, part, 0);
  return (Span){start, start + (uint32_t)part.len};
}

static Diag *add(Unit *unit, DiagVec *diags, DiagId id, Str text, Str part, Str message) {
  return diag_add(&unit->arena, diags, id, span_of(text, part), message);
}

static Str render_with(Unit *unit, Str format, Str text, const DiagVec *diags,
                       RenderOptions options) {
  RenderFile file = {.path = STR("app/page.tsx"), .text = text, .diags = diags};
  RenderReport report = {.files = &file, .count = 1, .options = options};
  StrBuf out = strbuf_on(&unit->arena, 256);
  render_find_format(format)->render(&out, &report);
  return strbuf_str(&out);
}

static Str render(Unit *unit, Str format, Str text, const DiagVec *diags) {
  return render_with(unit, format, text, diags, (RenderOptions){0});
}

// The frame alone: what stands between the first and the last line with an empty gutter.
static Str render_frame(Unit *unit, Str text, Span span) {
  DiagVec diags = {0};
  diag_add(&unit->arena, &diags, DIAG_OWN_THIS, span, STR("m"));
  Str all = render(unit, STR("pretty"), text, &diags);
  size_t start = str_find(all, STR("|\n"), 0) + 2;
  return str_slice(all, start, all.len - STR("  |\n\n").len);
}

static void rules_are_found_by_name_and_by_code(Unit *unit) {
  CHECK_NUMBER(unit, diag_find_rule(STR("sync-function")), DIAG_SYNC_FUNCTION);
  CHECK_NUMBER(unit, diag_find_rule(STR("RS201")), DIAG_SYNC_FUNCTION);
  CHECK_NUMBER(unit, diag_find_rule(STR("sync-functions")), DIAG_COUNT);
  CHECK_NUMBER(unit, diag_find_rule(STR("")), DIAG_COUNT);
  for (DiagId id = 0; id < DIAG_COUNT; id++) {
    CHECK_NUMBER(unit, diag_find_rule(diag_rule(id)->name), id);
    CHECK_NUMBER(unit, diag_find_rule(diag_rule(id)->code), id);
  }
}

static void every_rule_has_its_page(Unit *unit) {
  for (DiagId id = 0; id < DIAG_COUNT; id++) {
    const DiagRule *rule = diag_rule(id);
    Str title =
        str_format(&unit->arena, "# %.*s (%.*s)\n", STR_ARG(rule->name), STR_ARG(rule->code));
    CHECK(unit, str_starts_with(rule_page(id), title));
    CHECK(unit, str_ends_with(rule_page(id), STR("\n")));
  }
}

static void fatal_rules_keep_their_severity(Unit *unit) {
  DiagSettings settings = diag_default_settings();
  CHECK_NUMBER(unit, diag_severity(&settings, DIAG_STRICT_EXPORTS), SEVERITY_OFF);
  CHECK_NUMBER(unit, diag_severity(&settings, DIAG_OWN_THIS), SEVERITY_WARNING);
  CHECK_NUMBER(unit, diag_severity(NULL, DIAG_OWN_THIS), SEVERITY_WARNING);
  settings.severity[DIAG_OWN_THIS] = SEVERITY_OFF;
  settings.severity[DIAG_OUTER_THIS] = SEVERITY_OFF;
  CHECK_NUMBER(unit, diag_severity(&settings, DIAG_OWN_THIS), SEVERITY_OFF);
  CHECK_NUMBER(unit, diag_severity(&settings, DIAG_OUTER_THIS), SEVERITY_ERROR);
}

static void sorting_is_by_place_then_rule_then_order(Unit *unit) {
  DiagVec diags = {0};
  diag_add(&unit->arena, &diags, DIAG_DIRECT_EVAL, (Span){5, 9}, STR("d"));
  diag_add(&unit->arena, &diags, DIAG_OWN_THIS, (Span){5, 9}, STR("b"));
  diag_add(&unit->arena, &diags, DIAG_OWN_THIS, (Span){5, 9}, STR("c"));
  diag_add(&unit->arena, &diags, DIAG_DIRECT_EVAL, (Span){1, 9}, STR("a"));
  diag_sort(&diags);
  StrBuf order = strbuf_on(&unit->arena, 4);
  vec_each (const Diag, diag, &diags) strbuf_add(&order, diag->message);
  CHECK_STR(unit, strbuf_str(&order), "abcd");
  DiagVec none = {0};
  diag_sort(&none);
}

static void pretty_shows_code_notes_help_and_fix(Unit *unit) {
  Str text = STR("import { db } from './db';\n"
                 "\n"
                 "export function Page() {\n"
                 "  function save() {\n"
                 "    'use server';\n"
                 "  }\n"
                 "}\n");
  DiagVec diags = {0};
  Diag *diag = add(unit, &diags, DIAG_SYNC_FUNCTION, text, STR("save"), STR("`save` is not async"));
  diag->help = STR("write `async function save`");
  diag->fix.safe = true;
  diag_add_edit(&unit->arena, diag, (Span){55, 55}, STR("async "));
  diag_add_note(&unit->arena, diag, span_of(text, STR("'use server'")), STR("the directive"));
  diag_add_note(&unit->arena, diag, (Span){0, 0}, STR("a call gives a promise"));
  diag_add_note_in(&unit->arena, diag, STR("b.ts"), (Position){3, 4, 10}, STR("used here"));
  CHECK_STR(unit, render(unit, STR("pretty"), text, &diags),
            "error[sync-function] RS201: `save` is not async\n"
            " --> app/page.tsx:4:12\n"
            "  |\n"
            "3 | export function Page() {\n"
            "4 |   function save() {\n"
            "  |            ^^^^\n"
            "5 |     'use server';\n"
            "  |\n"
            "note: the directive\n"
            " --> app/page.tsx:5:5\n"
            "  |\n"
            "5 |     'use server';\n"
            "  |     ------------\n"
            "  |\n"
            "  = note: a call gives a promise\n"
            "note: used here\n"
            " --> b.ts:3:4\n"
            "  = help: write `async function save`\n"
            "  = fix: insert `async `\n"
            "\n");
}

static Str render_fix(Unit *unit, Span span, Str replacement, bool is_twofold) {
  Str text = STR("a\nbc");
  DiagVec diags = {0};
  Diag *diag = add(unit, &diags, DIAG_OWN_THIS, text, STR("a"), STR("m"));
  diag_add_edit(&unit->arena, diag, span, replacement);
  if (is_twofold) diag_add_edit(&unit->arena, diag, (Span){0, 1}, STR(""));
  Str all = render(unit, STR("pretty"), text, &diags);
  return str_slice(all, str_find(all, STR("= "), 0), all.len);
}

static void a_fix_says_what_it_changes(Unit *unit) {
  CHECK_STR(unit, render_fix(unit, (Span){2, 2}, STR("x"), false),
            "= suggested fix: insert `x`\n\n");
  CHECK_STR(unit, render_fix(unit, (Span){2, 3}, STR(""), false),
            "= suggested fix: remove `b`\n\n");
  CHECK_STR(unit, render_fix(unit, (Span){1, 3}, STR(""), false),
            "= suggested fix: remove this\n\n");
  CHECK_STR(unit, render_fix(unit, (Span){2, 4}, STR("x"), false),
            "= suggested fix: replace `bc` with `x`\n\n");
  CHECK_STR(unit, render_fix(unit, (Span){2, 4}, STR("x"), true),
            "= suggested fix: edit 2 places\n\n");
  Str long_text = STR("1234567890123456789012345678901234567890123456789012345678901234567890");
  CHECK_STR(unit, render_fix(unit, (Span){2, 4}, long_text, false),
            "= suggested fix: rewrite this\n\n");
}

static void the_gutter_is_as_wide_as_the_largest_line_number(Unit *unit) {
  Str text = STR("1\n2\n3\n4\n5\n6\n7\n8\n9\nten\n");
  DiagVec diags = {0};
  Diag *diag = add(unit, &diags, DIAG_OWN_THIS, text, STR("2"), STR("two"));
  diag_add_note(&unit->arena, diag, span_of(text, STR("ten")), STR("ten"));
  CHECK_STR(unit, render(unit, STR("pretty"), text, &diags),
            "warning[own-this] RS207: two\n"
            "  --> app/page.tsx:2:1\n"
            "   |\n"
            " 1 | 1\n"
            " 2 | 2\n"
            "   | ^\n"
            " 3 | 3\n"
            "   |\n"
            "note: ten\n"
            "  --> app/page.tsx:10:1\n"
            "   |\n"
            "10 | ten\n"
            "   | ---\n"
            "   |\n"
            "\n");
}

static void pretty_has_colours_only_when_asked(Unit *unit) {
  Str text = STR("x");
  DiagVec diags = {0};
  add(unit, &diags, DIAG_OWN_THIS, text, STR("x"), STR("m"));
  CHECK(unit, str_find(render(unit, STR("pretty"), text, &diags), STR("\033"), 0) == SIZE_MAX);
  CHECK_STR(unit, render_with(unit, STR("pretty"), text, &diags, (RenderOptions){.color = true}),
            "\033[1;33mwarning[own-this] RS207\033[0m: \033[1mm\033[0m\n"
            " \033[1;34m-->\033[0m app/page.tsx:1:1\n"
            "\033[1;34m  |\033[0m\n"
            "\033[1;34m1 |\033[0m x\n"
            "\033[1;34m  |\033[0m \033[1;33m^\033[0m\n"
            "\033[1;34m  |\033[0m\n"
            "\n");
}

static void a_file_without_text_has_no_frame(Unit *unit) {
  DiagVec diags = {0};
  diag_add(&unit->arena, &diags, DIAG_OUTSIDE_ROOT, (Span){0, 0}, STR("outside"));
  CHECK_STR(unit, render(unit, STR("pretty"), STR(""), &diags),
            "error[outside-root] RS509: outside\n"
            " --> app/page.tsx:1:1\n"
            "\n");
}

static void tabs_and_wide_characters_keep_the_marks_in_place(Unit *unit) {
  Str tabs = STR("\ta\tbc");
  CHECK_STR(unit, render_frame(unit, tabs, span_of(tabs, STR("bc"))),
            "1 |     a   bc\n"
            "  |         ^^\n");
  Str wide = STR("日本 😀 x");
  CHECK_STR(unit, render_frame(unit, wide, span_of(wide, STR("x"))),
            "1 | 日本 😀 x\n"
            "  |         ^\n");
  CHECK_STR(unit, render_frame(unit, wide, span_of(wide, STR("😀"))),
            "1 | 日本 😀 x\n"
            "  |      ^^\n");
  Str combining = STR("e\u0301 x");
  CHECK_STR(unit, render_frame(unit, combining, span_of(combining, STR("x"))),
            "1 | e\u0301 x\n"
            "  |   ^\n");
}

static void what_steers_a_terminal_is_made_visible(Unit *unit) {
  Str text = STR("a\033[31m\0\u202Eb");
  CHECK_STR(unit, render_frame(unit, text, span_of(text, STR("b"))),
            "1 | a␛[31m␀\uFFFDb\n"
            "  |         ^\n");
  Str broken = STR("\xFF\xC3x");
  CHECK_STR(unit, render_frame(unit, broken, span_of(broken, STR("x"))),
            "1 | \uFFFD\uFFFDx\n"
            "  |   ^\n");
}

static void a_span_of_lines_is_marked_on_each(Unit *unit) {
  Str text = STR("f(\r\n  a,\r\n\r\n  b\r\n)\r\n");
  CHECK_STR(unit, render_frame(unit, text, span_of(text, STR("(\r\n  a,\r\n\r\n  b\r\n)"))),
            "1 | f(\n"
            "  |  ^\n"
            "2 |   a,\n"
            "  |   ^^\n"
            "3 |\n"
            "4 |   b\n"
            "  |   ^\n"
            "5 | )\n"
            "  | ^\n");
}

static void a_span_of_many_lines_loses_its_middle(Unit *unit) {
  Str text = STR("1\n2\n3\n4\n5\n6\n7\n8\n");
  CHECK_STR(unit, render_frame(unit, text, (Span){0, 15}),
            "1 | 1\n"
            "  | ^\n"
            "2 | 2\n"
            "  | ^\n"
            "3 | 3\n"
            "  | ^\n"
            "...\n"
            "7 | 7\n"
            "  | ^\n"
            "8 | 8\n"
            "  | ^\n");
}

static void an_empty_span_has_one_mark(Unit *unit) {
  CHECK_STR(unit, render_frame(unit, STR("ab\n"), (Span){3, 3}),
            "1 | ab\n"
            "2 |\n"
            "  | ^\n");
  CHECK_STR(unit, render_frame(unit, STR("ab"), (Span){2, 2}),
            "1 | ab\n"
            "  |   ^\n");
  CHECK_STR(unit, render_frame(unit, STR("ab\r\ncd"), (Span){2, 4}),
            "1 | ab\n"
            "  |   ^\n"
            "2 | cd\n");
}

// 400 characters of "abcdefghi_" with `middle` in between.
static Str long_line(Unit *unit, Str middle) {
  StrBuf line = strbuf_on(&unit->arena, 1000);
  for (int i = 0; i < 20; i++) strbuf_add(&line, STR("abcdefghi_"));
  strbuf_add(&line, middle);
  for (int i = 0; i < 20; i++) strbuf_add(&line, STR("abcdefghi_"));
  return strbuf_str(&line);
}

static void a_long_line_is_cut_around_the_span(Unit *unit) {
  Str text = long_line(unit, STR("THERE"));
  CHECK_STR(unit, render_frame(unit, text, span_of(text, STR("THERE"))),
            "1 | …abcdefghi_abcdefghi_abcdefghi_abcdefghi_THEREabcdefghi_abcdefghi_abcdefghi_"
            "abcdefghi_abcdefghi_abcde…\n"
            "  |                                          ^^^^^\n");
  CHECK_STR(unit, render_frame(unit, text, (Span){0, 3}),
            "1 | abcdefghi_abcdefghi_abcdefghi_abcdefghi_abcdefghi_abcdefghi_abcdefghi_abcdefghi_"
            "abcdefghi_abcdefghi_…\n"
            "  | ^^^\n");
  Str end = render_frame(unit, text, (Span){(uint32_t)text.len, (uint32_t)text.len});
  CHECK_STR(unit, end,
            "1 | …abcdefghi_abcdefghi_abcdefghi_abcdefghi_\n"
            "  |                                          ^\n");
}

static void a_cut_never_splits_a_character(Unit *unit) {
  Str text = long_line(unit, STR("éééééééééééééééééééééééééééééééééééééééééééééééééX"));
  Str frame = render_frame(unit, text, span_of(text, STR("X")));
  CHECK_NUMBER(unit, utf8_find_invalid(frame), SIZE_MAX);
  CHECK_NUMBER(unit, str_find(frame, STR("\uFFFD"), 0), SIZE_MAX);
  CHECK(unit, str_starts_with(frame, STR("1 | …ééé")));
}

static void unix_is_one_line_each(Unit *unit) {
  Str text = STR("x\r\n  é😀this");
  DiagVec diags = {0};
  add(unit, &diags, DIAG_OWN_THIS, text, STR("this"), STR("a\nb"));
  add(unit, &diags, DIAG_SYNC_FUNCTION, text, STR("x"), STR("not async"));
  CHECK_STR(unit, render(unit, STR("unix"), text, &diags),
            "app/page.tsx:2:6: warning: a␊b [own-this]\n"
            "app/page.tsx:1:1: error: not async [sync-function]\n");
}

static void json_has_every_field(Unit *unit) {
  Str text = STR("a\n😀b");
  DiagVec diags = {0};
  Diag *diag = add(unit, &diags, DIAG_OWN_THIS, text, STR("b"), STR("say \"b\"\n\xFF"));
  diag->help = STR("help");
  diag->fix.safe = true;
  diag_add_edit(&unit->arena, diag, (Span){0, 1}, STR("c"));
  diag_add_note(&unit->arena, diag, (Span){0, 1}, STR("a"));
  diag_add_note(&unit->arena, diag, (Span){0, 0}, STR("nowhere"));
  diag_add_note_in(&unit->arena, diag, STR("b.ts"), (Position){3, 4, 10}, STR("there"));
  CHECK_STR(unit, render(unit, STR("json"), text, &diags),
            "{\"version\":1,\"diagnostics\":[\n"
            "{\"rule\":\"own-this\",\"code\":\"RS207\",\"severity\":\"warning\","
            "\"message\":\"say \\\"b\\\"\\n\uFFFD\",\"help\":\"help\",\"file\":\"app/page.tsx\","
            "\"start\":{\"line\":2,\"column\":3,\"offset\":4},"
            "\"end\":{\"line\":2,\"column\":4,\"offset\":5},\"notes\":["
            "{\"message\":\"a\",\"file\":\"app/page.tsx\","
            "\"start\":{\"line\":1,\"column\":1,\"offset\":0},"
            "\"end\":{\"line\":1,\"column\":2,\"offset\":1}},"
            "{\"message\":\"nowhere\",\"file\":null,\"start\":null,\"end\":null},"
            "{\"message\":\"there\",\"file\":\"b.ts\","
            "\"start\":{\"line\":3,\"column\":4,\"offset\":10},"
            "\"end\":{\"line\":3,\"column\":4,\"offset\":10}}],"
            "\"fix\":{\"safe\":true,\"edits\":["
            "{\"start\":{\"line\":1,\"column\":1,\"offset\":0},"
            "\"end\":{\"line\":1,\"column\":2,\"offset\":1},\"text\":\"c\"}]}}\n"
            "],\"summary\":{\"files\":1,\"errors\":0,\"warnings\":1}}\n");
}

static void json_without_diagnostics(Unit *unit) {
  DiagVec diags = {0};
  CHECK_STR(unit, render(unit, STR("json"), STR("x"), &diags),
            "{\"version\":1,\"diagnostics\":[],"
            "\"summary\":{\"files\":1,\"errors\":0,\"warnings\":0}}\n");
  RenderFile file = {.path = STR("a.ts"), .text = STR("x"), .diags = &diags};
  StrBuf out = strbuf_on(&unit->arena, 8);
  render_json_diagnostics(&out, &(RenderReport){.files = &file, .count = 1});
  CHECK_STR(unit, strbuf_str(&out), "[]");
}

static void quiet_shows_errors_only(Unit *unit) {
  Str text = STR("ab");
  DiagVec diags = {0};
  add(unit, &diags, DIAG_OWN_THIS, text, STR("a"), STR("warning"));
  add(unit, &diags, DIAG_SYNC_FUNCTION, text, STR("b"), STR("error"));
  RenderOptions quiet = {.quiet = true};
  CHECK_STR(unit, render_with(unit, STR("unix"), text, &diags, quiet),
            "app/page.tsx:1:2: error: error [sync-function]\n");
  Str json = render_with(unit, STR("json"), text, &diags, quiet);
  CHECK(unit, str_ends_with(json, STR("{\"files\":1,\"errors\":1,\"warnings\":0}}\n")));
}

static void rules_that_are_off_are_not_shown(Unit *unit) {
  Str text = STR("a");
  DiagVec diags = {0};
  add(unit, &diags, DIAG_STRICT_EXPORTS, text, STR("a"), STR("strict"));
  add(unit, &diags, DIAG_OWN_THIS, text, STR("a"), STR("own"));
  DiagSettings settings = diag_default_settings();
  settings.severity[DIAG_STRICT_EXPORTS] = SEVERITY_ERROR;
  settings.severity[DIAG_OWN_THIS] = SEVERITY_OFF;
  RenderFile file = {.path = STR("a.ts"), .text = text, .diags = &diags, .settings = &settings};
  RenderReport report = {.files = &file, .count = 1};
  StrBuf out = strbuf_on(&unit->arena, 8);
  render_find_format(STR("unix"))->render(&out, &report);
  CHECK_STR(unit, strbuf_str(&out), "a.ts:1:1: error: strict [strict-exports]\n");
  CHECK_STR(unit, render(unit, STR("unix"), text, &diags),
            "app/page.tsx:1:1: warning: own [own-this]\n");
}

static void the_log_limit_cuts_only_what_people_read(Unit *unit) {
  Str text = STR("abc");
  DiagVec diags = {0};
  add(unit, &diags, DIAG_OWN_THIS, text, STR("a"), STR("m"));
  add(unit, &diags, DIAG_OWN_THIS, text, STR("b"), STR("m"));
  add(unit, &diags, DIAG_OWN_THIS, text, STR("c"), STR("m"));
  RenderOptions one = {.log_limit = 1}, two = {.log_limit = 2}, three = {.log_limit = 3};
  Str pretty = render_with(unit, STR("pretty"), text, &diags, one);
  Str more = STR("\n\n2 more diagnostics are not shown (--log-limit=0 shows all)\n\n");
  CHECK(unit, str_ends_with(pretty, more));
  CHECK_NUMBER(unit, str_find(pretty, STR(":1:2"), 0), SIZE_MAX);
  pretty = render_with(unit, STR("pretty"), text, &diags, two);
  CHECK(unit, str_find(pretty, STR("1 more diagnostic is not shown"), 0) != SIZE_MAX);
  pretty = render_with(unit, STR("pretty"), text, &diags, three);
  CHECK_NUMBER(unit, str_find(pretty, STR("not shown"), 0), SIZE_MAX);
  CHECK(unit, str_equals(render_with(unit, STR("unix"), text, &diags, one),
                         render(unit, STR("unix"), text, &diags)));
}

static void a_report_goes_through_all_files(Unit *unit) {
  Str text = STR("a\nb");
  DiagVec first = {0}, none = {0}, last = {0};
  add(unit, &first, DIAG_OWN_THIS, STR("b"), STR("b"), STR("m"));
  add(unit, &last, DIAG_SYNC_FUNCTION, text, STR("b"), STR("m"));
  RenderFile files[] = {{.path = STR("1.ts"), .text = STR("b"), .diags = &first},
                        {.path = STR("2.ts"), .text = text, .diags = &none},
                        {.path = STR("3.ts"), .text = text, .diags = &last}};
  RenderReport report = {.files = files, .count = 3};
  StrBuf out = strbuf_on(&unit->arena, 8);
  render_find_format(STR("unix"))->render(&out, &report);
  CHECK_STR(unit, strbuf_str(&out),
            "1.ts:1:1: warning: m [own-this]\n"
            "3.ts:2:1: error: m [sync-function]\n");
  RenderCounts counts = render_count(&report);
  CHECK_STR(unit, render_summary(&unit->arena, counts), "found 1 error and 1 warning in 3 files");
  report.options.files_total = 9;
  CHECK_NUMBER(unit, render_count(&report).files, 9);
}

static void the_summary_counts_in_words(Unit *unit) {
  Arena *arena = &unit->arena;
  CHECK_STR(unit, render_summary(arena, (RenderCounts){1, 0, 0}), "found no problems in 1 file");
  CHECK_STR(unit, render_summary(arena, (RenderCounts){3, 2, 1}),
            "found 2 errors and 1 warning in 3 files");
  CHECK_STR(unit, render_summary(arena, (RenderCounts){2, 0, 2}), "found 2 warnings in 2 files");
  CHECK_STR(unit, render_summary(arena, (RenderCounts){2, 1, 0}), "found 1 error in 2 files");
}

static void formats_are_found_by_name(Unit *unit) {
  uint32_t count = 0;
  const RenderFormat *formats = render_formats(&count);
  CHECK(unit, count >= 3);
  for (uint32_t i = 0; i < count; i++)
    CHECK(unit, render_find_format(formats[i].name) == &formats[i]);
  CHECK(unit, render_find_format(STR("prety")) == NULL);
  CHECK(unit, render_find_format(STR("pretty"))->is_for_people);
  CHECK(unit, !render_find_format(STR("json"))->is_for_people);
}

void test_report(Unit *unit) {
  RUN(unit, rules_are_found_by_name_and_by_code);
  RUN(unit, every_rule_has_its_page);
  RUN(unit, fatal_rules_keep_their_severity);
  RUN(unit, sorting_is_by_place_then_rule_then_order);
  RUN(unit, pretty_shows_code_notes_help_and_fix);
  RUN(unit, a_fix_says_what_it_changes);
  RUN(unit, the_gutter_is_as_wide_as_the_largest_line_number);
  RUN(unit, pretty_has_colours_only_when_asked);
  RUN(unit, a_file_without_text_has_no_frame);
  RUN(unit, tabs_and_wide_characters_keep_the_marks_in_place);
  RUN(unit, what_steers_a_terminal_is_made_visible);
  RUN(unit, a_span_of_lines_is_marked_on_each);
  RUN(unit, a_span_of_many_lines_loses_its_middle);
  RUN(unit, an_empty_span_has_one_mark);
  RUN(unit, a_long_line_is_cut_around_the_span);
  RUN(unit, a_cut_never_splits_a_character);
  RUN(unit, unix_is_one_line_each);
  RUN(unit, json_has_every_field);
  RUN(unit, json_without_diagnostics);
  RUN(unit, quiet_shows_errors_only);
  RUN(unit, rules_that_are_off_are_not_shown);
  RUN(unit, the_log_limit_cuts_only_what_people_read);
  RUN(unit, a_report_goes_through_all_files);
  RUN(unit, the_summary_counts_in_words);
  RUN(unit, formats_are_found_by_name);
}
