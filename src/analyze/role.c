// The role of a node, from its parent's role and kind: through patterns and parentheses, an
// identifier learns whether it declares, reads or writes.
//
//   const { a, b: [c = d] } = e;   a and c declare a constant, d and e are read
#include "analyze/role.h"

static Role role_of_declaration(const Tree *tree, NodeId declaration) {
  Kind kind = tree_kind(tree, declaration);
  if (kind == KIND_VAR) return ROLE_DECLARE_VAR;
  if (kind == KIND_USING) return ROLE_DECLARE_CONST;
  Kind keyword = tree_kind(tree, tree_child(tree, declaration, FIELD_KIND));
  return keyword == TOKEN_CONST ? ROLE_DECLARE_CONST : ROLE_DECLARE_LET;
}

static Role role_in_for_in(const Tree *tree, NodeId loop) {
  // `for (await using x of y)` has two words for its kind.
  if (tree_child_of_kind(tree, loop, TOKEN_USING) != NO_NODE) return ROLE_DECLARE_CONST;
  switch (tree_kind(tree, tree_child(tree, loop, FIELD_KIND))) {
  case TOKEN_VAR: return ROLE_DECLARE_VAR;
  case TOKEN_LET: return ROLE_DECLARE_LET;
  case TOKEN_CONST: return ROLE_DECLARE_CONST;
  default: return ROLE_WRITE;
  }
}

// The role of a child, from its parent's kind and role and its own field.
Role role_of(const Analysis *a, NodeId n) {
  const Tree *tree = &a->tree;
  NodeId parent = tree_parent(tree, n);
  if (parent == NO_NODE) return ROLE_READ;
  Role inherited = (Role)a->roles[parent];
  Field field = tree_field(tree, n);
  switch (tree_kind(tree, parent)) {
  case KIND_ARRAY_PATTERN:
  case KIND_OBJECT_PATTERN:
  case KIND_REST_PATTERN: return inherited;
  case KIND_ASSIGNMENT_PATTERN:
  case KIND_OBJECT_ASSIGNMENT_PATTERN: return field == FIELD_LEFT ? inherited : ROLE_READ;
  case KIND_PAIR_PATTERN: return field == FIELD_VALUE ? inherited : ROLE_READ;
  case KIND_DECLARATOR:
    return field == FIELD_NAME ? role_of_declaration(tree, tree_parent(tree, parent)) : ROLE_READ;
  case KIND_PARAMETERS: {
    Kind kind = tree_kind(tree, n);
    bool is_typed = kind == KIND_REQUIRED_PARAMETER || kind == KIND_OPTIONAL_PARAMETER;
    return is_typed || kind == KIND_DECORATOR ? ROLE_READ : ROLE_DECLARE_PARAMETER;
  }
  case KIND_REQUIRED_PARAMETER:
  case KIND_OPTIONAL_PARAMETER:
    return field == FIELD_PATTERN || field == FIELD_NAME ? ROLE_DECLARE_PARAMETER : ROLE_READ;
  case KIND_ARROW: return field == FIELD_PARAMETER ? ROLE_DECLARE_PARAMETER : ROLE_READ;
  case KIND_CATCH: return field == FIELD_PARAMETER ? ROLE_DECLARE_CATCH : ROLE_READ;
  case KIND_FOR_IN: return field == FIELD_LEFT ? role_in_for_in(tree, parent) : ROLE_READ;
  case KIND_ASSIGNMENT: return field == FIELD_LEFT ? ROLE_WRITE : ROLE_READ;
  case KIND_AUGMENTED_ASSIGNMENT: return field == FIELD_LEFT ? ROLE_UPDATE : ROLE_READ;
  case KIND_UPDATE: return field == FIELD_ARGUMENT ? ROLE_UPDATE : ROLE_READ;
  case KIND_UNARY: {
    bool is_delete = tree_kind(tree, tree_child(tree, parent, FIELD_OPERATOR)) == TOKEN_DELETE;
    return is_delete && field == FIELD_ARGUMENT ? ROLE_DELETE : ROLE_READ;
  }
  case KIND_PARENTHESIZED:
  case KIND_AS:
  case KIND_SATISFIES:
  case KIND_NON_NULL:
  case KIND_TYPE_ASSERTION: return inherited;
  default: return ROLE_READ;
  }
}
