// A call works with the values of its start. An assignment that comes later is not seen by it:
//
//   const running = save(); total = 2; await running;      a call runs: reported
//   const form = <form action={save} />; total = 2;        no call can run: the last value counts
//
// One walk notes, for each server function, where the first call of it may begin, and for each
// variable, how far into the source its assignments reach: one in a loop reaches to the loop's end,
// since another round may follow.
#include "analyze/check_stale.h"

typedef struct Assignments {
  NodeId in_closure;     // the first one in another function that is no server function's copy
  NodeId latest;         // of those in the declaring function, the one that reaches farthest
  NodeId reach;          // a node: whatever stands before it may come before the assignment
  uint32_t reported_for; // the server function whose capture was looked at last
} Assignments;

// What becomes of the value of a node.
typedef struct Flow {
  NodeId call; // it is passed to this call; NO_NODE: to none
  bool is_awaited;
} Flow;

typedef struct Stale {
  Analysis *a;
  const Tree *tree;
  Assignments *bindings; // by BindingId
  NodeId *first_use;     // by server function: behind its first call, or NO_NODE
  NodeId *first_call;    // that call
  Flow *flows;           // by node
  bool *is_copy;         // by node: a server function assigns to its own copy of a capture
  Vec(NodeId) loops;     // around the node, outermost first
} Stale;

static void flow_into(Stale *s, NodeId n) {
  NodeId parent = tree_parent(s->tree, n);
  Kind kind = tree_kind(s->tree, parent);
  Flow flow = s->flows[parent];
  bool keeps_value = tree_is_transparent(kind) || kind == KIND_OBJECT || kind == KIND_ARRAY ||
                     kind == KIND_PAIR || kind == KIND_SPREAD || kind == KIND_TERNARY;
  if (kind == KIND_ARGUMENTS)
    flow.call = tree_parent(s->tree, parent);
  else if (tree_is_function(kind))
    flow = (Flow){.call = NO_NODE};
  else if (!keeps_value)
    flow.call = NO_NODE;
  if (kind == KIND_AWAIT) flow.is_awaited = true;
  s->flows[n] = flow;
}

// The call of the function that stands at `n`: `f()`, `f.call(…)`, `f.apply(…)`; or NO_NODE.
static NodeId call_of(const Tree *tree, NodeId n) {
  while (tree_is_transparent(tree_kind(tree, tree_parent(tree, n)))) n = tree_parent(tree, n);
  NodeId parent = tree_parent(tree, n);
  bool is_object = tree_kind(tree, parent) == KIND_MEMBER && tree_field(tree, n) == FIELD_OBJECT;
  if (is_object) {
    NodeId property = tree_child(tree, parent, FIELD_PROPERTY);
    Str name = property == NO_NODE ? STR("") : tree_text(tree, property);
    if (!str_equals(name, STR("call")) && !str_equals(name, STR("apply"))) return NO_NODE;
    n = parent;
    parent = tree_parent(tree, n);
  }
  bool is_callee = tree_kind(tree, parent) == KIND_CALL && tree_field(tree, n) == FIELD_FUNCTION;
  return is_callee ? parent : NO_NODE;
}

// Notes a server function, or a name of it, at `n`. Elsewhere than in the function around it nobody
// knows when it is called.
static void note_use(Stale *s, uint32_t index, NodeId n, FunctionId where) {
  FunctionId own = analysis_function(s->a, s->a->server_nodes.items[index]);
  if (own == NOTHING || s->a->functions.items[own].parent != where || s->flows[n].is_awaited)
    return;
  NodeId call = call_of(s->tree, n);
  if (call == NO_NODE) call = s->flows[n].call;
  if (call == NO_NODE || tree_after(s->tree, call) >= s->first_use[index]) return;
  s->first_use[index] = tree_after(s->tree, call);
  s->first_call[index] = call;
}

// The outermost loop around the present node that doesn't make the binding anew, or NO_NODE.
static NodeId loop_around(const Stale *s, NodeId scope) {
  uint32_t low = 0, high = s->loops.len;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (s->loops.items[middle] <= scope)
      low = middle + 1;
    else
      high = middle;
  }
  return low < s->loops.len ? s->loops.items[low] : NO_NODE;
}

static void note_assignment(Stale *s, BindingId id, NodeId n, FunctionId where) {
  const Scope *scope = &s->a->scopes.items[s->a->bindings.items[id].scope];
  Assignments *known = &s->bindings[id];
  if (where != scope->function) {
    if (known->in_closure == NO_NODE && !s->is_copy[n]) known->in_closure = n;
    return;
  }
  NodeId loop = loop_around(s, scope->node), parent = tree_parent(s->tree, n);
  Kind kind = tree_kind(s->tree, parent);
  bool is_target =
      kind == KIND_ASSIGNMENT || kind == KIND_AUGMENTED_ASSIGNMENT || kind == KIND_DECLARATOR;
  NodeId reach = loop != NO_NODE ? tree_after(s->tree, loop)
                 : is_target     ? tree_after(s->tree, parent)
                                 : n;
  if (known->latest != NO_NODE && reach < known->reach) return;
  known->latest = n;
  known->reach = reach;
}

