// Questions about a flat tree.
#include "syntax/tree.h"

#include "base/utf8.h"

#define NODE(kind, name) [kind] = {"" name, sizeof(name) - 1},
#define TOKEN(kind, text) [kind] = {"" text, sizeof(text) - 1},
static const Str kind_names[KIND_COUNT] = {
    [KIND_OTHER] = {"other", 5},
    [KIND_ERROR] = {"ERROR", 5},
#include "syntax/kinds.h"
};

#define FIELD(field, name) [field] = {"" name, sizeof(name) - 1},
static const Str field_names[FIELD_COUNT] = {
#include "syntax/kinds.h"
};

Str kind_name(Kind kind) {
  return kind_names[kind];
}

Str field_name(Field field) {
  return field_names[field];
}

NodeId tree_last_before(const Tree *self, uint32_t byte) {
  NodeId low = 0, high = self->count;
  while (high - low > 1) {
    NodeId middle = low + (high - low) / 2;
    if (self->nodes[middle].start <= byte)
      low = middle;
    else
      high = middle;
  }
  return low;
}

NodeId tree_node_at(const Tree *self, uint32_t byte) {
  NodeId n = tree_last_before(self, byte);
  while (n != 0 && self->nodes[n].end <= byte) n = self->nodes[n].parent;
  return n;
}

NodeId tree_child(const Tree *self, NodeId n, Field field) {
  if (n == NO_NODE) return NO_NODE;
  tree_each_child(self, n, child) if (self->nodes[child].field == field) return child;
  return NO_NODE;
}

NodeId tree_child_of_kind(const Tree *self, NodeId n, Kind kind) {
  if (n == NO_NODE) return NO_NODE;
  tree_each_child(self, n, child) if (self->nodes[child].kind == kind) return child;
  return NO_NODE;
}

NodeId tree_first_named(const Tree *self, NodeId n) {
  if (n == NO_NODE) return NO_NODE;
  tree_each_child(self, n, child) {
    const Node *node = &self->nodes[child];
    if (node->is_named && !tree_is_comment((Kind)node->kind)) return child;
  }
  return NO_NODE;
}

NodeId tree_previous(const Tree *self, NodeId n) {
  NodeId parent = tree_parent(self, n), previous = n - 1;
  if (previous == parent) return NO_NODE;
  while (tree_parent(self, previous) != parent) previous = tree_parent(self, previous);
  return previous;
}

bool tree_is_function(Kind kind) {
  switch (kind) {
  case KIND_FUNCTION_DECLARATION:
  case KIND_GENERATOR_DECLARATION:
  case KIND_FUNCTION:
  case KIND_GENERATOR:
  case KIND_ARROW:
  case KIND_METHOD: return true;
  default: return false;
  }
}

bool tree_is_class(Kind kind) {
  return kind == KIND_CLASS || kind == KIND_CLASS_DECLARATION || kind == KIND_ABSTRACT_CLASS;
}

bool tree_is_loop(Kind kind) {
  return kind == KIND_FOR || kind == KIND_FOR_IN || kind == KIND_WHILE || kind == KIND_DO;
}

bool tree_is_type(Kind kind) {
  switch (kind) {
  case KIND_IMPLEMENTS:
  case KIND_AMBIENT:
  case KIND_INTERFACE:
  case KIND_TYPE_ALIAS:
  case KIND_FUNCTION_SIGNATURE:
  case KIND_METHOD_SIGNATURE:
  case KIND_ABSTRACT_METHOD:
  case KIND_INDEX_SIGNATURE:
  case KIND_TYPE_ANNOTATION:
  case KIND_TYPE_ARGUMENTS:
  case KIND_TYPE_PARAMETERS:
  case KIND_TYPE_PREDICATE:
  case KIND_ASSERTS:
  case KIND_OPTING:
  case KIND_OMITTING:
  case KIND_ADDING:
  case KIND_FUNCTION_TYPE:
  case KIND_OBJECT_TYPE: return true;
  default: return false;
  }
}

bool tree_is_comment(Kind kind) {
  return kind == KIND_COMMENT || kind == KIND_HTML_COMMENT;
}

bool tree_is_transparent(Kind kind) {
  switch (kind) {
  case KIND_PARENTHESIZED:
  case KIND_AS:
  case KIND_SATISFIES:
  case KIND_NON_NULL:
  case KIND_TYPE_ASSERTION:
  case KIND_INSTANTIATION: return true;
  default: return false;
  }
}

NodeId tree_see_through(const Tree *self, NodeId n) {
  while (n != NO_NODE && tree_is_transparent(tree_kind(self, n))) {
    NodeId operand = NO_NODE;
    tree_each_child(self, n, child) {
      const Node *node = &self->nodes[child];
      if (!node->is_named || tree_is_comment((Kind)node->kind)) continue;
      if (tree_is_type((Kind)node->kind)) continue;
      operand = child;
      break;
    }
    if (operand == NO_NODE) return n;
    n = operand;
  }
  return n;
}

NodeId tree_see_outward(const Tree *self, NodeId n) {
  for (;;) {
    NodeId parent = tree_parent(self, n);
    Kind kind = tree_kind(self, parent);
    bool is_operand = tree_is_transparent(kind) &&
                      (kind == KIND_TYPE_ASSERTION || tree_first_named(self, parent) == n);
    if (!is_operand) return n;
    n = parent;
  }
}

// The end of the comment at `at`; `at`: there is none.
static size_t comment_end(Str text, size_t at) {
  char second = text.ptr[at] == '/' && at + 1 < text.len ? text.ptr[at + 1] : 0;
  if (second == '*') {
    size_t end = str_find(text, STR("*/"), at + 2);
    return end == SIZE_MAX ? text.len : end + 2;
  }
  if (second != '/') return at;
  while (at < text.len && !utf8_terminator_length(text, at)) at++;
  return at;
}

size_t tree_next_token(const Tree *self, size_t at) {
  Str text = self->text;
  while (at < text.len) {
    size_t space = utf8_space_length(text, at), end = space ? at + space : comment_end(text, at);
    if (end == at) return at;
    at = end;
  }
  return at;
}
