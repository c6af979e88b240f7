// Source text for terminals: what cannot be shown is replaced, and every character has a width.
#include "report/render_format.h"

typedef struct CharRange {
  uint32_t first, last;
} CharRange;

// Characters that reorder or hide text around them ("Trojan Source") or cannot be seen themselves,
// and those that are none. U+200C and U+200D are left: words and emoji are made of them.
static const CharRange hidden[] = {
    {0x00AD, 0x00AD}, {0x034F, 0x034F},   {0x061C, 0x061C}, {0x115F, 0x1160}, {0x17B4, 0x17B5},
    {0x180E, 0x180E}, {0x200B, 0x200B},   {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F},
    {0x3164, 0x3164}, {0xFDD0, 0xFDEF},   {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB},
    {0xFFFE, 0xFFFF}, {0xE0000, 0xE007F},
};

static const CharRange combining[] = {
    {0x0300, 0x036F},   {0x0483, 0x0489},   {0x0591, 0x05BD}, {0x0610, 0x061A}, {0x064B, 0x065F},
    {0x0E31, 0x0E31},   {0x0E34, 0x0E3A},   {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},
    {0x200B, 0x200D},   {0x20D0, 0x20FF},   {0x3099, 0x309A}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F},
    {0x1F3FB, 0x1F3FF}, {0xE0100, 0xE01EF},
};

// East Asian wide and full-width characters, and emoji.
static const CharRange wide[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x2614, 0x2615},
    {0x26A1, 0x26A1},   {0x2705, 0x2705},   {0x2728, 0x2728},   {0x274C, 0x274C},
    {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2E80, 0x303E},   {0x3041, 0x33FF},
    {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},   {0xA960, 0xA97C},
    {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},   {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F19A},
    {0x1F200, 0x1F320}, {0x1F32D, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F7E0, 0x1F7EB},
    {0x1F900, 0x1F9FF}, {0x1FA70, 0x1FAFF}, {0x20000, 0x3FFFD},
};

#define IS_IN(ranges, c) is_in((ranges), sizeof(ranges) / sizeof *(ranges), (c))

static bool is_in(const CharRange *ranges, size_t count, uint32_t c) {
  for (size_t i = 0; i < count && ranges[i].first <= c; i++)
    if (c <= ranges[i].last) return true;
  return false;
}

static bool is_control(uint32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

void render_add_visible_char(StrBuf *out, uint32_t c) {
  if (c < 0x20) {
    utf8_encode(out, 0x2400 + c);
  } else if (is_control(c) || IS_IN(hidden, c)) {
    utf8_encode(out, 0xFFFD);
  } else {
    utf8_encode(out, c);
  }
}

void render_add_visible(StrBuf *out, Str text) {
  for (size_t at = 0; at < text.len;) render_add_visible_char(out, utf8_decode(text, &at));
}

void render_add_visible_path(StrBuf *out, Str path) {
  if (str_starts_with(path, STR("::"))) strbuf_add(out, STR("./"));
  render_add_visible(out, path);
}

unsigned render_char_width(uint32_t c) {
  if (c < 0x300 || IS_IN(hidden, c)) return 1;
  if (IS_IN(combining, c)) return 0;
  return IS_IN(wide, c) ? 2 : 1;
}

size_t render_width(Str text) {
  size_t width = 0;
  for (size_t at = 0; at < text.len;) width += render_char_width(utf8_decode(text, &at));
  return width;
}
