// A moved function no longer stands in its namespace, and cannot see what other blocks of it
// export.
#include "analyze/check_namespaces.h"

// Only what a block of a namespace exports is seen in its other blocks.
static bool is_exported(const Tree *tree, const Binding *binding) {
  NodeId n = binding->declaration;
  while (n != 0 && tree_kind(tree, n) != KIND_EXPORT && tree_kind(tree, n) != KIND_BLOCK)
    n = tree_parent(tree, n);
  return tree_kind(tree, n) == KIND_EXPORT;
}

// The other blocks of a merged namespace: `namespace N { export const x = 1 } namespace N { … x …
// }`.
static bool is_merged_name(const Analysis *self, ScopeId scope, NameId name) {
  const Tree *tree = &self->tree;
  NodeId block = tree_parent(tree, self->scopes.items[scope].node);
  Str own = tree_text(tree, tree_child(tree, block, FIELD_NAME));
  for (ScopeId other = 0; other < self->scopes.len; other++) {
    const Scope *s = &self->scopes.items[other];
    if (s->kind != SCOPE_BODY || other == scope) continue;
    NodeId parent = tree_parent(tree, s->node);
    Kind kind = tree_kind(tree, parent);
    bool is_same = (kind == KIND_NAMESPACE || kind == KIND_MODULE) &&
                   str_equals(tree_text(tree, tree_child(tree, parent, FIELD_NAME)), own);
    if (!is_same) continue;
    for (BindingId b = s->first_binding; b != NOTHING; b = self->bindings.items[b].next)
      if (self->bindings.items[b].name == name && is_exported(tree, &self->bindings.items[b]))
        return true;
  }
  return false;
}

static bool is_namespace_scope(const Analysis *self, ScopeId scope) {
  const Scope *s = &self->scopes.items[scope];
  Kind kind = tree_kind(&self->tree, tree_parent(&self->tree, s->node));
  return s->kind == SCOPE_BODY && (kind == KIND_NAMESPACE || kind == KIND_MODULE);
}

// Whether another block of a namespace around gives the name a nearer meaning than its binding.
static bool is_found_by_merging(const Analysis *self, const Reference *reference, ScopeId outer) {
  NodeId bound_at = reference->binding == NOTHING
                        ? 0
                        : self->scopes.items[self->bindings.items[reference->binding].scope].node;
  for (ScopeId around = outer; around != NOTHING; around = self->scopes.items[around].parent) {
    if (reference->binding != NOTHING && bound_at >= self->scopes.items[around].node) return false;
    if (is_namespace_scope(self, around) && is_merged_name(self, around, reference->name))
      return true;
  }
  return false;
}

void check_namespaces(Analysis *self, NodeId function, ScopeId outer) {
  ScopeId around = outer;
  while (around != NOTHING && !is_namespace_scope(self, around))
    around = self->scopes.items[around].parent;
  if (around == NOTHING) return;
  NodeId after = tree_after(&self->tree, function);
  for (uint32_t i = analysis_first_reference(self, function); i < self->references.len; i++) {
    const Reference *reference = &self->references.items[i];
    if (reference->node >= after) return;
    if (!is_found_by_merging(self, reference, outer)) continue;
    Diag *diag = analysis_report(
        self, DIAG_NAMESPACE_MERGING, reference->node,
        STR("this name is found only by merging namespaces, which a moved function cannot do"));
    diag->help = STR("write it with the namespace's name: N.x");
  }
}
