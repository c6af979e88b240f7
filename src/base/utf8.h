// UTF-8 and ECMAScript line terminators: decoding, and places for people and maps.
#pragma once

#include "base/span.h"
#include "base/vec.h"

// Decodes the code point at `offset` and moves past it; bytes that are no UTF-8 give U+FFFD and
// move by one. `*offset` must be below the length.
uint32_t utf8_decode(Str s, size_t *offset);
// Where the character begins that the byte at `at` belongs to; `at` where it belongs to none.
size_t utf8_character_start(Str s, size_t at);
void utf8_encode(StrBuf *out, uint32_t code_point);
// Without the byte order mark that a file may begin with.
Str utf8_without_mark(Str s);
// Length of ECMAScript's white space or line terminator at `at`; 0: another character, or the end.
size_t utf8_space_length(Str s, size_t at);
// Bytes of ECMAScript's line terminator at `at`, CRLF as one; 0: there is none.
size_t utf8_terminator_length(Str s, size_t at);
// Offset of the first byte that is no UTF-8, or SIZE_MAX.
size_t utf8_find_invalid(Str s);
// Length in UTF-16 code units.
size_t utf16_length(Str s);

// A place for people: 1-based line, 1-based UTF-16 column, 0-based UTF-16 offset from the start of
// the text. A BOM counts as one unit.
typedef struct Position {
  uint32_t line, column, offset;
} Position;

// Finds positions in one text. Lines end as ECMAScript's do: LF, CR, CRLF, U+2028, U+2029.
typedef struct LineStart {
  uint32_t byte, utf16;
  bool ascii;
} LineStart;

typedef struct LineIndex {
  Str text;
  Vec(LineStart) lines;
} LineIndex;

LineIndex line_index_of(Arena *arena, Str text);
// `byte` may be the text's length.
Position line_index_position(const LineIndex *self, uint32_t byte);
// The byte of a place, 1-based, columns in UTF-16 units; the end of the line or of the text where
// there is none.
uint32_t line_index_offset(const LineIndex *self, uint32_t line, uint32_t column);
// The text of a line (1-based), without its terminator.
Str line_index_line(const LineIndex *self, uint32_t line);
