// base/utf8: decoding, and places in lines of every kind.
#include "base/utf8.h"
#include "unit.h"

#define PARTY "\xF0\x9F\x8E\x89" // U+1F389: four bytes, two UTF-16 units
#define E_ACUTE "\xC3\xA9"
#define LINE_SEPARATOR "\xE2\x80\xA8"
#define PARAGRAPH_SEPARATOR "\xE2\x80\xA9"
#define BOM "\xEF\xBB\xBF"

static void code_points_survive_a_round_trip(Unit *unit) {
  const uint32_t points[] = {0,      'a',    0x7F,   0x80,    0x7FF,   0x800,
                             0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF};
  StrBuf out = strbuf_on(&unit->arena, 8);
  size_t count = sizeof points / sizeof *points;
  for (size_t i = 0; i < count; i++) utf8_encode(&out, points[i]);
  size_t at = 0;
  for (size_t i = 0; i < count; i++)
    CHECK_NUMBER(unit, utf8_decode(strbuf_str(&out), &at), points[i]);
  CHECK_NUMBER(unit, at, out.len);
  CHECK(unit, utf8_find_invalid(strbuf_str(&out)) == SIZE_MAX);
}

static void spaces_are_ecmascripts(Unit *unit) {
  const uint32_t spaces[] = {'\t',   '\n',   '\v',   '\f',   '\r',   ' ',    0xA0,   0x1680,
                             0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF};
  const uint32_t others[] = {0, 8, 0xE, 'a', 0x85, 0x180E, 0x200B, 0x2060, 0xFFFD, 0x1F389};
  for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++) {
    StrBuf out = strbuf_on(&unit->arena, 8);
    utf8_encode(&out, spaces[i]);
    CHECK_NUMBER(unit, utf8_space_length(strbuf_str(&out), 0), out.len);
    CHECK_NUMBER(unit, utf8_space_length(strbuf_str(&out), out.len), 0);
  }
  for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
    StrBuf out = strbuf_on(&unit->arena, 8);
    utf8_encode(&out, others[i]);
    CHECK_NUMBER(unit, utf8_space_length(strbuf_str(&out), 0), 0);
  }
}

static void check_invalid(Unit *unit, Str text, size_t where) {
  CHECK_NUMBER(unit, utf8_find_invalid(text), where);
  size_t at = where;
  CHECK_NUMBER(unit, utf8_decode(text, &at), 0xFFFD);
  CHECK_NUMBER(unit, at, where + 1);
}

static void malformed_bytes_are_found(Unit *unit) {
  check_invalid(unit, STR("ab\x80"), 2);               // a lone continuation
  check_invalid(unit, STR("\xC0\x80"), 0);             // overlong
  check_invalid(unit, STR("\xC1\xBF"), 0);             // overlong
  check_invalid(unit, STR("\xE0\x80\x80"), 0);         // overlong
  check_invalid(unit, STR("\xE0\x9F\xBF"), 0);         // overlong
  check_invalid(unit, STR("\xED\xA0\x80"), 0);         // a surrogate
  check_invalid(unit, STR("\xF0\x80\x80\x80"), 0);     // overlong
  check_invalid(unit, STR("\xF4\x90\x80\x80"), 0);     // above U+10FFFF
  check_invalid(unit, STR("\xF5\x80\x80\x80"), 0);     // no such lead
  check_invalid(unit, STR("a\xE2\x80"), 1);            // cut off
  check_invalid(unit, STR(E_ACUTE "\xF0\x9F\x8E"), 2); // cut off
  check_invalid(unit,
                STR("\xC3"
                    "a"),
                0); // interrupted
}

static void lengths_in_utf16(Unit *unit) {
  CHECK_NUMBER(unit, utf16_length(STR("")), 0);
  CHECK_NUMBER(unit, utf16_length(STR("a" E_ACUTE PARTY)), 4);
  CHECK_NUMBER(unit, utf16_length(STR(BOM)), 1);
}

static void check_position(Unit *unit, Str text, uint32_t byte, Position expected) {
  LineIndex index = line_index_of(&unit->arena, text);
  Position actual = line_index_position(&index, byte);
  CHECK_NUMBER(unit, actual.line, expected.line);
  CHECK_NUMBER(unit, actual.column, expected.column);
  CHECK_NUMBER(unit, actual.offset, expected.offset);
}

static void the_empty_text_has_one_line(Unit *unit) {
  check_position(unit, STR(""), 0, (Position){1, 1, 0});
  LineIndex index = line_index_of(&unit->arena, STR(""));
  CHECK_NUMBER(unit, index.lines.len, 1);
  CHECK_STR(unit, line_index_line(&index, 1), "");
}

