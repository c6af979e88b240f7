// To serialise a reference is to serialise its captured values, and with them the references that
// they hold. Functions and variables make a graph: a function leads to what it captures, a variable
// to the functions and variables that its value holds. A function that leads to itself is reported.
//
//   const f = async () => { 'use server'; … o … };   const o = { f };      f → o → f
#include "analyze/check_cyclic.h"

#include "analyze/holder.h"

// A variable holds a function or the value of another variable under a path.
typedef struct Hold Hold;
struct Hold {
  BindingId binding;
  Str path;
  bool is_function;
  uint32_t target;      // in Plan.functions, or a BindingId
  const Hold *next;     // of the same variable
  const Hold *next_own; // of the same function
};

// What is captured, or held by what is captured.
typedef struct Step {
  BindingId binding;
  Str path;
} Step;

typedef struct Cyclic {
  Analysis *a;
  const Tree *tree;
  const Hold **first_hold;  // by BindingId; NULL: none
  uint32_t *first_captured; // by function, in Analysis.captured_paths
  const Hold **first_own;   // by function: what holds the function itself
  Map written;              // "BINDING property": how often a property is assigned or deleted
  uint32_t *seen_bindings, *seen_functions; // the search that came here last, counted from 1
} Cyclic;

static Str property_key(Cyclic *c, BindingId binding, Str property) {
  return str_format(c->a->arena, "%u %.*s", binding, STR_ARG(property));
}

// Notes `o.f = …`, `delete o.f`, `o[k] = …`.
static void note_write(Cyclic *c, const Reference *reference) {
  const Tree *tree = c->tree;
  NodeId object = tree_see_outward(tree, reference->node), first = tree_parent(tree, object);
  NodeId top = NO_NODE;
  for (NodeId member = first; tree_field(tree, object) == FIELD_OBJECT;
       object = tree_see_outward(tree, member), member = tree_parent(tree, object))
    top = member;
  if (top == NO_NODE || c->a->roles[top] == ROLE_READ) return;
  NodeId property = tree_child(tree, first, FIELD_PROPERTY);
  Str name = property == NO_NODE ? STR("*") : analysis_name_at(c->a, property);
  ++*map_put(&c->written, c->a->arena, property_key(c, reference->binding, name), NULL);
}

static uint32_t writes_of(Cyclic *c, BindingId binding, Str property) {
  const uint32_t *count = map_find(&c->written, property_key(c, binding, property));
  return count ? *count : 0;
}

static bool is_literal(const Tree *tree, NodeId n) {
  Kind kind = n == NO_NODE ? KIND_OTHER : tree_kind(tree, tree_see_through(tree, n));
  return kind == KIND_OBJECT || kind == KIND_ARRAY;
}

// Whether the variable holds the value under the path for good, once it was put there.
static bool is_kept(Cyclic *c, const Holder *holder) {
  const Tree *tree = c->tree;
  const Binding *binding = &c->a->bindings.items[holder->binding];
  if (binding->scope == 0 || !holder_is_only_value(c->a, holder->binding)) return false;
  size_t dot = str_find(holder->path, STR("."), 0);
  if (dot == SIZE_MAX) return true;
  size_t end = str_find(holder->path, STR("."), dot + 1);
  Str property = str_slice(holder->path, dot + 1, end == SIZE_MAX ? holder->path.len : end);
  bool is_member =
      tree_kind(tree, holder->node) != KIND_DECLARATOR &&
      tree_kind(tree, tree_see_through(tree, tree_child(tree, holder->node, FIELD_LEFT))) ==
          KIND_MEMBER;
  bool is_of_literal =
      !is_member || is_literal(tree, tree_child(tree, binding->declaration, FIELD_VALUE));
  return is_of_literal && writes_of(c, holder->binding, STR("*")) == 0 &&
         writes_of(c, holder->binding, property) == is_member;
}

static void note_holders(Cyclic *c, NodeId value, bool is_function, uint32_t target) {
  HolderVec holders = holder_find(c->a, value);
  vec_each (const Holder, holder, &holders) {
    if (!is_kept(c, holder)) continue;
    Hold *hold = arena_new_array(c->a->arena, Hold, 1);
    *hold = (Hold){.binding = holder->binding,
                   .path = holder->path,
                   .is_function = is_function,
                   .target = target,
                   .next = c->first_hold[holder->binding]};
    c->first_hold[holder->binding] = hold;
    if (!is_function) continue;
    hold->next_own = c->first_own[target];
    c->first_own[target] = hold;
  }
}

// A variable that has its only value whenever it can be read.
static bool is_constant(const Analysis *a, BindingId id) {
  const Binding *binding = &a->bindings.items[id];
  return binding->server_function != NOTHING ||
         (binding->kind == BINDING_CONST && holder_is_only_value(a, id));
}

static void note_holds(Cyclic *c) {
  Analysis *a = c->a;
  vec_each (const Reference, reference, &a->references) {
    bool is_local = reference->binding != NOTHING && a->bindings.items[reference->binding].scope;
    if (is_local) note_write(c, reference);
  }
  for (uint32_t i = 0; i < a->server_nodes.len; i++) {
    if (a->plan->functions.items[i].inline_directive)
      note_holders(c, a->server_nodes.items[i], true, i);
  }
  vec_each (const Reference, reference, &a->references) {
    if (reference->binding == NOTHING || a->roles[reference->node] != ROLE_READ) continue;
    if (a->bindings.items[reference->binding].scope == 0 || !is_constant(a, reference->binding))
      continue;
    note_holders(c, reference->node, false, reference->binding);
  }
}

