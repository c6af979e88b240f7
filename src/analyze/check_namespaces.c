// A moved function no longer stands in its namespace, and cannot see what other blocks of it
// export. Blocks of one name in one place are one namespace, and enums likewise:
//
//   namespace A.B { export const x = 1 }   namespace A { export namespace B { … x … } }
#include "analyze/check_namespaces.h"

#include "analyze/scope_table.h"
#include "analyze/value.h"

typedef struct Namespaces {
  Analysis *a;
  uint32_t *groups; // a scope each: the namespace or enum that it is a block of; NOTHING: none
  Map ids;          // GroupKey → group
  Map exported;     // MemberKey: what the blocks of each group export
} Namespaces;

// An exported namespace is known by the one around it and its name, any other by its binding.
typedef struct GroupKey {
  uint32_t outer; // NOTHING: `name` is a binding
  uint32_t name;
  uint32_t is_enum; // a namespace does not see the members of an enum that it is merged with
} GroupKey;

typedef struct MemberKey {
  uint32_t group;
  NameId name;
} MemberKey;

static Str key_of(const void *key, size_t size) {
  return (Str){key, size};
}

static Str kept_key(Analysis *a, const void *key, size_t size) {
  void *kept = arena_take(a->arena, size);
  memcpy(kept, key, size);
  return key_of(kept, size);
}

static bool is_namespace(Kind kind) {
  return kind == KIND_NAMESPACE || kind == KIND_MODULE;
}

// The name that a scope's block belongs to; NO_NODE: it is no block of a namespace or enum.
static NodeId name_of_block(const Tree *tree, const Scope *scope) {
  NodeId owner = tree_parent(tree, scope->node);
  switch (scope->kind) {
  case SCOPE_NAMESPACE: return scope->node;
  case SCOPE_ENUM: return tree_child(tree, owner, FIELD_NAME);
  case SCOPE_BODY: break;
  default: return NO_NODE;
  }
  if (!is_namespace(tree_kind(tree, owner))) return NO_NODE;
  NodeId name = tree_child(tree, owner, FIELD_NAME);
  if (name == NO_NODE || tree_kind(tree, name) == KIND_STRING) return NO_NODE;
  return tree_after(tree, name) - 1; // the last of `A.B.C`
}

// Only what a block of a namespace exports is seen in its other blocks.
static bool is_exported(const Tree *tree, const Binding *binding) {
  if (binding->kind == BINDING_ENUM_MEMBER) return true;
  if (tree_kind(tree, binding->identifier) == KIND_PROPERTY_NAME) return true; // B of A.B
  NodeId n = binding->declaration;
  while (n != 0 && tree_kind(tree, n) != KIND_EXPORT && tree_kind(tree, n) != KIND_BLOCK)
    n = tree_parent(tree, n);
  return tree_kind(tree, n) == KIND_EXPORT;
}

static uint32_t group_of(Namespaces *self, const Scope *scope) {
  Analysis *a = self->a;
  NodeId name_node = name_of_block(&a->tree, scope);
  if (name_node == NO_NODE) return NOTHING;
  NameId name = analysis_name(a, tree_text(&a->tree, name_node));
  BindingId binding = scope_find_repeatable(a, scope->parent, name);
  if (binding == NOTHING) return NOTHING;
  uint32_t outer = self->groups[scope->parent];
  bool is_shared = outer != NOTHING && is_exported(&a->tree, &a->bindings.items[binding]);
  GroupKey key = {is_shared ? outer : NOTHING, is_shared ? name : binding,
                  scope->kind == SCOPE_ENUM};
  bool added;
  uint32_t *group = map_put(&self->ids, a->arena, kept_key(a, &key, sizeof key), &added);
  if (added) *group = self->ids.len;
  return *group;
}

