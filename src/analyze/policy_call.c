// A function's own nodes are walked in source order, which is the order of evaluation as far as
// `await` is concerned. What may not be evaluated (a branch, a loop's body, the right of `&&`) is a
// region: a call in it counts to the region's end, a call outside of all regions for good.
//
//   async function save(form) {
//     if (!form) return;            // does not await
//     const user = await currentUser();
//     …
#include "analyze/policy_call.h"

#include "analyze/imported.h"

typedef struct Walk {
  Analysis *a;
  const Tree *tree;
  const FunctionNameVec *names;
  Vec(NodeId) regions; // the nodes after them, the innermost last
  NodeId late;         // an `await` before the call; NO_NODE: none
  NodeId perhaps;      // the first call in a region; NO_NODE: none
} Walk;

static bool is_short_circuit(Str operator) {
  return str_starts_with(operator, STR("&&")) || str_starts_with(operator, STR("||")) ||
         str_starts_with(operator, STR("??"));
}

// Whether a node may be left out when its parent is evaluated.
static bool is_conditional(const Tree *tree, NodeId n) {
  NodeId parent = tree_parent(tree, n);
  Field field = tree_field(tree, n);
  switch (tree_kind(tree, parent)) {
  case KIND_IF:
  case KIND_TERNARY:
  case KIND_WHILE:
  case KIND_FOR: return tree_node(tree, n)->is_named && tree_first_named(tree, parent) != n;
  case KIND_FOR_IN: return field == FIELD_BODY;
  case KIND_SWITCH: return field == FIELD_BODY;
  case KIND_TRY: return tree_kind(tree, n) == KIND_CATCH;
  case KIND_BINARY:
  case KIND_AUGMENTED_ASSIGNMENT:
    return field == FIELD_RIGHT &&
           is_short_circuit(tree_text(tree, tree_child(tree, parent, FIELD_OPERATOR)));
  case KIND_ASSIGNMENT_PATTERN:
  case KIND_OBJECT_ASSIGNMENT_PATTERN: return field == FIELD_RIGHT;
  default: return false;
  }
}

static bool begins_with_await(const Tree *tree, NodeId n) {
  return str_starts_with(tree_text(tree, n), STR("await"));
}

// `await x`, `yield x`, `for await`, `await using`. A generator's `yield` awaits too.
static bool awaits(const Tree *tree, NodeId n) {
  switch (tree_kind(tree, n)) {
  case KIND_AWAIT:
  case KIND_YIELD: return true;
  case KIND_FOR_IN: return begins_with_await(tree, tree_after(tree, n + 1));
  case KIND_LEXICAL:
  case KIND_USING: return begins_with_await(tree, n);
  default: return false;
  }
}

// `await currentUser()`, and `await currentUser().then(f)`; the grammars show `await f<T>()` as a
// call of `await f`.
static bool begins_with_call(Walk *w, NodeId n) {
  enum { LONGEST_CHAIN = 64 };
  const Tree *tree = w->tree;
  NodeId operand = tree_first_named(tree, n);
  bool is_callee = tree_field(tree, n) == FIELD_FUNCTION;
  if (is_callee && operand != NO_NODE) return imported_is_named(w->a, w->names, operand);
  for (int steps = 0; steps < LONGEST_CHAIN && operand != NO_NODE; steps++) {
    operand = tree_see_through(tree, operand);
    Kind kind = tree_kind(tree, operand);
    bool is_member = kind == KIND_MEMBER || kind == KIND_SUBSCRIPT;
    if (kind != KIND_CALL && !is_member) return false;
    operand = tree_child(tree, operand, is_member ? FIELD_OBJECT : FIELD_FUNCTION);
    if (!is_member && imported_is_named(w->a, w->names, operand)) return true;
  }
  return false;
}

static bool is_the_call(Walk *w, NodeId n) {
  Kind kind = tree_kind(w->tree, n);
  if (kind == KIND_AWAIT) return begins_with_call(w, n);
  if (kind != KIND_CALL) return false;
  NodeId callee = tree_child(w->tree, n, FIELD_FUNCTION);
  return callee != NO_NODE && imported_is_named(w->a, w->names, callee);
}

static void note_region(Walk *w, NodeId n) {
  while (w->regions.len && *vec_last(&w->regions) <= n) w->regions.len--;
  if (is_conditional(w->tree, n)) vec_push(w->a->arena, &w->regions, tree_after(w->tree, n));
}

// The call that is certainly made, NO_NODE if there is none. Notes the first `await` before it.
static NodeId find_call(Walk *w, NodeId function, NodeId body) {
  const Tree *tree = w->tree;
  NodeId n = body, after = tree_after(tree, body);
  while (n < after) {
    if (n != function && tree_is_function(tree_kind(tree, n))) {
      n = tree_after(tree, n);
      continue;
    }
    note_region(w, n);
    bool is_call = is_the_call(w, n);
    if (is_call && !w->regions.len) return n;
    if (is_call) {
      if (w->perhaps == NO_NODE) w->perhaps = n;
      n = *vec_last(&w->regions);
      continue;
    }
    if (w->late == NO_NODE && awaits(tree, n)) w->late = n;
    n++;
  }
  return NO_NODE;
}

// The keyword alone: an awaited expression may be long.
static Span keyword_of(const Tree *tree, NodeId n) {
  NodeId first = n + 1 < tree_after(tree, n) ? n + 1 : n;
  return tree_span(tree, first);
}

static void report_late(Walk *w, NodeId call, Str list) {
  Diag *diag =
      diag_add(w->a->arena, w->a->diags, DIAG_REQUIRE_CALL, keyword_of(w->tree, w->late),
               str_format(w->a->arena, "this awaits before %.*s is called", STR_ARG(list)));
  diag->help = STR("call it first");
  diag_add_note(w->a->arena, diag, tree_span(w->tree, call), STR("it is called here"));
}

static void report_missing(Walk *w, Span name, Str list) {
  Arena *arena = w->a->arena;
  Str sources = imported_list(arena, w->names, true);
  bool is_conditional_call = w->perhaps != NO_NODE;
  Str message =
      is_conditional_call
          ? str_format(arena, "this server function calls %.*s in some runs only", STR_ARG(list))
          : str_format(arena, "this server function does not call %.*s", STR_ARG(list));
  Diag *diag = diag_add(arena, w->a->diags, DIAG_REQUIRE_CALL, name, message);
  diag->help = str_format(arena, "begin it with a call of %.*s", STR_ARG(sources));
  if (is_conditional_call)
    diag_add_note(arena, diag, tree_span(w->tree, w->perhaps), STR("it is called here"));
}

void policy_check_call(Analysis *self, NodeId function, Span name, const FunctionNameVec *names) {
  Walk walk = {.a = self, .tree = &self->tree, .names = names, .late = NO_NODE, .perhaps = NO_NODE};
  NodeId body = tree_child(walk.tree, function, FIELD_BODY);
  if (body == NO_NODE) return;
  NodeId call = find_call(&walk, function, body);
  Str list = imported_list(self->arena, names, false);
  if (call == NO_NODE)
    report_missing(&walk, name, list);
  else if (walk.late != NO_NODE)
    report_late(&walk, call, list);
}