// Whether a captured path holds, or is, what stands under `path`.
static bool reaches(Str captured, Str path) {
  return str_starts_with(path, captured) &&
         (path.len == captured.len || path.ptr[captured.len] == '.');
}

typedef Vec(Step) StepVec;

static void add_captured(Cyclic *c, uint32_t function, uint32_t search, StepVec *steps) {
  enum { MOST_CAPTURES = 50 };
  const Analysis *a = c->a;
  if (c->seen_functions[function] == search) return;
  c->seen_functions[function] = search;
  uint32_t first = c->first_captured[function];
  for (uint32_t i = first; i < a->captured_paths.len && i < first + MOST_CAPTURES; i++) {
    const CapturedPath *captured = &a->captured_paths.items[i];
    if (captured->function != function) return;
    vec_push(a->arena, steps, ((Step){captured->root, captured->path}));
  }
}

// `const o = { f: async () => { … o … } }`
static bool holds_directly(const Cyclic *c, const CapturedPath *captured) {
  for (const Hold *hold = c->first_own[captured->function]; hold; hold = hold->next_own)
    if (hold->binding == captured->root && reaches(captured->path, hold->path)) return true;
  return false;
}

// Follows what one captured value holds; true if it holds the function's own reference. A search
// that takes long is given up: the runtime throws where this says nothing.
static bool leads_back(Cyclic *c, uint32_t function, const CapturedPath *captured,
                       uint32_t search) {
  enum { LONGEST_SEARCH = 200 };
  const Analysis *a = c->a;
  StepVec steps = {0};
  uint32_t looked_at = 0;
  vec_push(a->arena, &steps, ((Step){captured->root, captured->path}));
  for (uint32_t i = 0; i < steps.len && looked_at < LONGEST_SEARCH; i++) {
    Step step = steps.items[i];
    uint32_t known = a->bindings.items[step.binding].server_function;
    if (known == function) return true;
    if (known != NOTHING) add_captured(c, known, search, &steps);
    for (const Hold *hold = c->first_hold[step.binding]; hold; hold = hold->next) {
      if (++looked_at > LONGEST_SEARCH) return false;
      if (!reaches(step.path, hold->path)) continue;
      if (hold->is_function && hold->target == function) return true;
      if (hold->is_function) {
        add_captured(c, hold->target, search, &steps);
      } else if (c->seen_bindings[hold->target] != search) {
        c->seen_bindings[hold->target] = search;
        Str name = analysis_binding_name(a, hold->target);
        vec_push(a->arena, &steps, ((Step){hold->target, name}));
      }
    }
  }
  return false;
}

// Whether the captured path is the function's own reference.
static bool is_itself(const Cyclic *c, const CapturedPath *captured) {
  for (const Hold *hold = c->first_hold[captured->root]; hold; hold = hold->next) {
    uint32_t function =
        hold->is_function ? hold->target : c->a->bindings.items[hold->target].server_function;
    if (function == captured->function && str_equals(hold->path, captured->path)) return true;
  }
  return false;
}

static void report(Cyclic *c, const CapturedPath *captured) {
  Analysis *a = c->a;
  bool is_self = is_itself(c, captured);
  NodeId place =
      captured->first != NO_NODE ? captured->first : a->bindings.items[captured->root].identifier;
  Diag *diag = analysis_report(
      a, DIAG_CYCLIC_CAPTURE, place,
      str_format(a->arena,
                 is_self ? "`%.*s` is captured, and is this server function itself"
                         : "`%.*s` is captured, and holds this server function itself",
                 STR_ARG(captured->path)));
  diag_add_note(a->arena, diag, tree_span(c->tree, a->bindings.items[captured->root].identifier),
                STR("it is declared here"));
  diag->help = is_self
                   ? STR("give the function a name of its own, and use that name inside it")
                   : STR("capture only what is needed of it, or declare the function outside it");
}

static void prepare(Cyclic *c) {
  Analysis *a = c->a;
  uint32_t functions = a->plan->functions.len;
  c->first_hold = arena_new_array(a->arena, const Hold *, a->bindings.len);
  c->seen_bindings = arena_new_array(a->arena, uint32_t, a->bindings.len);
  c->seen_functions = arena_new_array(a->arena, uint32_t, functions);
  c->first_own = arena_new_array(a->arena, const Hold *, functions);
  c->first_captured = arena_new_array(a->arena, uint32_t, functions);
  for (uint32_t i = 0; i < functions; i++) c->first_captured[i] = a->captured_paths.len;
  for (uint32_t i = a->captured_paths.len; i-- > 0;)
    c->first_captured[a->captured_paths.items[i].function] = i;
}

void check_cyclic(Analysis *self) {
  if (!self->captured_paths.len) return;
  Cyclic c = {.a = self, .tree = &self->tree};
  prepare(&c);
  note_holds(&c);
  uint32_t reported = NOTHING;
  for (uint32_t i = 0; i < self->captured_paths.len; i++) {
    const CapturedPath *captured = &self->captured_paths.items[i];
    if (captured->function == reported) continue;
    if (!holds_directly(&c, captured) && !leads_back(&c, captured->function, captured, i + 1))
      continue;
    reported = captured->function;
    report(&c, captured);
  }
}
