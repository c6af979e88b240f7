// What an expression or a binding of the module certainly is, as far as the text shows.
#include "analyze/value.h"

static Value not_function(NodeId node, Str description) {
  return (Value){VALUE_NOT_FUNCTION, node, description};
}

// What an operator gives: `&&`, `||` and `??` may give a function, no other does.
static Value value_of_binary(const Tree *tree, NodeId n) {
  Str operator= tree_text(tree, tree_child(tree, n, FIELD_OPERATOR));
  bool is_logical = str_equals(operator, STR("&&")) || str_equals(operator, STR("||")) ||
                    str_equals(operator, STR("??"));
  if (is_logical) return (Value){VALUE_UNKNOWN, n, {0}};
  return not_function(n, STR("the result of an operator"));
}

// A proxy of a function is one, and what `Function` makes. A constructor of the user's could return
// a function, too, but hardly ever does.
static Value value_of_new(const Tree *tree, NodeId n) {
  Str constructor = tree_text(tree, tree_child(tree, n, FIELD_CONSTRUCTOR));
  bool may_be_function =
      str_equals(constructor, STR("Proxy")) || str_equals(constructor, STR("Function"));
  if (may_be_function) return (Value){VALUE_UNKNOWN, n, {0}};
  return not_function(n, STR("an object made with `new`"));
}

bool value_is_type_declaration(const Tree *tree, NodeId statement) {
  Kind kind = tree_kind(tree, statement);
  if (kind == KIND_EXPORT) kind = tree_kind(tree, tree_child(tree, statement, FIELD_DECLARATION));
  return tree_is_type(kind);
}

// Where to go on behind the statements of a namespace that are none by themselves: into what a
// statement wraps, past types. NO_NODE: it is one.
static NodeId past_types(const Tree *tree, NodeId n) {
  NodeId parent = tree_parent(tree, n);
  switch (tree_kind(tree, n)) {
  case KIND_INTERFACE:
  case KIND_TYPE_ALIAS:
  case KIND_IMPORT_STATEMENT: return tree_after(tree, n);
  case KIND_IMPORT_ALIAS:
    return tree_kind(tree, parent) == KIND_EXPORT ? NO_NODE : tree_after(tree, n);
  case KIND_EXPORT:
    return tree_child(tree, n, FIELD_DECLARATION) == NO_NODE ? tree_after(tree, n) : n + 1;
  case KIND_AMBIENT: return n + 1;
  case KIND_EXPRESSION_STATEMENT: {
    Kind inner = tree_kind(tree, tree_first_named(tree, n));
    return inner == KIND_NAMESPACE || inner == KIND_MODULE ? n + 1 : NO_NODE;
  }
  case KIND_NAMESPACE:
  case KIND_MODULE: {
    NodeId body = tree_child(tree, n, FIELD_BODY);
    return body == NO_NODE ? tree_after(tree, n) : body + 1;
  }
  case KIND_BLOCK: // of `declare global {}`
    return tree_kind(tree, parent) == KIND_AMBIENT ? n + 1 : NO_NODE;
  default:
    return tree_is_comment(tree_kind(tree, n)) || !tree_node(tree, n)->is_named ? n + 1 : NO_NODE;
  }
}

// A namespace of types vanishes. What is declared in it for the compiler alone counts as a value,
// as it does for TypeScript (getModuleInstanceState() of its binder).
static bool namespace_has_values(const Tree *tree, NodeId namespace) {
  NodeId n = past_types(tree, namespace);
  while (n != NO_NODE && n < tree_after(tree, namespace)) n = past_types(tree, n);
  return n == NO_NODE;
}