static void note_exported(Namespaces *self, const Scope *scope, uint32_t group) {
  Analysis *a = self->a;
  for (BindingId b = scope->first_binding; b != NOTHING; b = a->bindings.items[b].next) {
    const Binding *binding = &a->bindings.items[b];
    if (!is_exported(&a->tree, binding)) continue;
    MemberKey key = {group, binding->name};
    map_put(&self->exported, a->arena, kept_key(a, &key, sizeof key), NULL);
  }
}

// Whether another block of a namespace around gives the name a nearer meaning than its binding.
static bool is_found_by_merging(const Namespaces *self, const Reference *reference, ScopeId outer) {
  const Analysis *a = self->a;
  NodeId bound_at = reference->binding == NOTHING
                        ? 0
                        : a->scopes.items[a->bindings.items[reference->binding].scope].node;
  for (ScopeId around = outer; around != NOTHING; around = a->scopes.items[around].parent) {
    if (reference->binding != NOTHING && bound_at >= a->scopes.items[around].node) return false;
    MemberKey key = {self->groups[around], reference->name};
    if (key.group != NOTHING && map_find(&self->exported, key_of(&key, sizeof key))) return true;
  }
  return false;
}

// A function that moves leaves a variable, which no namespace can be merged with.
static void check_function_of_name(Analysis *self, const Scope *scope) {
  const Tree *tree = &self->tree;
  NodeId name_node = name_of_block(tree, scope), owner = tree_parent(tree, scope->node);
  if (scope->kind != SCOPE_BODY || scope->parent == 0) return;
  if (value_of_expression(tree, owner).kind == VALUE_TYPE) return;
  NameId name = analysis_name(self, tree_text(tree, name_node));
  BindingId id = scope_find_repeatable(self, scope->parent, name);
  if (id == NOTHING || self->bindings.items[id].kind != BINDING_FUNCTION) return;
  const Binding *binding = &self->bindings.items[id];
  if (analysis_server_function(self, binding->declaration) == NOTHING) return;
  Diag *diag = analysis_report(
      self, DIAG_NAMESPACE_MERGING, binding->identifier,
      STR("this server function is merged with a namespace, which a moved function cannot be"));
  diag_add_note(self->arena, diag, tree_span(tree, name_node), STR("this is the namespace"));
  diag->help = STR("declare both at the top level of the module, or under two names");
}

static bool is_in_group(const Namespaces *self, ScopeId scope) {
  while (scope != NOTHING && self->groups[scope] == NOTHING)
    scope = self->a->scopes.items[scope].parent;
  return scope != NOTHING;
}

static void check_references(const Namespaces *self, NodeId function, ScopeId outer) {
  Analysis *a = self->a;
  NodeId after = tree_after(&a->tree, function);
  for (uint32_t i = analysis_first_reference(a, function); i < a->references.len; i++) {
    const Reference *reference = &a->references.items[i];
    if (reference->node >= after) return;
    if (!is_found_by_merging(self, reference, outer)) continue;
    Diag *diag = analysis_report(
        a, DIAG_NAMESPACE_MERGING, reference->node,
        STR("this name is found only by merging namespaces, which a moved function cannot do"));
    diag->help = STR("write it with the namespace's name: N.x");
  }
}

void check_namespaces(Analysis *self) {
  Namespaces namespaces = {.a = self};
  namespaces.groups = arena_take(self->arena, self->scopes.len * sizeof *namespaces.groups);
  for (ScopeId id = 0; id < self->scopes.len; id++) { // those around a scope come first
    const Scope *scope = &self->scopes.items[id];
    uint32_t group = namespaces.groups[id] = group_of(&namespaces, scope);
    if (group == NOTHING) continue;
    note_exported(&namespaces, scope, group);
    check_function_of_name(self, scope);
  }
  if (!namespaces.ids.len) return;
  for (uint32_t i = 0; i < self->plan->functions.len; i++) {
    NodeId node = self->server_nodes.items[i];
    if (node == NO_NODE || !self->plan->functions.items[i].inline_directive) continue;
    ScopeId outer = self->functions.items[analysis_function(self, node)].outer_scope;
    if (is_in_group(&namespaces, outer)) check_references(&namespaces, node, outer);
  }
}
