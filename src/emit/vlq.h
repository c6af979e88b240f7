// The numbers of a source map's mappings: base64 digits of five bits each, the lowest first, a sign
// in the lowest bit.
//
//   0 → A, 1 → C, -1 → D, 16 → gB
#pragma once

#include "base/str.h"

enum { VLQ_LONGEST = 7 }; // digits

// Writes up to VLQ_LONGEST bytes and returns the place after them.
char *vlq_put(char *out, int32_t value);
// Reads the number at *at and moves past it. false: no digit, no end, or no 32-bit number.
bool vlq_read(Str text, size_t *at, int32_t *value);
