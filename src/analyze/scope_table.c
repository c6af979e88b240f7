#include "analyze/scope_table.h"

ScopeId scope_open(Analysis *self, ScopeId parent, ScopeKind kind, NodeId node, NodeId after) {
  bool is_var_scope = kind == SCOPE_MODULE || kind == SCOPE_BODY || kind == SCOPE_PARAMETERS;
  ScopeId id = self->scopes.len;
  Scope scope = {.kind = kind,
                 .node = node,
                 .after = after,
                 .parent = parent,
                 .first_binding = NOTHING,
                 .function = NOTHING,
                 .first_exit = NO_NODE,
                 .var_scope = id};
  if (parent != NOTHING) {
    const Scope *around = &self->scopes.items[parent];
    scope.function = around->function;
    if (!is_var_scope) scope.var_scope = around->var_scope;
  }
  vec_push(self->arena, &self->scopes, scope);
  return id;
}

static bool may_repeat(BindingKind kind) {
  switch (kind) {
  case BINDING_VAR:
  case BINDING_FUNCTION:
  case BINDING_CLASS:
  case BINDING_ENUM:
  case BINDING_NAMESPACE:
  case BINDING_PRIVATE_NAME: return true;
  default: return false;
  }
}

// Keyed by scope and name: a scope may hold thousands of bindings.
static uint64_t repeatable_key(ScopeId scope, NameId name) {
  return (uint64_t)scope << 32 | name;
}

BindingId scope_find_repeatable(const Analysis *self, ScopeId scope, NameId name) {
  uint64_t key = repeatable_key(scope, name);
  const uint32_t *binding = map_find(&self->repeatable, (Str){(const char *)&key, sizeof key});
  return binding ? *binding : NOTHING;
}

static void note_repeatable(Analysis *self, ScopeId scope, NameId name, BindingId binding) {
  uint64_t *key = arena_take(self->arena, sizeof *key);
  *key = repeatable_key(scope, name);
  *map_put(&self->repeatable, self->arena, (Str){(const char *)key, sizeof *key}, NULL) = binding;
}

static void declare_again(Binding *binding, BindingKind kind, NodeId identifier,
                          NodeId declaration) {
  binding->declarations++;
  bool has_value = kind == BINDING_FUNCTION || kind == BINDING_CLASS;
  if (!has_value) return;
  if (binding->initializers) binding->is_assigned = true;
  binding->kind = kind;
  binding->declaration = declaration;
  binding->identifier = identifier;
}

static void note_declarator(Analysis *self, NodeId declaration, BindingId binding) {
  if (tree_kind(&self->tree, declaration) != KIND_DECLARATOR) return;
  NodeId *key = arena_take(self->arena, sizeof *key);
  *key = declaration;
  *map_put(&self->declarators, self->arena, (Str){(const char *)key, sizeof *key}, NULL) = binding;
}

BindingId scope_add_binding(Analysis *self, ScopeId scope, BindingKind kind, NodeId identifier,
                            NodeId declaration) {
  NameId name = analysis_name(self, tree_text(&self->tree, identifier));
  BindingId old = may_repeat(kind) ? scope_find_repeatable(self, scope, name) : NOTHING;
  if (old != NOTHING) {
    declare_again(&self->bindings.items[old], kind, identifier, declaration);
    note_declarator(self, declaration, old);
    return old;
  }
  BindingId id = self->bindings.len;
  if (may_repeat(kind)) note_repeatable(self, scope, name, id);
  Scope *owner = &self->scopes.items[scope];
  Binding binding = {.name = name,
                     .scope = scope,
                     .kind = kind,
                     .identifier = identifier,
                     .declaration = declaration,
                     .declarations = 1,
                     .next = owner->first_binding,
                     .outer = NOTHING,
                     .server_function = NOTHING,
                     .self_function = NOTHING};
  vec_push(self->arena, &self->bindings, binding);
  owner->first_binding = id;
  note_declarator(self, declaration, id);
  return id;
}
