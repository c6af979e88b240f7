#include "analyze/holder.h"

// The property of a key, `*` for a computed one.
static Str property_of(Analysis *self, NodeId key) {
  Kind kind = tree_kind(&self->tree, key);
  bool is_plain = kind == KIND_PROPERTY_NAME || kind == KIND_SHORTHAND;
  return is_plain ? analysis_name_at(self, key) : STR("*");
}

// One step out of an object or array literal: the property, and the literal; NO_NODE: not in one.
static NodeId literal_around(Analysis *self, NodeId n, Str *property) {
  const Tree *tree = &self->tree;
  NodeId parent = tree_parent(tree, n);
  *property = STR("*");
  switch (tree_kind(tree, parent)) {
  case KIND_ARRAY: return parent;
  case KIND_OBJECT: {
    bool is_method = tree_kind(tree, n) == KIND_METHOD;
    *property = property_of(self, is_method ? tree_child(tree, n, FIELD_NAME) : n);
    return parent;
  }
  case KIND_PAIR:
    if (tree_field(tree, n) != FIELD_VALUE) return NO_NODE;
    *property = property_of(self, tree_child(tree, parent, FIELD_KEY));
    return tree_parent(tree, parent);
  default: return NO_NODE;
  }
}

static Str joined(Analysis *self, Str first, Str rest) {
  return rest.len ? str_format(self->arena, "%.*s.%.*s", STR_ARG(first), STR_ARG(rest)) : first;
}

// Adds the target of an assignment, `o.a` or `f`.
static void add_target(Analysis *self, HolderVec *out, NodeId assignment, Str path) {
  const Tree *tree = &self->tree;
  NodeId n = tree_see_through(tree, tree_child(tree, assignment, FIELD_LEFT));
  while (tree_kind(tree, n) == KIND_MEMBER) {
    NodeId property = tree_child(tree, n, FIELD_PROPERTY);
    if (tree_kind(tree, property) != KIND_PROPERTY_NAME) return;
    path = joined(self, analysis_name_at(self, property), path);
    n = tree_see_through(tree, tree_child(tree, n, FIELD_OBJECT));
  }
  if (tree_kind(tree, n) != KIND_IDENTIFIER) return;
  BindingId binding = analysis_binding_at(self, n);
  if (binding == NOTHING) return;
  path = joined(self, analysis_binding_name(self, binding), path);
  vec_push(self->arena, out, ((Holder){binding, path, assignment}));
}

static void add_declarator(Analysis *self, HolderVec *out, NodeId declarator, Str path) {
  const BindingId *binding =
      map_find(&self->declarators, (Str){(const char *)&declarator, sizeof declarator});
  if (!binding) return;
  path = joined(self, analysis_binding_name(self, *binding), path);
  vec_push(self->arena, out, ((Holder){*binding, path, declarator}));
}

// `f ??= v`, too: where the value is there at all, it is what the variable gets.
static bool is_assigned(const Tree *tree, NodeId n) {
  NodeId parent = tree_parent(tree, n);
  if (tree_field(tree, n) != FIELD_RIGHT) return false;
  if (tree_kind(tree, parent) == KIND_ASSIGNMENT) return true;
  if (tree_kind(tree, parent) != KIND_AUGMENTED_ASSIGNMENT) return false;
  Str sign = tree_text(tree, tree_child(tree, parent, FIELD_OPERATOR));
  return sign.len == 3 && strchr("&|?", sign.ptr[0]); // not `**=`
}

HolderVec holder_find(Analysis *self, NodeId value) {
  enum { DEEPEST = 16 };
  const Tree *tree = &self->tree;
  HolderVec out = {0};
  Str path = {0}, property;
  NodeId n = value;
  for (int depth = 0; depth < DEEPEST; depth++) {
    n = tree_see_outward(tree, n);
    NodeId parent = tree_parent(tree, n), literal = literal_around(self, n, &property);
    if (literal != NO_NODE) {
      path = joined(self, property, path);
      n = literal;
      continue;
    }
    Kind kind = tree_kind(tree, parent);
    if (kind == KIND_DECLARATOR && tree_field(tree, n) == FIELD_VALUE)
      add_declarator(self, &out, parent, path);
    if (!is_assigned(tree, n)) return out;
    add_target(self, &out, parent, path);
    n = parent;
  }
  return out;
}

bool holder_is_only_value(const Analysis *self, BindingId id) {
  const Tree *tree = &self->tree;
  const Binding *binding = &self->bindings.items[id];
  if (tree_kind(tree, binding->declaration) != KIND_DECLARATOR) return false;
  if (binding->kind == BINDING_VAR) return binding->initializers + binding->assignments == 1;
  NodeId value = tree_child(tree, binding->declaration, FIELD_VALUE);
  bool is_nothing = value == NO_NODE || tree_kind(tree, value) == KIND_NULL ||
                    tree_kind(tree, value) == KIND_UNDEFINED; // `let f = null; f = …`
  bool is_assigned_once = binding->assignments == 1 && is_nothing;
  return is_assigned_once || (binding->assignments == 0 && value != NO_NODE);
}
