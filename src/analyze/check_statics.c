// A static server method becomes a static field, and fields are evaluated when all methods are
// there: first in its class, or in its place when its key is computed.
#include "analyze/check_statics.h"

#include "analyze/function.h"
#include "analyze/static_key.h"

// Whether static code of the class names it, or says `this`, but to read one of its properties by
// name: a computed key is reached by a computed key.
static bool uses_class(const Tree *tree, NodeId member, Str class_name) {
  for (NodeId n = member; n < tree_after(tree, member); n++) {
    Kind kind = tree_kind(tree, n);
    NodeId access = tree_parent(tree, n);
    bool is_called = tree_kind(tree, tree_parent(tree, access)) == KIND_CALL &&
                     tree_field(tree, access) == FIELD_FUNCTION;
    bool is_named_access = tree_kind(tree, access) == KIND_MEMBER && !is_called;
    if (is_named_access) continue;
    if (kind == KIND_THIS) return true;
    bool is_name =
        kind == KIND_IDENTIFIER && class_name.len && str_equals(tree_text(tree, n), class_name);
    if (is_name) return true;
  }
  return false;
}

static bool is_static_code(const Tree *tree, NodeId member) {
  Kind kind = tree_kind(tree, member);
  bool is_field = kind == KIND_FIELD || kind == KIND_PUBLIC_FIELD;
  return kind == KIND_STATIC_BLOCK ||
         (is_field && tree_child_of_kind(tree, member, TOKEN_STATIC) != NO_NODE);
}

// The first static code of a class that may use its methods; NO_NODE: none.
static NodeId first_static_user(const Tree *tree, NodeId body) {
  NodeId name = tree_child(tree, tree_parent(tree, body), FIELD_NAME);
  Str class_name = name == NO_NODE ? STR("") : tree_text(tree, name);
  tree_each_child(tree, body, member) if (is_static_code(tree, member) &&
                                          uses_class(tree, member, class_name)) return member;
  return NO_NODE;
}

// A class, and what it holds below the method that is looked at, seen from the last one upwards.
typedef struct Below {
  NodeId body;       // of the class
  NodeId user;       // its first static code that may use its methods
  NodeId early;      // a method that will be there before fields that stand in their place
  NodeId unknown;    // an ordinary method whose key is known at run time only
  Map early_of_name; // key → such a method
} Below;
typedef Vec(Below) BelowVec;

// The classes whose methods are being looked at, innermost last: methods come in reversed order, so
// a class is done when one outside it comes.
static Below *below_in(Analysis *self, BelowVec *classes, NodeId method) {
  NodeId body = tree_parent(&self->tree, method);
  for (; classes->len; classes->len--) {
    if (vec_last(classes)->body == body) return vec_last(classes);
    if (tree_contains(&self->tree, vec_last(classes)->body, method)) break;
  }
  vec_push(self->arena, classes,
           ((Below){.body = body,
                    .user = first_static_user(&self->tree, body),
                    .early = NO_NODE,
                    .unknown = NO_NODE}));
  return vec_last(classes);
}

// A static method with a computed key becomes a field in its place; static code above runs before.
static void check_code_above(Analysis *self, const Below *below, const ServerFunction *function,
                             NodeId node) {
  if (!function->key_is_computed || below->user == NO_NODE || below->user > node) return;
  Diag *diag = diag_add(self->arena, self->diags, DIAG_STATIC_ORDER, function->key,
                        STR("static code above this method may use it before it is there"));
  diag_add_note(self->arena, diag, tree_span(&self->tree, below->user),
                STR("this is evaluated first"));
  diag->help = STR("move the method above it");
}

// A method below that would win in the source and lose as a method beside a field; NO_NODE: none.
static NodeId later_winner(Analysis *self, const Below *below, const ServerFunction *function,
                           NodeId node) {
  Str key;
  if (!static_key_known(self, node, &key)) return below->early;
  const uint32_t *same = map_find(&below->early_of_name, key);
  if (same) return function->key_is_computed ? *same : NO_NODE; // else it is not emitted at all
  return below->unknown;
}

static void check_methods_below(Analysis *self, const Below *below, const ServerFunction *function,
                                NodeId node) {
  NodeId winner = later_winner(self, below, function, node);
  if (winner == NO_NODE) return;
  Diag *diag = diag_add(self->arena, self->diags, DIAG_STATIC_ORDER, function->key,
                        STR("a static method below this one may have the same name, and win"));
  NodeId name = tree_child(&self->tree, winner, FIELD_NAME);
  diag_add_note(self->arena, diag, tree_span(&self->tree, name), STR("this is its key"));
  diag->help = STR("move the server function below it");
}

// A server method with an ordinary key is a field too, but goes first.
static void note_below(Analysis *self, Below *below, const ServerFunction *function, NodeId node) {
  if (function && function->key_is_computed) return;
  below->early = node;
  Str key;
  if (static_key_known(self, node, &key))
    *map_put(&below->early_of_name, self->arena, key, NULL) = node;
  else
    below->unknown = node;
}

static bool has_static_functions(const Plan *plan) {
  vec_each (const ServerFunction, function, &plan->functions)
    if (function->form == FORM_STATIC_METHOD) return true;
  return false;
}

void check_statics(Analysis *self) {
  const Tree *tree = &self->tree;
  BelowVec classes = {0};
  if (!has_static_functions(self->plan)) return;
  for (FunctionId id = self->functions.len; id-- > 0;) {
    const Function *facts = &self->functions.items[id];
    NodeId node = facts->node;
    if (!facts->is_static || !function_is_class_member(tree, node)) continue;
    if (tree_kind(tree, tree_child(tree, node, FIELD_NAME)) == KIND_PRIVATE_NAME) continue;
    uint32_t index = analysis_server_function(self, node);
    const ServerFunction *function = index == NOTHING ? NULL : &self->plan->functions.items[index];
    Below *below = below_in(self, &classes, node);
    if (function) check_code_above(self, below, function, node);
    if (function) check_methods_below(self, below, function, node);
    note_below(self, below, function, node);
  }
}
