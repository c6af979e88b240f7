// Reads suppression comments. Private to suppress.c.
#pragma once

#include "analyze/analysis.h"
#include "base/utf8.h"

typedef enum SuppressScope { SUPPRESS_NEXT_LINE, SUPPRESS_LINE, SUPPRESS_FILE } SuppressScope;

typedef struct SuppressComment {
  Span span;
  SuppressScope scope;
  uint32_t first_line, last_line;
  uint32_t target; // the line that it is about; 0: all
} SuppressComment;
typedef Vec(SuppressComment) SuppressCommentVec;

// One rule of a comment.
typedef struct Suppression {
  DiagId rule;
  Span name;
  uint32_t comment; // index
  bool is_alone;    // the comment names no other rule
  bool is_used;
} Suppression;
typedef Vec(Suppression) SuppressionVec;

typedef struct Suppressions {
  SuppressCommentVec comments; // in source order
  SuppressionVec rules;        // in source order
  LineIndex lines;
} Suppressions;

// Reports what is wrong with the comments; what is returned is right.
Suppressions suppress_read(Analysis *self);
