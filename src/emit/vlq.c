#include "emit/vlq.h"

#include "base/base64.h"

enum { DIGIT_BITS = 5, CONTINUES = 32, DIGIT = 31 };

char *vlq_put(char *out, int32_t value) {
  uint64_t rest = value < 0 ? (uint64_t)(-(int64_t)value) << 1 | 1 : (uint64_t)value << 1;
  while (rest > DIGIT) {
    *out++ = base64_digits[(rest & DIGIT) | CONTINUES];
    rest >>= DIGIT_BITS;
  }
  *out++ = base64_digits[rest];
  return out;
}

bool vlq_read(Str text, size_t *at, int32_t *value) {
  uint64_t bits = 0;
  for (unsigned shift = 0; *at < text.len && shift < DIGIT_BITS * VLQ_LONGEST;
       shift += DIGIT_BITS) {
    int digit = base64_value(text.ptr[*at]);
    if (digit < 0) return false;
    ++*at;
    bits |= (uint64_t)(digit & DIGIT) << shift;
    if (digit & CONTINUES) continue;
    int64_t number = (int64_t)(bits >> 1);
    if (number > INT32_MAX) return false;
    *value = (int32_t)(bits & 1 ? -number : number);
    return true;
  }
  return false;
}
