// Fast ways through what the generated lexers do for each character. A grammar's parser.c and
// scanner.c are compiled with this header before them, so that they step over ASCII in the lexer's
// chunk of text themselves, and call the runtime only for what is left: other characters, the end
// of the chunk and the end of the text.
//
// The runtime is the pinned one: runtime.c asserts that LexerView has its layout. The grammars use
// one range of text only (the whole), and never ask for a column.
#pragma once

#include <stddef.h>
#include <wctype.h>

#include "tree_sitter/parser.h"

#include "lexer_view.h"

enum { ASCII_END = 0x80 };

// As lexer->advance().
static inline void lexing_advance(TSLexer *lexer, bool skip) {
  LexerView *view = (LexerView *)lexer;
  uint32_t next = view->current.bytes + 1 - view->chunk_start;
  bool is_plain = (uint32_t)lexer->lookahead < ASCII_END && view->lookahead_size == 1;
  uint8_t byte;
  if (!is_plain || next >= view->chunk_size || (byte = (uint8_t)view->chunk[next]) >= ASCII_END) {
    lexer->advance(lexer, skip);
    return;
  }
  bool is_newline = lexer->lookahead == '\n';
  view->current.bytes++;
  view->current.row += is_newline;
  view->current.column = is_newline ? 0 : view->current.column + 1;
  view->column.valid = false;
  lexer->lookahead = byte;
  if (skip) view->token_start = view->current;
}

static inline void lexing_mark_end(TSLexer *lexer) {
  LexerView *view = (LexerView *)lexer;
  view->token_end = view->current;
}

// As set_contains(), whose ranges are in order. Those of ASCII are few and come first.
static inline bool lexing_set_contains(const TSCharacterRange *ranges, uint32_t count,
                                       int32_t character) {
  if ((uint32_t)character >= ASCII_END)
    return set_contains((TSCharacterRange *)ranges, count, character);
#define IN_RANGE(i) (count > (i) && ranges[i].start <= character && character <= ranges[i].end)
  if (IN_RANGE(0) || IN_RANGE(1) || IN_RANGE(2) || IN_RANGE(3) || IN_RANGE(4) || IN_RANGE(5) ||
      IN_RANGE(6) || IN_RANGE(7))
    return true;
#undef IN_RANGE
  for (uint32_t i = 8; i < count && ranges[i].start <= character; i++)
    if (character <= ranges[i].end) return true;
  return false;
}

static inline bool lexing_is_space(wint_t character) {
  if (character >= ASCII_END) return iswspace(character) != 0;
  return character == ' ' || (character >= '\t' && character <= '\r');
}

// --- What scanner.c and parser.c write. ---

#undef iswspace
#define iswspace(character) lexing_is_space((wint_t)(character))
#define set_contains(ranges, count, character) lexing_set_contains((ranges), (count), (character))
#define TSCharacterRange const TSCharacterRange

// `lexer->advance(lexer, skip)` has two arguments, the scanners' own `advance(lexer)` has one. The
// member access that the text begins with becomes the left side of a comma.
#define LEXING_OF_TWO(one, two, name, ...) name
#define LEXING_ADVANCE_1(lexer) scanner_advance(lexer)
#define LEXING_ADVANCE_2(lexer, skip) lookahead, lexing_advance(lexer, skip)
#define advance(...) LEXING_OF_TWO(__VA_ARGS__, LEXING_ADVANCE_2, LEXING_ADVANCE_1, )(__VA_ARGS__)
#define mark_end(lexer) lookahead, lexing_mark_end(lexer)
// `eof = lexer->eof(lexer)`, in a generated lexer only.
#define eof(lexer) lookahead * 0 || (lookahead == 0 && view->range == view->range_count)

// --- The generated lexers, on local variables: pointers into the chunk, written back at the end
// and where the runtime takes over. A column is the distance to `line`. ---

#define LEXING_PLACE(at, row, line)                                                                \
  ((Place){(uint32_t)(view->chunk_start + (size_t)((const uint8_t *)(at)-chunk)), (row),           \
           (uint32_t)((uintptr_t)(at) - (line))})

