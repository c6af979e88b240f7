// Tree: a module's syntax as one flat array of nodes in source order (preorder), a tree-sitter tree
// copied once and corrected where it misleads. This is the only view of syntax that the analysis
// has.
//
//   `a.b` →  0 program  1 expression_statement  2 member_expression  3 identifier  4 .  5 property
//
// A subtree is the index range [node, after); walking it is a loop, never a recursion:
//
//   for (NodeId n = node; n < tree_after(tree, node); n++) …
//   tree_each_child(tree, node, child) …
#pragma once

#include "base/span.h"
#include "base/vec.h"
#include "syntax/language.h"

typedef enum Kind {
  KIND_OTHER,
  KIND_ERROR,
#define NODE(kind, name) kind,
#define TOKEN(kind, text) kind,
#include "syntax/kinds.h"
  KIND_COUNT
} Kind;

typedef enum Field {
  FIELD_NONE,
#define FIELD(field, name) field,
#include "syntax/kinds.h"
  FIELD_COUNT
} Field;

typedef uint32_t NodeId; // 0 is the program; NO_NODE: none
#define NO_NODE UINT32_MAX

typedef struct Node {
  uint8_t kind;  // Kind
  uint8_t field; // Field: the node's role in its parent
  bool is_named, is_missing;
  uint32_t start, end; // bytes; trailing comments do not count
  NodeId parent, after;
} Node;

typedef struct Tree {
  Str text;
  Node *nodes;
  uint32_t count;
  uint32_t errors; // ERROR and missing nodes
  Language language;
} Tree;

typedef enum ParseStatus {
  PARSE_OK,
  PARSE_TOO_COMPLEX, // the deadline passed
} ParseStatus;

// Owns the last tree and what is known of the grammars. One a worker.
typedef struct Parser Parser;
Parser *parser_new(void); // NULL: out of memory
void parser_free(Parser *self);
// Parses; the tree lives until this parser's next parse. Syntax that is valid but unknown to the
// grammars is masked and tried again (see mask.h). `memory` holds nothing yet, and nothing again
// when this returns: tree-sitter needs more of it than all that follows, so the module's own arena
// serves both. `text` must be shorter than 4 GiB.
ParseStatus parser_parse(Parser *self, Arena *memory, Str text, Language language, Tree *tree);

static inline const Node *tree_node(const Tree *self, NodeId n) {
  return &self->nodes[n];
}
static inline Kind tree_kind(const Tree *self, NodeId n) {
  return n == NO_NODE ? KIND_OTHER : (Kind)self->nodes[n].kind;
}
static inline Field tree_field(const Tree *self, NodeId n) {
  return (Field)self->nodes[n].field;
}
static inline NodeId tree_parent(const Tree *self, NodeId n) {
  return self->nodes[n].parent;
}
static inline NodeId tree_after(const Tree *self, NodeId n) {
  return self->nodes[n].after;
}
static inline Span tree_span(const Tree *self, NodeId n) {
  return (Span){self->nodes[n].start, self->nodes[n].end};
}
static inline Str tree_text(const Tree *self, NodeId n) {
  return span_text(tree_span(self, n), self->text);
}
static inline bool tree_contains(const Tree *self, NodeId outer, NodeId inner) {
  return outer <= inner && inner < self->nodes[outer].after;
}
#define tree_each_child(tree, node, child)                                                         \
  for (NodeId child = (node) + 1; child < tree_after((tree), (node));                              \
       child = tree_after((tree), child))

// The first byte at or after `at` that is neither white space nor in a comment; the text's length:
// none. Comments that were masked for the parser are no nodes.
size_t tree_next_token(const Tree *self, size_t at);
// The last node that begins at or before the byte; nodes begin in source order.
NodeId tree_last_before(const Tree *self, uint32_t byte);
// The innermost node that holds the byte; the program where none does.
NodeId tree_node_at(const Tree *self, uint32_t byte);
// The first child with this field, kind, or that is neither token nor comment; NO_NODE if none.
NodeId tree_child(const Tree *self, NodeId n, Field field);
NodeId tree_child_of_kind(const Tree *self, NodeId n, Kind kind);
NodeId tree_first_named(const Tree *self, NodeId n);
// The sibling before it; NO_NODE if there is none.
NodeId tree_previous(const Tree *self, NodeId n);
bool tree_is_function(Kind kind); // declarations, expressions, arrows and methods
bool tree_is_class(Kind kind);
bool tree_is_type(Kind kind); // a subtree that vanishes at run time
bool tree_is_comment(Kind kind);
bool tree_is_loop(Kind kind);
// Parentheses, `as`, `satisfies`, `!`, `<T>x`, instantiation: the value is that of the operand.
bool tree_is_transparent(Kind kind);
// The expression inside transparent nodes (possibly `n` itself).
NodeId tree_see_through(const Tree *self, NodeId n);
// The topmost node with the value of `n` (possibly `n` itself).
NodeId tree_see_outward(const Tree *self, NodeId n);
// For a kind of KIND_ and TOKEN_ rows: the grammar's name.
Str kind_name(Kind kind);
Str field_name(Field field);
