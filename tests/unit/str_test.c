// base/str: views, searching, distances, growing text, JSON strings.
#include "base/str.h"
#include "unit.h"

static const Str nothing = {0};

static void order_is_by_bytes(Unit *unit) {
  CHECK(unit, str_compare(STR("a"), STR("b")) < 0);
  CHECK(unit, str_compare(STR("ab"), STR("a")) > 0);
  CHECK(unit, str_compare(STR("a"), STR("\xC3\xA9")) < 0);
  CHECK_NUMBER(unit, str_compare(nothing, STR("")), 0);
  CHECK(unit, str_compare(nothing, STR("a")) < 0);
}

static void prefixes_and_suffixes(Unit *unit) {
  CHECK(unit, str_starts_with(STR("a.tsx"), STR("a.")));
  CHECK(unit, str_ends_with(STR("a.tsx"), STR(".tsx")));
  CHECK(unit, !str_ends_with(STR("x"), STR(".tsx")));
  CHECK(unit, !str_starts_with(STR(""), STR("a")));
  CHECK(unit, str_starts_with(nothing, nothing) && str_ends_with(nothing, STR("")));
}

static void slices_are_clamped(Unit *unit) {
  CHECK_STR(unit, str_slice(STR("hello"), 1, 3), "el");
  CHECK_STR(unit, str_slice(STR("hello"), 3, 99), "lo");
  CHECK_STR(unit, str_slice(STR("hello"), 4, 2), "");
  CHECK_STR(unit, str_slice(nothing, 1, 2), "");
}

static void trimming_drops_white_space_at_both_ends(Unit *unit) {
  CHECK_STR(unit, str_trim(STR(" \t a b\r\n")), "a b");
  CHECK_STR(unit, str_trim(STR(" \n ")), "");
}

static void finding(Unit *unit) {
  CHECK_NUMBER(unit, str_find(STR("abcabc"), STR("bc"), 0), 1);
  CHECK_NUMBER(unit, str_find(STR("abcabc"), STR("bc"), 2), 4);
  CHECK(unit, str_find(STR("abcabc"), STR("bc"), 5) == SIZE_MAX);
  CHECK(unit, str_find(STR("abc"), STR("abcd"), 0) == SIZE_MAX);
  CHECK(unit, str_find(STR("abc"), STR("a"), 9) == SIZE_MAX);
  CHECK_NUMBER(unit, str_find(STR("abc"), nothing, 3), 3);
  CHECK_NUMBER(unit, str_find(nothing, nothing, 0), 0);
  CHECK(unit, str_find(nothing, STR("a"), 0) == SIZE_MAX);
  CHECK_NUMBER(unit, str_find_last(STR("a/b/c"), '/'), 3);
  CHECK(unit, str_find_last(STR("abc"), '/') == SIZE_MAX);
}

static void distances(Unit *unit) {
  CHECK_NUMBER(unit, str_distance(STR("use server"), STR("use server"), 2), 0);
  CHECK_NUMBER(unit, str_distance(STR("use sever"), STR("use server"), 2), 1);
  CHECK_NUMBER(unit, str_distance(STR("use srever"), STR("use server"), 2), 2);
  CHECK_NUMBER(unit, str_distance(STR("kitten"), STR("sitting"), 9), 3);
  CHECK_NUMBER(unit, str_distance(STR("kitten"), STR("sitting"), 2), 3);
  CHECK_NUMBER(unit, str_distance(STR(""), STR("abc"), 5), 3);
  CHECK_NUMBER(unit, str_distance(nothing, nothing, 1), 0);
}

static void distances_of_long_texts(Unit *unit) {
  char a[200], b[200];
  memset(a, 'a', sizeof a);
  memset(b, 'a', sizeof b);
  b[100] = 'b';
  CHECK_NUMBER(unit, str_distance((Str){a, 200}, (Str){a, 200}, 3), 0);
  CHECK_NUMBER(unit, str_distance((Str){a, 200}, (Str){b, 200}, 3), 1);
  CHECK_NUMBER(unit, str_distance((Str){a, 200}, (Str){b, 199}, 3), 2);
  memset(b, 'c', sizeof b);
  CHECK_NUMBER(unit, str_distance((Str){a, 200}, (Str){b, 200}, 3), 4);
}

static void copies_end_with_nul(Unit *unit) {
  const char *copy = str_to_c(&unit->arena, str_slice(STR("abcdef"), 1, 3));
  CHECK_NUMBER(unit, strlen(copy), 2);
  CHECK_STR(unit, str_of(copy), "bc");
  CHECK_STR(unit, str_copy(&unit->arena, nothing), "");
  CHECK_STR(unit, str_concat(&unit->arena, STR("ab"), nothing), "ab");
}