Value value_of_expression(const Tree *tree, NodeId n) {
  n = tree_see_through(tree, n);
  Kind kind = tree_kind(tree, n);
  if (tree_is_function(kind)) return (Value){VALUE_FUNCTION, n, {0}};
  switch (kind) {
  case KIND_CLASS:
  case KIND_CLASS_DECLARATION:
  case KIND_ABSTRACT_CLASS: return not_function(n, STR("a class"));
  case KIND_STRING: return not_function(n, STR("a string"));
  case KIND_TEMPLATE: return not_function(n, STR("a template literal"));
  case KIND_NUMBER: return not_function(n, STR("a number"));
  case KIND_REGEX: return not_function(n, STR("a regular expression"));
  case KIND_TRUE:
  case KIND_FALSE: return not_function(n, STR("a boolean"));
  case KIND_NULL: return not_function(n, STR("null"));
  case KIND_UNDEFINED: return not_function(n, STR("undefined"));
  case KIND_ARRAY: return not_function(n, STR("an array"));
  case KIND_OBJECT: return not_function(n, STR("an object"));
  case KIND_NEW: return value_of_new(tree, n);
  case KIND_JSX_ELEMENT:
  case KIND_JSX_SELF_CLOSING: return not_function(n, STR("a JSX element"));
  case KIND_UNARY:
  case KIND_UPDATE: return not_function(n, STR("the result of an operator"));
  case KIND_BINARY: return value_of_binary(tree, n);
  case KIND_ENUM: return not_function(n, STR("an enum"));
  case KIND_NAMESPACE:
  case KIND_MODULE:
    if (!namespace_has_values(tree, n)) return (Value){VALUE_TYPE, n, {0}};
    return not_function(n, STR("a namespace"));
  default: return (Value){VALUE_UNKNOWN, n, {0}};
  }
}

BindingId value_module_binding(Analysis *self, Str name) {
  const uint32_t *id = map_find(&self->name_ids, name);
  return id && *id < self->module_bindings_len ? self->module_bindings[*id] : NOTHING;
}

// The initialiser of `const a = …`; NO_NODE for destructured names and `let a;`.
static NodeId initializer_of(const Tree *tree, const Binding *binding) {
  NodeId declarator = binding->declaration;
  bool is_plain = tree_kind(tree, declarator) == KIND_DECLARATOR &&
                  tree_child(tree, declarator, FIELD_NAME) == binding->identifier;
  if (!is_plain) return NO_NODE;
  // A `var` in a block or behind a condition may never get its value.
  NodeId list = tree_parent(tree, tree_parent(tree, declarator));
  bool is_at_top = tree_kind(tree, list) == KIND_PROGRAM || tree_kind(tree, list) == KIND_EXPORT;
  return is_at_top ? tree_child(tree, declarator, FIELD_VALUE) : NO_NODE;
}

// Follows a binding of the module to its value; `const a = b` on to `b`.
Value value_of_binding(Analysis *self, BindingId id) {
  enum { LONGEST_CHAIN = 64 };
  const Tree *tree = &self->tree;
  Value unknown = {VALUE_UNKNOWN, NO_NODE, {0}};
  for (int steps = 0; steps < LONGEST_CHAIN && id != NOTHING; steps++) {
    const Binding *binding = &self->bindings.items[id];
    unknown.node = binding->identifier;
    if (binding->kind == BINDING_NAMESPACE_IMPORT)
      return not_function(binding->identifier, STR("a module namespace"));
    if (binding->kind == BINDING_CLASS || binding->kind == BINDING_ENUM ||
        binding->kind == BINDING_NAMESPACE)
      return value_of_expression(tree, binding->declaration);
    if (binding->is_assigned) return unknown;
    if (binding->kind == BINDING_FUNCTION) return value_of_expression(tree, binding->declaration);
    NodeId initializer = initializer_of(tree, binding);
    if (initializer == NO_NODE) return unknown;
    Value value = value_of_expression(tree, initializer);
    if (value.kind != VALUE_UNKNOWN || tree_kind(tree, value.node) != KIND_IDENTIFIER) return value;
    id = value_module_binding(self, tree_text(tree, value.node));
  }
  return unknown;
}
