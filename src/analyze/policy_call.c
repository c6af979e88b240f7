// A function's own nodes are walked in source order. An `await` takes place when its operand has
// been evaluated, so a call among its arguments comes before it. What may not be evaluated (a
// branch, a loop's body, the right of `&&`) is a region: a call in it counts to the region's end, a
// call outside of all regions for good.
//
//   async function save(form) {
//     if (!form) return;                        // does not await
//     await rename(form, currentUser().id);     // the call, then the `await`
#include "analyze/policy_call.h"

#include "analyze/imported.h"

// An `await` whose operand is being evaluated.
typedef struct Pending {
  NodeId node, end; // `end`: where it takes place
} Pending;

typedef struct Walk {
  Analysis *a;
  const Tree *tree;
  const FunctionNameVec *names;
  Vec(NodeId) regions;  // the innermost last
  Map branches;         // `if` and `?:` whose first branch makes the call
  Vec(Pending) pending; // the innermost last
  NodeId late;          // an `await` before the call; NO_NODE: none
  NodeId perhaps;       // the first call in a region; NO_NODE: none
  bool has_effect;      // a call stands as a statement, or is returned, before or without the call
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
  case KIND_FOR_IN:
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

// `await f<T>()` is shown as a call of `await f`.
static bool is_the_call(Walk *w, NodeId n) {
  bool is_call = tree_kind(w->tree, n) == KIND_CALL;
  NodeId callee = is_call ? tree_child(w->tree, n, FIELD_FUNCTION) : NO_NODE;
  return callee != NO_NODE && imported_is_named(w->a, w->names, callee);
}

// Settles what ended before `n`: regions, and awaits that took place without the call.
static void leave_ended(Walk *w, NodeId n) {
  while (w->regions.len && tree_after(w->tree, *vec_last(&w->regions)) <= n) w->regions.len--;
  while (w->pending.len && vec_last(&w->pending)->end <= n) {
    if (w->late == NO_NODE) w->late = vec_last(&w->pending)->node;
    w->pending.len--;
  }
}

// `Promise.all([currentUser(), load()])` waits for neither before it begins the other.
static bool is_region(const Walk *w, NodeId n) {
  bool is_side_by_side = w->pending.len && tree_kind(w->tree, n) == KIND_ARRAY;
  return is_side_by_side || is_conditional(w->tree, n);
}

static void enter(Walk *w, NodeId n) {
  const Tree *tree = w->tree;
  if (is_region(w, n)) vec_push(w->a->arena, &w->regions, n);
  Kind kind = tree_kind(tree, n);
  if (awaits(tree, n)) {
    NodeId body = kind == KIND_FOR_IN ? tree_child(tree, n, FIELD_BODY) : NO_NODE;
    Pending pending = {n, body == NO_NODE ? tree_after(tree, n) : body};
    vec_push(w->a->arena, &w->pending, pending);
  }
  bool is_statement = kind == KIND_EXPRESSION_STATEMENT || kind == KIND_RETURN;
  NodeId value = is_statement ? tree_first_named(tree, n) : NO_NODE;
  if (value == NO_NODE) return;
  value = tree_see_through(tree, value);
  if (tree_kind(tree, value) == KIND_CALL && !is_the_call(w, value)) w->has_effect = true;
}

// Whether both branches of the `if` or `?:` that a region is a branch of make the call. The first
// one is noted.
static bool completes_branches(Walk *w, NodeId region) {
  const Tree *tree = w->tree;
  const Node *node = tree_node(tree, region);
  Kind kind = tree_kind(tree, node->parent);
  bool is_branch = (kind == KIND_IF || kind == KIND_TERNARY) && node->kind != KIND_ARRAY;
  if (!is_branch) return false;
  Str key = {(const char *)&node->parent, sizeof node->parent};
  bool is_last = node->kind == KIND_ELSE ||
                 (kind == KIND_TERNARY && node->after == tree_after(tree, node->parent));
  if (is_last) return map_find(&w->branches, key) != NULL;
  map_put(&w->branches, w->a->arena, key, NULL);
  return false;
}

// A call counts for its region; what awaits there, and has not yet, comes after it. Gives the node
// where the region ends, NO_NODE when the call is certainly made.
static NodeId note_call(Walk *w) {
  while (w->regions.len) {
    NodeId region = *vec_last(&w->regions);
    NodeId end = tree_after(w->tree, region);
    while (w->pending.len && vec_last(&w->pending)->end <= end) w->pending.len--;
    if (!completes_branches(w, region)) return end;
    w->regions.len--;
  }
  return NO_NODE;
}

// The call that is certainly made, NO_NODE if there is none. Notes the first `await` before it.
static NodeId find_call(Walk *w, NodeId function, NodeId body) {
  const Tree *tree = w->tree;
  NodeId n = body, after = tree_after(tree, body);
  while (n < after) {
    leave_ended(w, n);
    if (n != function && tree_is_function(tree_kind(tree, n))) {
      n = tree_after(tree, n);
      continue;
    }
    enter(w, n);
    bool is_call = is_the_call(w, n);
    NodeId end = is_call ? note_call(w) : n + 1;
    if (end == NO_NODE) return n;
    if (is_call && w->perhaps == NO_NODE) w->perhaps = n;
    n = end;
  }
  leave_ended(w, after);
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

// `await Promise.all([currentUser(), load()])`
static void report_together(Walk *w, Str list) {
  Diag *diag = diag_add(
      w->a->arena, w->a->diags, DIAG_REQUIRE_CALL, keyword_of(w->tree, w->late),
      str_format(w->a->arena, "this awaits %.*s together with something else", STR_ARG(list)));
  diag->help = STR("await it first, alone");
  diag_add_note(w->a->arena, diag, tree_span(w->tree, w->perhaps), STR("it is called here"));
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
  bool is_covered = walk.late == NO_NODE && !walk.has_effect && walk.perhaps != NO_NODE;
  Str list = imported_list(self->arena, names, false);
  bool is_together = walk.late != NO_NODE && walk.perhaps != NO_NODE &&
                     tree_contains(walk.tree, walk.late, walk.perhaps);
  if (call != NO_NODE) {
    if (walk.late != NO_NODE) report_late(&walk, call, list);
    return;
  }
  if (is_together)
    report_together(&walk, list);
  else if (!is_covered)
    report_missing(&walk, name, list);
}
