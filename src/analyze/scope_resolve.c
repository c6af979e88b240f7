// Resolves every reference in one walk over references and scopes, both in source order, with one
// slot a name that holds the binding which is visible just now.
#include "analyze/scope.h"

static void show_bindings(Analysis *a, BindingId *visible, ScopeId scope) {
  for (BindingId b = a->scopes.items[scope].first_binding; b != NOTHING;
       b = a->bindings.items[b].next) {
    Binding *binding = &a->bindings.items[b];
    binding->shadowed = visible[binding->name];
    visible[binding->name] = b;
  }
}

static void hide_bindings(Analysis *a, BindingId *visible, ScopeId scope) {
  for (BindingId b = a->scopes.items[scope].first_binding; b != NOTHING;
       b = a->bindings.items[b].next)
    visible[a->bindings.items[b].name] = a->bindings.items[b].shadowed;
}

// The decorators of parameters around the reference at hand, innermost last.
typedef struct Decorators {
  Analysis *a;
  uint32_t next; // of Analysis.parameter_decorators
  Vec(ParameterDecorator) around;
  bool *is_unseen; // a scope each
} Decorators;

static void come_to(Decorators *self, NodeId n) {
  for (;;) {
    const ParameterDecorator *next = self->next < self->a->parameter_decorators.len
                                         ? &self->a->parameter_decorators.items[self->next]
                                         : NULL;
    NodeId at = next && next->node <= n ? next->node : n;
    while (self->around.len && vec_last(&self->around)->after <= at)
      self->is_unseen[self->around.items[--self->around.len].parameters] = false;
    if (!next || next->node > n) return;
    vec_push(self->a->arena, &self->around, *next);
    self->is_unseen[next->parameters] = true;
    self->next++;
  }
}

// The binding that is visible where no parameters of the methods around are.
static BindingId beyond_parameters(const Decorators *self, BindingId id) {
  while (id != NOTHING && self->around.len && self->is_unseen[self->a->bindings.items[id].scope])
    id = self->a->bindings.items[id].shadowed;
  return id;
}

static void note_assignment(Analysis *a, const Reference *reference) {
  Role role = (Role)a->roles[reference->node];
  if (reference->binding == NOTHING || (role != ROLE_WRITE && role != ROLE_UPDATE)) return;
  a->bindings.items[reference->binding].is_assigned = true;
  a->bindings.items[reference->binding].assignments++;
}

static void list_module_bindings(Analysis *a) {
  a->module_bindings_len = a->names.len;
  a->module_bindings = arena_take(a->arena, a->names.len * sizeof *a->module_bindings);
  for (uint32_t i = 0; i < a->names.len; i++) a->module_bindings[i] = NOTHING;
  for (BindingId b = a->scopes.items[0].first_binding; b != NOTHING; b = a->bindings.items[b].next)
    a->module_bindings[a->bindings.items[b].name] = b;
}

// A class declaration has a constant of its name inside. It differs from the name around only where
// one of them is assigned.
static void join_class_names(Analysis *a) {
  vec_each (Reference, reference, &a->references) {
    if (reference->binding == NOTHING) continue;
    const Binding *inner = &a->bindings.items[reference->binding];
    bool is_one = inner->outer != NOTHING && !inner->is_assigned &&
                  !a->bindings.items[inner->outer].is_assigned;
    if (is_one) reference->binding = inner->outer;
  }
}

void scope_resolve(Analysis *self) {
  list_module_bindings(self);
  BindingId *visible = arena_take(self->arena, self->names.len * sizeof *visible);
  for (uint32_t i = 0; i < self->names.len; i++) visible[i] = NOTHING;
  ScopeId open = NOTHING, next = 0;
  Decorators decorators = {.a = self,
                           .is_unseen = arena_take_zeroed(self->arena, self->scopes.len)};
  vec_each (Reference, reference, &self->references) {
    for (;;) { // close and open scopes up to the reference, in source order
      NodeId upcoming = next < self->scopes.len ? self->scopes.items[next].node : NO_NODE;
      NodeId at = upcoming <= reference->node ? upcoming : reference->node;
      while (open != NOTHING && self->scopes.items[open].after <= at) {
        hide_bindings(self, visible, open);
        open = self->scopes.items[open].parent;
      }
      if (upcoming > reference->node) break;
      open = next++;
      show_bindings(self, visible, open);
    }
    come_to(&decorators, reference->node);
    reference->binding = beyond_parameters(&decorators, visible[reference->name]);
    note_assignment(self, reference);
  }
  join_class_names(self);
}