static void positions_after_each_line_terminator(Unit *unit) {
  check_position(unit, STR("ab\ncd"), 4, (Position){2, 2, 4});
  check_position(unit, STR("ab\rcd"), 4, (Position){2, 2, 4});
  check_position(unit, STR("ab\r\ncd"), 5, (Position){2, 2, 5});
  check_position(unit, STR("ab" LINE_SEPARATOR "cd"), 6, (Position){2, 2, 4});
  check_position(unit, STR("ab" PARAGRAPH_SEPARATOR "cd"), 6, (Position){2, 2, 4});
  check_position(unit, STR("\n\r\n\r\n"), 5, (Position){4, 1, 5});
  check_position(unit, STR("a\n\rb"), 3, (Position){3, 1, 3});
}

static void positions_at_terminators_and_at_the_end(Unit *unit) {
  check_position(unit, STR("ab\r\ncd"), 2, (Position){1, 3, 2});
  check_position(unit, STR("ab\n"), 2, (Position){1, 3, 2});
  check_position(unit, STR("ab\n"), 3, (Position){2, 1, 3});
  check_position(unit, STR("ab"), 2, (Position){1, 3, 2});
}

static void columns_count_utf16_units(Unit *unit) {
  check_position(unit, STR(PARTY "x"), 4, (Position){1, 3, 2});
  check_position(unit, STR("a\n" E_ACUTE PARTY "x"), 8, (Position){2, 4, 5});
  check_position(unit, STR(BOM "x"), 3, (Position){1, 2, 1});
  check_position(unit, STR(E_ACUTE "\nabc\nd"), 7, (Position){3, 1, 6});
}

static void lines_come_without_their_terminators(Unit *unit) {
  Str text =
      STR("one\ntwo\r\nthree\rfo" E_ACUTE LINE_SEPARATOR "five" PARAGRAPH_SEPARATOR "\n" E_ACUTE);
  LineIndex index = line_index_of(&unit->arena, text);
  CHECK_NUMBER(unit, index.lines.len, 7);
  CHECK_STR(unit, line_index_line(&index, 1), "one");
  CHECK_STR(unit, line_index_line(&index, 2), "two");
  CHECK_STR(unit, line_index_line(&index, 3), "three");
  CHECK_STR(unit, line_index_line(&index, 4), "fo" E_ACUTE);
  CHECK_STR(unit, line_index_line(&index, 5), "five");
  CHECK_STR(unit, line_index_line(&index, 6), "");
  CHECK_STR(unit, line_index_line(&index, 7), E_ACUTE);
}

static void every_place_of_a_long_text(Unit *unit) {
  StrBuf out = strbuf_on(&unit->arena, 64);
  for (int i = 0; i < 1000; i++) strbuf_add(&out, STR("ab" E_ACUTE "\n"));
  LineIndex index = line_index_of(&unit->arena, strbuf_str(&out));
  unsigned right = 0;
  for (uint32_t i = 0; i < 1000; i++) {
    Position p = line_index_position(&index, i * 5 + 4);
    right += p.line == i + 1 && p.column == 4 && p.offset == i * 4 + 3;
  }
  CHECK_NUMBER(unit, right, 1000);
}

static void places_become_bytes_again(Unit *unit) {
  Str text = STR("ab\r\n" E_ACUTE PARTY "x\n");
  LineIndex index = line_index_of(&unit->arena, text);
  for (uint32_t byte = 0; byte <= text.len; byte++) {
    bool is_start = byte != 3 && ((unsigned char)text.ptr[byte] & 0xC0) != 0x80;
    Position at = line_index_position(&index, byte);
    if (is_start) CHECK_NUMBER(unit, line_index_offset(&index, at.line, at.column), byte);
  }
  CHECK_NUMBER(unit, line_index_offset(&index, 1, 99), 2);
  CHECK_NUMBER(unit, line_index_offset(&index, 99, 1), text.len);
  CHECK_NUMBER(unit, line_index_offset(&index, 0, 0), text.len);
}
static void a_byte_belongs_to_the_character_around_it(Unit *unit) {
  const Str text = STR("a\xC3\xA9\xE2\x82\xAC\xF0\x9D\x92\xB3z");
  static const size_t starts[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11};
  for (size_t at = 0; at <= text.len; at++)
    CHECK_NUMBER(unit, utf8_character_start(text, at), starts[at]);
  const Str broken = STR("\x97\x97(\x97\x97\x97\x97\xC3");
  for (size_t at = 0; at <= broken.len; at++)
    CHECK_NUMBER(unit, utf8_character_start(broken, at), at);
}

void test_utf8(Unit *unit) {
  RUN(unit, a_byte_belongs_to_the_character_around_it);
  RUN(unit, code_points_survive_a_round_trip);
  RUN(unit, malformed_bytes_are_found);
  RUN(unit, spaces_are_ecmascripts);
  RUN(unit, lengths_in_utf16);
  RUN(unit, the_empty_text_has_one_line);
  RUN(unit, positions_after_each_line_terminator);
  RUN(unit, positions_at_terminators_and_at_the_end);
  RUN(unit, columns_count_utf16_units);
  RUN(unit, lines_come_without_their_terminators);
  RUN(unit, every_place_of_a_long_text);
  RUN(unit, places_become_bytes_again);
}
