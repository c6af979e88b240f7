// Exports that vanish with the types.
#include "analyze/export_types.h"

#include "analyze/value.h"

// `export type …`; the grammars do not know `export type *`, whose `type` was masked in the tree.
bool export_is_type(const Tree *tree, NodeId statement) {
  if (tree_child_of_kind(tree, statement, TOKEN_TYPE) != NO_NODE) return true;
  NodeId star = tree_child_of_kind(tree, statement, TOKEN_STAR);
  if (star == NO_NODE) star = tree_child_of_kind(tree, statement, KIND_NAMESPACE_EXPORT);
  if (star == NO_NODE) return false;
  Span before = {tree_node(tree, statement)->start, tree_node(tree, star)->start};
  return str_find(span_text(before, tree->text), STR("type"), 0) != SIZE_MAX;
}

bool export_names_type(Analysis *self, NodeId n) {
  return tree_kind(&self->tree, n) == KIND_IDENTIFIER &&
         value_module_binding(self, analysis_key(self, n)) == NOTHING &&
         map_find(&self->type_names, tree_text(&self->tree, n));
}

// `export default T` of an interface, `export namespace N { type T = … }`, `export interface T {}`
static bool exports_type_alone(Analysis *self, NodeId statement) {
  const Tree *tree = &self->tree;
  NodeId declaration = tree_child(tree, statement, FIELD_DECLARATION);
  if (export_is_type(tree, statement) || value_is_type_declaration(tree, statement)) return true;
  if (declaration != NO_NODE) return value_of_expression(tree, declaration).kind == VALUE_TYPE;
  NodeId value = tree_child(tree, statement, FIELD_VALUE);
  return value != NO_NODE && export_names_type(self, value);
}

bool export_is_empty(Analysis *self, NodeId statement) {
  const Tree *tree = &self->tree;
  NodeId clause = tree_child_of_kind(tree, statement, KIND_EXPORT_CLAUSE);
  if (exports_type_alone(self, statement)) return true;
  if (clause == NO_NODE) return false;
  bool is_local = tree_child(tree, statement, FIELD_SOURCE) == NO_NODE;
  tree_each_child(tree, clause, specifier) {
    if (tree_kind(tree, specifier) != KIND_EXPORT_SPECIFIER) continue;
    NodeId name = tree_child(tree, specifier, FIELD_NAME);
    bool is_type = tree_child_of_kind(tree, specifier, TOKEN_TYPE) != NO_NODE ||
                   (is_local && export_names_type(self, name));
    if (!is_type) return false;
  }
  return true;
}
