// syntax/number: which property a numeric literal names.
#include "syntax/number.h"

#include "unit.h"

#define CHECK_KEY(unit, literal, key) CHECK_STR(unit, number_key(&(unit)->arena, STR(literal)), key)

static void numbers_are_written_as_javascript_does(Unit *unit) {
  CHECK_KEY(unit, "1", "1");
  CHECK_KEY(unit, "1.50", "1.5");
  CHECK_KEY(unit, ".5", "0.5");
  CHECK_KEY(unit, "5.", "5");
  CHECK_KEY(unit, "0.000001", "0.000001");
  CHECK_KEY(unit, "0.00000012", "1.2e-7");
  CHECK_KEY(unit, "123456789012345680000", "123456789012345680000");
  CHECK_KEY(unit, "12345678901234567890123", "1.2345678901234568e+22");
  CHECK_KEY(unit, "1e21", "1e+21");
  CHECK_KEY(unit, "1E3", "1000");
  CHECK_KEY(unit, "0.1000000000000000055511", "0.1");
  CHECK_KEY(unit, "1e400", "Infinity");
  CHECK_KEY(unit, "0.0", "0");
}

static void every_radix_and_separators_are_read(Unit *unit) {
  CHECK_KEY(unit, "0x1", "1");
  CHECK_KEY(unit, "0XfF", "255");
  CHECK_KEY(unit, "0o17", "15");
  CHECK_KEY(unit, "0b1010", "10");
  CHECK_KEY(unit, "1_000.2_5", "1000.25");
  CHECK_KEY(unit, "0xFFFF_FFFF_FFFF_FFFF_F", "295147905179352830000");
}

static void big_integers_keep_all_digits(Unit *unit) {
  CHECK_KEY(unit, "5n", "5");
  CHECK_KEY(unit, "0b101n", "5");
  CHECK_KEY(unit, "0x0n", "0");
  CHECK_KEY(unit, "12345678901234567890123n", "12345678901234567890123");
  CHECK_KEY(unit, "0xFFFFFFFFFFFFFFFFFn", "295147905179352825855");
}

void test_number(Unit *unit) {
  RUN(unit, numbers_are_written_as_javascript_does);
  RUN(unit, every_radix_and_separators_are_read);
  RUN(unit, big_integers_keep_all_digits);
}
