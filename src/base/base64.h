// Base64 (RFC 4648), with padding.
#pragma once

#include "base/str.h"

extern const char base64_digits[65];
// 0 … 63, or -1 for what is no digit.
int base64_value(char digit);
void base64_add(StrBuf *out, Str bytes);
// The bytes that `text` stands for; white space and missing padding are fine. false: something else
// is in it.
bool base64_decode(Arena *arena, Str text, Str *bytes);