#define LEXING_TAKE()                                                                              \
  {                                                                                                \
    lookahead = lexer->lookahead;                                                                  \
    chunk = (const uint8_t *)view->chunk;                                                          \
    at = last = chunk;                                                                             \
    if (view->chunk_size && (uint32_t)lookahead < ASCII_END && view->lookahead_size == 1) {        \
      at = chunk + (view->current.bytes - view->chunk_start);                                      \
      last = chunk + (view->chunk_size - 1);                                                       \
    }                                                                                              \
    from = at;                                                                                     \
    row = view->current.row;                                                                       \
    line = (uintptr_t)at - view->current.column;                                                   \
    token_at = NULL;                                                                               \
    has_end = false;                                                                               \
  }

#define LEXING_GIVE()                                                                              \
  {                                                                                                \
    if (has_end)                                                                                   \
      view->token_end = end_at == from ? view->current : LEXING_PLACE(end_at, end_row, end_line);  \
    if (token_at) view->token_start = LEXING_PLACE(token_at, token_row, token_line);               \
    if (at != from) {                                                                              \
      view->current = LEXING_PLACE(at, row, line);                                                 \
      view->column.valid = false;                                                                  \
      lexer->lookahead = lookahead;                                                                \
    }                                                                                              \
  }

// One character on. `last` is the last byte whose successor is in the chunk; there is none where
// the character is not ASCII.
#define LEXING_STEP(is_skip)                                                                       \
  if (__builtin_expect(at < last && at[1] < ASCII_END, 1)) {                                       \
    at++;                                                                                          \
    if (lookahead == '\n') row++, line = (uintptr_t)at;                                            \
    lookahead = *at;                                                                               \
    if (is_skip) token_at = at, token_row = row, token_line = line;                                \
  } else {                                                                                         \
    LEXING_GIVE();                                                                                 \
    (lexer->advance)(lexer, is_skip);                                                              \
    LEXING_TAKE();                                                                                 \
  }

#undef START_LEXER
#define START_LEXER()                                                                              \
  LexerView *const view = (LexerView *)lexer;                                                      \
  const uint8_t *chunk, *at, *last, *from, *token_at, *end_at = NULL;                              \
  uintptr_t line, token_line = 0, end_line = 0;                                                    \
  uint32_t row, token_row = 0, end_row = 0;                                                        \
  bool result = false, has_end;                                                                    \
  UNUSED bool eof = false;                                                                         \
  int32_t lookahead;                                                                               \
  LEXING_TAKE();                                                                                   \
  goto start;                                                                                      \
  done:                                                                                            \
  LEXING_GIVE();                                                                                   \
  return result;                                                                                   \
  skip_state:                                                                                      \
  LEXING_STEP(true);                                                                               \
  goto start;                                                                                      \
  next_state:                                                                                      \
  LEXING_STEP(false);                                                                              \
  start:

#undef SKIP
#define SKIP(next)                                                                                 \
  {                                                                                                \
    state = next;                                                                                  \
    goto skip_state;                                                                               \
  }

#undef ACCEPT_TOKEN
#define ACCEPT_TOKEN(symbol)                                                                       \
  result = true;                                                                                   \
  lexer->result_symbol = symbol;                                                                   \
  has_end = true, end_at = at, end_row = row, end_line = line;

#undef END_STATE
#define END_STATE() goto done;

// A list of characters and the states they lead to, as a switch.
#define LEXING_4(...) LEXING_3(LEXING_3(LEXING_3(LEXING_3(__VA_ARGS__))))
#define LEXING_3(...) LEXING_2(LEXING_2(LEXING_2(LEXING_2(__VA_ARGS__))))
#define LEXING_2(...) LEXING_1(LEXING_1(LEXING_1(LEXING_1(__VA_ARGS__))))
#define LEXING_1(...) __VA_ARGS__
#define LEXING_PARENTHESES ()
#define LEXING_CASES(character, next, ...)                                                         \
  case character:                                                                                  \
    ADVANCE(next) __VA_OPT__(LEXING_MORE_CASES LEXING_PARENTHESES(__VA_ARGS__))
#define LEXING_MORE_CASES() LEXING_CASES

#undef ADVANCE_MAP
#define ADVANCE_MAP(...)                                                                           \
  switch (lookahead) { LEXING_4(LEXING_CASES(__VA_ARGS__)) }
