// The runtime in one translation unit, with plain reference counts: here a tree never leaves the
// thread that parsed it, and locked instructions cost a tenth of the time. Between the package's
// files stand faster ways for what is common, the fast_*.c; each says what it takes the place of.
// They make the same trees as the package alone, which tools/same-trees shows, for erroneous code
// too. They assume what holds here: UTF-8, the whole text in one range, no tree from before, no
// logger, no WebAssembly, and external scanners without a state. They know the package's inner
// structures: meson.build refuses another version of it.
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define TREE_SITTER_ATOMIC_H_

static inline size_t atomic_load(const volatile size_t *p) {
  return *p;
}

static inline uint32_t atomic_inc(volatile uint32_t *p) {
  return *p += 1;
}

static inline uint32_t atomic_dec(volatile uint32_t *p) {
  return *p -= 1;
}

#include "alloc.c"
#include "get_changed_ranges.c"
#include "language.c"
#include "lexer.c"
#include "stack.c"
#include "subtree.c"

#include "fast_table.c"

// Five functions of parser.c are taken over. Where it defines one, the first parameter is
// `TSParser *self`; where it calls one, the first argument is `self`. So the definition gets
// another name, and the calls come here.
static Subtree fast_lex(TSParser *self, StackVersion version, TSStateId state);
static bool fast_advance(TSParser *self, StackVersion version, bool allow_node_reuse);
static unsigned fast_condense(TSParser *self);
static bool leave_unbalanced(TSParser *self);
static void count_error(TSParser *self, StackVersion version, Subtree lookahead);
#define LEX_TSParser package_lex(TSParser
#define LEX_self fast_lex(self
#define ADVANCE_TSParser package_advance(TSParser
#define ADVANCE_self fast_advance(self
#define CONDENSE_TSParser package_condense(TSParser
#define CONDENSE_self fast_condense(self
#define BALANCE_TSParser package_balance(TSParser
#define BALANCE_self leave_unbalanced(self
#define ERROR_TSParser package_handle_error(TSParser
#define ERROR_self count_error(self
#define ts_parser__lex(self, ...) LEX_##self, __VA_ARGS__)
#define ts_parser__advance(self, ...) ADVANCE_##self, __VA_ARGS__)
#define ts_parser__condense_stack(self) CONDENSE_##self)
#define ts_parser__balance_subtree(self) BALANCE_##self)
#define ts_parser__handle_error(self, ...) ERROR_##self, __VA_ARGS__)
#include "parser.c"
#undef ts_parser__lex
#undef ts_parser__advance
#undef ts_parser__condense_stack
#undef ts_parser__balance_subtree
#undef ts_parser__handle_error

#include "fast_lex.c"

#include "fast_advance.c"

// Lists stay as they were read, one node a member: only parsing anew after an edit gains by balanced
// ones. The nodes that make a list are hidden, so nobody sees it.
static bool leave_unbalanced(TSParser *self) {
  (void)self, (void)package_balance;
  return true;
}

static _Thread_local uint64_t errors_on_thread;

static void count_error(TSParser *self, StackVersion version, Subtree lookahead) {
  errors_on_thread++;
  package_handle_error(self, version, lookahead);
}

#include "node.c"
#include "query.c"
#include "tree.c"
#include "tree_cursor.c"
#include "wasm_store.c"

#include "lexer_view.h"

#define IS_SEEN_AS(member, seen)                                                                   \
  _Static_assert(offsetof(Lexer, member) == offsetof(LexerView, seen), "lexer_view.h: " #member)
IS_SEEN_AS(data, data);
IS_SEEN_AS(current_position, current);
IS_SEEN_AS(token_start_position, token_start);
IS_SEEN_AS(token_end_position, token_end);
IS_SEEN_AS(chunk, chunk);
IS_SEEN_AS(included_range_count, range_count);
IS_SEEN_AS(current_included_range_index, range);
IS_SEEN_AS(chunk_start, chunk_start);
IS_SEEN_AS(chunk_size, chunk_size);
IS_SEEN_AS(lookahead_size, lookahead_size);
IS_SEEN_AS(column_data, column);
_Static_assert(sizeof(Length) == sizeof(Place) &&
                   offsetof(Length, extent) == offsetof(Place, row) &&
                   offsetof(TSPoint, column) == offsetof(Place, column) - offsetof(Place, row),
               "lexer_view.h: Place");
_Static_assert(offsetof(ColumnData, valid) == offsetof(ColumnView, valid), "lexer_view.h: column");

// How many versions of its stack the parser has now: the measure of ambiguity that the public
// interface lacks (see src/syntax/deadline.c).
uint32_t ts_parser_version_count(const TSParser *parser);

uint32_t ts_parser_version_count(const TSParser *parser) {
  return ts_stack_version_count(parser->stack);
}

// How many errors the parsers of this thread have met so far. Each tries every token there is.
uint64_t ts_parser_errors_on_thread(void);

uint64_t ts_parser_errors_on_thread(void) {
  return errors_on_thread;
}