static void look_at_reference(Stale *s, const Reference *reference) {
  if (reference->binding == NOTHING) return;
  const Binding *binding = &s->a->bindings.items[reference->binding];
  FunctionId where = s->a->scopes.items[reference->scope].function;
  Role role = (Role)s->a->roles[reference->node];
  if (role == ROLE_WRITE || role == ROLE_UPDATE)
    note_assignment(s, reference->binding, reference->node, where);
  else if (binding->server_function != NOTHING)
    note_use(s, binding->server_function, reference->node, where);
}

static void walk(Stale *s) {
  const Tree *tree = s->tree;
  Analysis *a = s->a;
  uint32_t reference = 0, value = 0;
  for (NodeId n = 1; n < tree->count; n++) {
    flow_into(s, n);
    while (s->loops.len && tree_after(tree, *vec_last(&s->loops)) <= n) s->loops.len--;
    if (tree_is_loop(tree_kind(tree, n))) vec_push(a->arena, &s->loops, n);
    if (tree_is_function(tree_kind(tree, n))) {
      uint32_t index = analysis_server_function(a, n);
      if (index != NOTHING)
        note_use(s, index, n, a->functions.items[analysis_function(a, n)].parent);
    }
    for (; reference < a->references.len && a->references.items[reference].node == n; reference++)
      look_at_reference(s, &a->references.items[reference]);
    for (; value < a->var_values.len && a->var_values.items[value].node == n; value++) {
      BindingId id = a->var_values.items[value].binding;
      note_assignment(s, id, n, a->scopes.items[a->bindings.items[id].scope].function);
    }
  }
}

static void report(Stale *s, const CapturedUse *use, NodeId assignment, NodeId call) {
  Analysis *a = s->a;
  Str name = analysis_binding_name(a, use->binding);
  const char *format =
      call == NO_NODE
          ? "`%.*s` is assigned in another function; a call that runs does not see it"
          : "`%.*s` is assigned when a call may be running already; that call does not see it";
  Diag *diag = analysis_report(a, DIAG_STALE_CAPTURE, use->node,
                               str_format(a->arena, format, STR_ARG(name)));
  if (call != NO_NODE)
    diag_add_note(a->arena, diag, tree_span(s->tree, call), STR("a call may begin here"));
  diag_add_note(a->arena, diag, tree_span(s->tree, assignment), STR("it is assigned here"));
  diag->help = call == NO_NODE
                   ? STR("capture a constant, or read the value again inside the function")
                   : STR("assign before the call, or await the call first");
}

static void report_binding(Stale *s, const CapturedUse *use) {
  const Assignments *known = &s->bindings[use->binding];
  if (known->in_closure != NO_NODE) {
    report(s, use, known->in_closure, NO_NODE);
    return;
  }
  FunctionId own = analysis_function(s->a, s->a->server_nodes.items[use->function]);
  ScopeId scope = s->a->bindings.items[use->binding].scope;
  bool is_beside = s->a->functions.items[own].parent == s->a->scopes.items[scope].function;
  bool may_run = known->latest != NO_NODE && s->first_use[use->function] <= known->reach;
  if (is_beside && may_run) report(s, use, known->latest, s->first_call[use->function]);
}

// Whether a captured variable is assigned at all.
static bool has_work(const Analysis *a) {
  vec_each (const CapturedUse, use, &a->captured_uses) {
    const Binding *binding = &a->bindings.items[use->binding];
    if (binding->is_assigned || binding->kind == BINDING_VAR) return true;
  }
  return false;
}

static void prepare(Stale *s) {
  Arena *arena = s->a->arena;
  s->bindings = arena_new_array(arena, Assignments, s->a->bindings.len);
  for (BindingId id = 0; id < s->a->bindings.len; id++)
    s->bindings[id] = (Assignments){NO_NODE, NO_NODE, 0, NOTHING};
  s->first_use = arena_new_array(arena, NodeId, s->a->server_nodes.len);
  s->first_call = arena_new_array(arena, NodeId, s->a->server_nodes.len);
  for (uint32_t i = 0; i < s->a->server_nodes.len; i++) s->first_use[i] = NO_NODE;
  s->flows = arena_new_array(arena, Flow, s->tree->count);
  s->flows[0].call = NO_NODE;
  s->is_copy = arena_new_array(arena, bool, s->tree->count);
  vec_each (const CapturedUse, use, &s->a->captured_uses) s->is_copy[use->node] = true;
}

void check_stale(Analysis *self) {
  if (!has_work(self)) return;
  Stale s = {.a = self, .tree = &self->tree};
  prepare(&s);
  walk(&s);
  vec_each (const CapturedUse, use, &self->captured_uses) {
    Assignments *known = &s.bindings[use->binding];
    if (known->reported_for == use->function) continue;
    known->reported_for = use->function;
    report_binding(&s, use);
  }
}
