// The runtime's Lexer, as far as lexing.h uses it from the grammars' side. runtime.c asserts that
// both have the same layout. TSLexer must be declared before.
#pragma once

#include <stdbool.h>
#include <stdint.h>

typedef struct Place {
  uint32_t bytes, row, column;
} Place;

typedef struct ColumnView {
  uint32_t value;
  bool valid;
} ColumnView;

typedef struct LexerView {
  TSLexer data;
  Place current, token_start, token_end;
  void *included_ranges;
  const char *chunk;
  void *input_and_logger[6];
  uint32_t range_count, range; // equal at the end of the text
  uint32_t chunk_start, chunk_size;
  uint32_t lookahead_size;
  bool did_get_column;
  ColumnView column;
} LexerView;
