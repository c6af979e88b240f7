#include "base/base64.h"

const char base64_digits[65] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

int base64_value(char digit) {
  if (digit >= 'A' && digit <= 'Z') return digit - 'A';
  if (digit >= 'a' && digit <= 'z') return digit - 'a' + 26;
  if (digit >= '0' && digit <= '9') return digit - '0' + 52;
  return digit == '+' ? 62 : digit == '/' ? 63 : -1;
}

void base64_add(StrBuf *out, Str bytes) {
  strbuf_reserve(out, (bytes.len + 2) / 3 * 4);
  for (size_t i = 0; i < bytes.len; i += 3) {
    unsigned group = (unsigned)(unsigned char)bytes.ptr[i] << 16;
    if (i + 1 < bytes.len) group |= (unsigned)(unsigned char)bytes.ptr[i + 1] << 8;
    if (i + 2 < bytes.len) group |= (unsigned char)bytes.ptr[i + 2];
    for (size_t digit = 0; digit < 4; digit++) {
      bool is_padding = i + digit > bytes.len;
      out->ptr[out->len++] = is_padding ? '=' : base64_digits[group >> (18 - 6 * digit) & 63];
    }
  }
}

bool base64_decode(Arena *arena, Str text, Str *bytes) {
  StrBuf out = strbuf_on(arena, text.len / 4 * 3 + 4);
  unsigned group = 0, bits = 0;
  size_t at = 0;
  for (; at < text.len && text.ptr[at] != '='; at++) {
    char c = text.ptr[at];
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') continue;
    int value = base64_value(c);
    if (value < 0) return false;
    group = (group << 6 | (unsigned)value) & 0xFFFFFF;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    strbuf_add_byte(&out, (char)(group >> bits & 0xFF));
  }
  while (at < text.len && (text.ptr[at] == '=' || text.ptr[at] == '\n')) at++;
  *bytes = strbuf_str(&out);
  return at == text.len;
}
