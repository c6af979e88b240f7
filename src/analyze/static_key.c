#include "analyze/static_key.h"

#include "analyze/symbol.h"

// `Symbol.iterator`: no string begins with the byte that it is given here.
static bool is_symbol(Analysis *self, NodeId n, Str *key) {
  const Tree *tree = &self->tree;
  NodeId object = tree_child(tree, n, FIELD_OBJECT), property = tree_child(tree, n, FIELD_PROPERTY);
  bool is_of_global = tree_kind(tree, n) == KIND_MEMBER && property != NO_NODE &&
                      tree_kind(tree, object) == KIND_IDENTIFIER &&
                      str_equals(tree_text(tree, object), STR("Symbol")) &&
                      analysis_binding_at(self, object) == NOTHING;
  if (!is_of_global) return false;
  *key = str_concat(self->arena, STR("\xFF"), tree_text(tree, property));
  return true;
}

// The value of `const key = 'save'`, or the expression itself.
static NodeId constant_of(const Analysis *self, NodeId n) {
  const Tree *tree = &self->tree;
  if (tree_kind(tree, n) != KIND_IDENTIFIER) return n;
  BindingId id = analysis_binding_at(self, n);
  if (id == NOTHING || self->bindings.items[id].kind != BINDING_CONST) return n;
  const Binding *binding = &self->bindings.items[id];
  bool is_plain = tree_kind(tree, binding->declaration) == KIND_DECLARATOR &&
                  tree_child(tree, binding->declaration, FIELD_NAME) == binding->identifier;
  NodeId value = is_plain ? tree_child(tree, binding->declaration, FIELD_VALUE) : NO_NODE;
  return value == NO_NODE ? n : tree_see_through(tree, value);
}

// A template that is a string: nothing is put in, nothing escaped.
static bool is_plain_template(Analysis *self, NodeId n, Str *key) {
  Str text = tree_text(&self->tree, n);
  bool is_plain = tree_kind(&self->tree, n) == KIND_TEMPLATE &&
                  tree_child_of_kind(&self->tree, n, KIND_SUBSTITUTION) == NO_NODE &&
                  !memchr(text.ptr, '\\', text.len) && !memchr(text.ptr, '\r', text.len);
  if (is_plain) *key = str_slice(text, 1, text.len - 1);
  return is_plain;
}

NodeId static_key_node(const Tree *tree, NodeId member) {
  NodeId name = tree_child(tree, member, FIELD_NAME);
  return name != NO_NODE ? name : tree_child(tree, member, FIELD_PROPERTY);
}

bool static_key_known(Analysis *self, NodeId member, Str *key) {
  const Tree *tree = &self->tree;
  NodeId name = static_key_node(tree, member);
  if (tree_kind(tree, name) != KIND_COMPUTED_KEY) {
    *key = symbol_key_name(self, name);
    return true;
  }
  NodeId inner = constant_of(self, tree_see_through(tree, tree_first_named(tree, name)));
  Kind kind = tree_kind(tree, inner);
  if (kind != KIND_STRING && kind != KIND_NUMBER)
    return is_plain_template(self, inner, key) || is_symbol(self, inner, key);
  *key = symbol_key_name(self, inner);
  return true;
}
