// A function that refers to itself or to others by such a variable is given a reference made anew,
// and seals none: that must be what the variable holds whenever the function runs.
//
//   const f = async () => {…};   async function f() {…}   var f = async () => {…};
#include "analyze/reference_bindings.h"

#include "analyze/holder.h"

// What is read of the module once, for all `var`.
typedef struct Uses {
  NodeId *first_of_function; // by scope: where one of its function declarations is first used
  NodeId *first_of_binding;  // by binding: where it is first used
} Uses;

// A field's value is evaluated for each object; a static one, once.
static bool is_instance_field(const Tree *tree, NodeId n) {
  Kind kind = tree_kind(tree, n);
  bool is_field = kind == KIND_FIELD || kind == KIND_PUBLIC_FIELD;
  return is_field && tree_child_of_kind(tree, n, TOKEN_STATIC) == NO_NODE;
}

// Whether a node is evaluated at most once for each time that the scope is entered.
static bool is_evaluated_once(const Analysis *a, NodeId n, ScopeId scope) {
  NodeId around = a->scopes.items[scope].node;
  while (n > around) {
    Kind kind = tree_kind(&a->tree, n);
    if (tree_is_loop(kind) || tree_is_function(kind) || is_instance_field(&a->tree, n))
      return false;
    n = tree_parent(&a->tree, n);
  }
  return true;
}

// Whether a reference stands in a function declaration of the scope, which is used only where its
// own name is.
static bool is_in_declaration(const Analysis *a, const Reference *reference, ScopeId scope) {
  enum { DEEPEST = 16 };
  FunctionId around = a->scopes.items[scope].function;
  FunctionId id = a->scopes.items[reference->scope].function;
  for (int depth = 0; depth < DEEPEST && id != around && id != NOTHING; depth++) {
    const Function *function = &a->functions.items[id];
    bool is_declared = function->binding != NOTHING && function->outer_scope == scope;
    if (is_declared) return true;
    id = function->parent;
  }
  return false;
}

static void note_first(NodeId *first, NodeId node) {
  if (node < *first) *first = node;
}

static Uses find_uses(Analysis *a) {
  Uses uses = {arena_new_array(a->arena, NodeId, a->scopes.len + 1),
               arena_new_array(a->arena, NodeId, a->bindings.len + 1)};
  for (ScopeId i = 0; i < a->scopes.len; i++) uses.first_of_function[i] = NO_NODE;
  for (BindingId i = 0; i < a->bindings.len; i++) uses.first_of_binding[i] = NO_NODE;
  vec_each (const Reference, reference, &a->references) {
    if (reference->binding == NOTHING) continue;
    const Binding *binding = &a->bindings.items[reference->binding];
    bool is_function = binding->kind == BINDING_FUNCTION;
    bool is_looked_for = is_function || binding->kind == BINDING_VAR;
    if (!binding->scope || !is_looked_for) continue;
    if (is_in_declaration(a, reference, binding->scope)) continue;
    note_first(&uses.first_of_binding[reference->binding], reference->node);
    if (is_function) note_first(&uses.first_of_function[binding->scope], reference->node);
  }
  return uses;
}

// Whether a `var` has its value in every call that a function can be left over from: it is a
// statement of the body itself, and where the body may be left before it, nothing has used a
// function yet that could see it.
static bool is_unconditional(const Analysis *a, BindingId id, const Uses *uses) {
  const Binding *binding = &a->bindings.items[id];
  const Scope *scope = &a->scopes.items[binding->scope];
  NodeId declarator = binding->declaration;
  NodeId list = tree_parent(&a->tree, tree_parent(&a->tree, declarator));
  if (tree_kind(&a->tree, list) == KIND_EXPORT) list = tree_parent(&a->tree, list);
  if (list != scope->node) return false;
  bool is_used_before = uses->first_of_function[binding->scope] < declarator ||
                        uses->first_of_binding[id] < declarator;
  return scope->first_exit > declarator || !is_used_before;
}

// The function that a binding is declared with: by name, or as its initialiser.
static NodeId function_of(const Tree *tree, const Binding *binding) {
  NodeId declaration = binding->declaration;
  if (binding->kind == BINDING_FUNCTION || binding->kind == BINDING_OWN_NAME) return declaration;
  bool is_plain = tree_kind(tree, declaration) == KIND_DECLARATOR &&
                  tree_child(tree, declaration, FIELD_NAME) == binding->identifier;
  NodeId value = is_plain ? tree_child(tree, declaration, FIELD_VALUE) : NO_NODE;
  return value == NO_NODE ? NO_NODE : tree_see_through(tree, value);
}

// Declared with the function, never assigned, and there whenever it can be read.
static void note_declared(Analysis *a, BindingId id, const Uses *uses) {
  Binding *binding = &a->bindings.items[id];
  if (binding->is_assigned || binding->declarations > 1) return;
  NodeId function = function_of(&a->tree, binding);
  if (function == NO_NODE || !tree_is_function(tree_kind(&a->tree, function))) return;
  uint32_t index = analysis_server_function(a, function);
  if (index == NOTHING || !a->plan->functions.items[index].inline_directive) return;
  bool is_certain = binding->kind != BINDING_VAR || is_unconditional(a, id, uses);
  if (is_certain) binding->server_function = index;
}

// `let f; f = async () => {…}` and a `var f = async () => {…}` in a block: once the function runs,
// it is the value.
static void note_self(Analysis *a, uint32_t index) {
  HolderVec holders = holder_find(a, a->server_nodes.items[index]);
  vec_each (const Holder, holder, &holders) {
    Binding *binding = &a->bindings.items[holder->binding];
    bool is_whole = str_equals(holder->path, analysis_binding_name(a, holder->binding));
    if (!is_whole || !holder_is_only_value(a, holder->binding)) continue;
    if (is_evaluated_once(a, holder->node, binding->scope)) binding->self_function = index;
  }
}

void reference_bindings_note(Analysis *self) {
  Uses uses = find_uses(self);
  for (BindingId id = 0; id < self->bindings.len; id++) note_declared(self, id, &uses);
  for (uint32_t i = 0; i < self->plan->functions.len; i++)
    if (self->plan->functions.items[i].inline_directive) note_self(self, i);
}