static void text_grows(Unit *unit) {
  StrBuf out = strbuf_on(&unit->arena, 0);
  CHECK_STR(unit, strbuf_str(&out), "");
  for (int i = 0; i < 3000; i++) {
    strbuf_add(&out, STR("abc"));
    if (i % 64 == 0) arena_take(&unit->arena, 1); // so that growing must copy
  }
  strbuf_add_byte(&out, '!');
  strbuf_add_format(&out, "%d-%.*s", 42, STR_ARG(STR("xyz")));
  Str text = strbuf_str(&out);
  CHECK_NUMBER(unit, text.len, 9000 + 1 + 6);
  CHECK_STR(unit, str_slice(text, 0, 6), "abcabc");
  CHECK_STR(unit, str_slice(text, 8997, text.len), "abc!42-xyz");
}

static void formats_mix_what_is_written_here_and_what_printf_writes(Unit *unit) {
  Str text = str_format(&unit->arena, "%s%.*s|%u %u %u%%|%04x %.*s %.1f %u", "a",
                        STR_ARG(STR("bc")), 0U, 10U, UINT32_MAX, 0xABU, STR_ARG(STR("d")), 2.5, 7U);
  CHECK_STR(unit, text, "abc|0 10 4294967295%|00ab d 2.5 7");
}

static void formats_longer_than_the_first_guess(Unit *unit) {
  Str text = str_format(&unit->arena, "%0200d|", 7);
  CHECK_NUMBER(unit, text.len, 201);
  CHECK_STR(unit, str_slice(text, 198, 201), "07|");
}

static void plain_text_ends_at_a_control_character_or_beyond_ascii(Unit *unit) {
  char text[] = "0123456789abcdef0123456789";
  const Str whole = {text, sizeof text - 1};
  static const char ends[] = {0, '\t', '\n', '\r', 0x1F, (char)0x80, (char)0xFF};
  CHECK_NUMBER(unit, str_plain_end(whole, 0, whole.len), whole.len);
  CHECK_NUMBER(unit, str_plain_end(whole, 3, 20), 20);
  for (size_t at = 0; at < whole.len; at++)
    for (size_t i = 0; i < sizeof ends; i++) {
      char before = text[at];
      text[at] = ends[i];
      CHECK_NUMBER(unit, str_plain_end(whole, 0, whole.len), at);
      CHECK_NUMBER(unit, str_plain_end(whole, at, whole.len), at);
      if (at + 1 < whole.len)
        CHECK_NUMBER(unit, str_plain_end(whole, at + 1, whole.len), whole.len);
      text[at] = ' ';
      CHECK_NUMBER(unit, str_plain_end(whole, 0, whole.len), whole.len);
      text[at] = 0x7F;
      CHECK_NUMBER(unit, str_plain_end(whole, 0, whole.len), whole.len);
      text[at] = before;
    }
}

static Str json_of(Unit *unit, Str text) {
  StrBuf out = strbuf_on(&unit->arena, 8);
  strbuf_add_json(&out, text);
  return strbuf_str(&out);
}

static void json_strings_are_javascript_strings_too(Unit *unit) {
  CHECK_STR(unit, json_of(unit, nothing), "\"\"");
  CHECK_STR(unit, json_of(unit, STR("a\"b\\c")), "\"a\\\"b\\\\c\"");
  CHECK_STR(unit, json_of(unit, STR("\n\r\t\x01\x7F")), "\"\\n\\r\\t\\u0001\\u007f\"");
  CHECK_STR(unit, json_of(unit, STR("\xE2\x80\xA8\xE2\x80\xA9")), "\"\\u2028\\u2029\"");
  CHECK_STR(unit, json_of(unit, STR("\xC3\xA9\xF0\x9F\x8E\x89")), "\"\xC3\xA9\xF0\x9F\x8E\x89\"");
  CHECK_STR(unit, json_of(unit, STR("a\0b")), "\"a\\u0000b\"");
}

static void json_replaces_what_is_no_utf8(Unit *unit) {
  CHECK_STR(unit,
            json_of(unit, STR("a\xFF"
                              "b")),
            "\"a\xEF\xBF\xBD"
            "b\"");
  CHECK_STR(unit, json_of(unit, STR("\xC3")), "\"\xEF\xBF\xBD\"");
}

void test_str(Unit *unit) {
  RUN(unit, order_is_by_bytes);
  RUN(unit, prefixes_and_suffixes);
  RUN(unit, slices_are_clamped);
  RUN(unit, trimming_drops_white_space_at_both_ends);
  RUN(unit, finding);
  RUN(unit, distances);
  RUN(unit, distances_of_long_texts);
  RUN(unit, copies_end_with_nul);
  RUN(unit, text_grows);
  RUN(unit, formats_mix_what_is_written_here_and_what_printf_writes);
  RUN(unit, formats_longer_than_the_first_guess);
  RUN(unit, plain_text_ends_at_a_control_character_or_beyond_ascii);
  RUN(unit, json_strings_are_javascript_strings_too);
  RUN(unit, json_replaces_what_is_no_utf8);
}
