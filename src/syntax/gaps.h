// The gaps of the grammars: what they are and how one is blanked. mask.c says where to look.
#pragma once

#include "syntax/tree.h"

typedef struct Mask {
  const Tree *tree;
  Str text; // what was parsed
  char *copy;
  bool is_trial; // look for gaps, but change nothing
  bool changed;
} Mask;

uint32_t gap_count(void);
// Blanks the gap of this kind that begins at `at`, if there is one.
bool gap_mask(Mask *self, uint32_t gap, size_t at);
// Gaps that the grammar of TypeScript reads as something else, too: `using x` as an assignment,
// `tag<Row>`…`` (at its `>`) as comparisons.
bool gap_using(Mask *self, size_t at);
bool gap_tag_type_arguments(Mask *self, size_t at);
// Rows of the table that stand in gaps_values.c.
bool gap_parenthesized_target(Mask *self, size_t at);
bool gap_cast_target(Mask *self, size_t at);
bool gap_decorator_expression(Mask *self, size_t at);
bool gap_default_overload(Mask *self, size_t at);
bool gap_static_declare(Mask *self, size_t at);
bool gap_statement_after_default(Mask *self, size_t at);
bool gap_function_after_default(Mask *self, size_t at);
// … in gaps_members.c.
bool gap_override(Mask *self, size_t at);
bool gap_comment_after_question(Mask *self, size_t at);
bool gap_module_global(Mask *self, size_t at);
bool gap_line_after_import(Mask *self, size_t at);
// Whether a function or class is what `export default` declares. Comments are not looked past.
bool gap_is_default_value(const Tree *tree, NodeId n);
