// A literal is a sequence of digits in some radix; a Number's key has the fewest digits that mean
// that Number, a BigInt's has them all.
#include "syntax/number.h"

#include <stdio.h>
#include <stdlib.h>

enum { MOST_CHARACTERS = 400, MOST_DIGITS = 17 };

static unsigned digit_value(char c) {
  return c <= '9' ? (unsigned)(c - '0') : (unsigned)((c | 32) - 'a' + 10);
}

static unsigned radix_of(Str literal) {
  if (literal.len < 3 || literal.ptr[0] != '0') return 10;
  switch (literal.ptr[1] | 32) {
  case 'x': return 16;
  case 'o': return 8;
  case 'b': return 2;
  default: return 10;
  }
}

// The decimal digits of an integer in another radix: multiplied up, last digit first.
static Str decimal_digits(Arena *arena, Str digits, unsigned radix) {
  char reversed[MOST_CHARACTERS * 2];
  size_t len = 0;
  for (size_t i = 0; i < digits.len; i++) {
    unsigned carry = digit_value(digits.ptr[i]);
    for (size_t at = 0; at < len; at++, carry /= 10) {
      carry += digit_value(reversed[at]) * radix;
      reversed[at] = (char)('0' + carry % 10);
    }
    for (; carry; carry /= 10) reversed[len++] = (char)('0' + carry % 10);
  }
  StrBuf out = strbuf_on(arena, len + 1);
  while (len) strbuf_add_byte(&out, reversed[--len]);
  if (!out.len) strbuf_add_byte(&out, '0');
  return strbuf_str(&out);
}

// ECMAScript's Number::toString: `digits` and the place of its point, counted from its start.
static Str written(Arena *arena, Str digits, int point) {
  int count = (int)digits.len;
  StrBuf out = strbuf_on(arena, 40);
  if (point > 21 || point <= -6) {
    strbuf_add_byte(&out, digits.ptr[0]);
    if (count > 1) strbuf_add_byte(&out, '.');
    strbuf_add(&out, str_slice(digits, 1, digits.len));
    strbuf_add_format(&out, "e%c%d", point > 0 ? '+' : '-', abs(point - 1));
    return strbuf_str(&out);
  }
  if (point <= 0) strbuf_add(&out, STR("0."));
  for (int i = point; i < 0; i++) strbuf_add_byte(&out, '0');
  for (int i = 0; i < count; i++) {
    if (i && i == point) strbuf_add_byte(&out, '.');
    strbuf_add_byte(&out, digits.ptr[i]);
  }
  for (int i = count; i < point; i++) strbuf_add_byte(&out, '0');
  return strbuf_str(&out);
}

// The shortest decimal text that is read as the same Number.
static Str number_text(Arena *arena, double value) {
  char text[MOST_DIGITS + 16]; // d.ddde+XXX
  for (int digits = 0; digits < MOST_DIGITS; digits++) {
    snprintf(text, sizeof text, "%.*e", digits, value);
    if (strtod(text, NULL) == value) break; // NOLINT: the very same Number
  }
  char *exponent = strchr(text, 'e');
  StrBuf mantissa = strbuf_on(arena, sizeof text);
  for (const char *c = text; c < exponent; c++)
    if (*c >= '0' && *c <= '9') strbuf_add_byte(&mantissa, *c);
  return written(arena, strbuf_str(&mantissa), atoi(exponent + 1) + 1);
}

Str number_key(Arena *arena, Str literal) {
  if (literal.len > MOST_CHARACTERS) return literal;
  unsigned radix = radix_of(literal);
  StrBuf plain = strbuf_on(arena, literal.len + 1);
  for (size_t i = radix == 10 ? 0 : 2; i < literal.len; i++)
    if (literal.ptr[i] != '_') strbuf_add_byte(&plain, literal.ptr[i]);
  bool is_big = plain.len && plain.ptr[plain.len - 1] == 'n';
  if (is_big) plain.len--;
  Str digits = strbuf_str(&plain);
  if (radix != 10) digits = decimal_digits(arena, digits, radix);
  if (is_big) return digits;
  double value = strtod(str_to_c(arena, digits), NULL);
  if (value == 0) return STR("0");
  bool is_infinite = value > 1.7976931348623157e308;
  return is_infinite ? STR("Infinity") : number_text(arena, value);
}
