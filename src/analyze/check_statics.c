// A static server method becomes a static field, and fields are evaluated when all methods are
// there: first in its class, or in its place when its key is computed.
#include "analyze/check_statics.h"

#include "analyze/function.h"
#include "analyze/static_key.h"

// A class: its static code, and what it holds below the method that is looked at, seen from the
// last one upwards.
typedef struct Statics {
  NodeId body;          // of the class
  Str class_name;       // "" if it has none
  NodeId user;          // its first static code that may reach its methods
  bool has_own_name;    // a static method may be called `name` or `length`, which any class has
  NodeId field;         // its first static field that isn't #private
  NodeId unknown_field; // its first static field whose key is known at run time only
  Map field_of_name;    // key → the first such field
  NodeId early;         // below: a method that will be there before fields in their place
  NodeId unknown;       // below: an ordinary method whose key is known at run time only
  Map early_of_name;    // key → such a method
} Statics;
typedef Vec(Statics) StaticsVec;

// `#size` and '#size' are two properties. No string begins with this byte.
static Str private_key(Analysis *self, NodeId name) {
  return str_concat(self->arena, STR("\xFE"), tree_text(&self->tree, name));
}

static bool field_key_known(Analysis *self, NodeId field, Str *key) {
  NodeId name = static_key_node(&self->tree, field);
  if (tree_kind(&self->tree, name) != KIND_PRIVATE_NAME) return static_key_known(self, field, key);
  *key = private_key(self, name);
  return true;
}

static bool is_name_or_length(Str key) {
  return str_equals(key, STR("name")) || str_equals(key, STR("length"));
}

// `Notes.size`, where `size` is a static field above: its value can't lead to a method, since code
// that could have put the class there would be reported itself. What is called gets the class.
static bool is_harmless_access(Analysis *self, const Statics *class, NodeId access) {
  const Tree *tree = &self->tree;
  NodeId value = tree_see_outward(tree, access);
  NodeId property = tree_child(tree, access, FIELD_PROPERTY);
  bool is_called = tree_kind(tree, tree_parent(tree, value)) == KIND_CALL &&
                   tree_field(tree, value) == FIELD_FUNCTION;
  if (is_called || property == NO_NODE) return false;
  bool is_private = tree_kind(tree, property) == KIND_PRIVATE_NAME;
  Str key = is_private ? private_key(self, property) : analysis_name_at(self, property);
  return map_find(&class->field_of_name, key) || (!class->has_own_name && is_name_or_length(key));
}

static bool uses_class_at(Analysis *self, const Statics *class, NodeId n) {
  const Tree *tree = &self->tree;
  Kind kind = tree_kind(tree, n);
  if (kind == KIND_SUPER) return true;
  if (kind != KIND_THIS && kind != KIND_IDENTIFIER) return false;
  if (kind == KIND_IDENTIFIER) {
    Str name = analysis_name_at(self, n);
    if (str_equals(name, STR("eval"))) return true;
    if (!class->class_name.len || !str_equals(name, class->class_name)) return false;
  }
  NodeId parent = tree_parent(tree, n);
  bool is_receiver = tree_kind(tree, parent) == KIND_MEMBER && tree_field(tree, n) == FIELD_OBJECT;
  return !is_receiver || !is_harmless_access(self, class, parent);
}

// Whether static code may reach the class's methods: by `this`, its name or `super`.
static bool uses_class(Analysis *self, const Statics *class, NodeId member) {
  for (NodeId n = member; n < tree_after(&self->tree, member); n++)
    if (uses_class_at(self, class, n)) return true;
  return false;
}

// Whether an expression names the class: it can't have the class yet, but a function may, later.
static bool names_class(Analysis *self, const Statics *class, NodeId n) {
  if (n == NO_NODE || !class->class_name.len) return false;
  for (NodeId end = tree_after(&self->tree, n); n < end; n++) {
    if (tree_kind(&self->tree, n) != KIND_IDENTIFIER) continue;
    Str name = analysis_name_at(self, n);
    if (str_equals(name, class->class_name) || str_equals(name, STR("eval"))) return true;
  }
  return false;
}

// `[(find = () => Notes, 'a')]() {}`: the heritage, computed keys and decorators are evaluated
// before all static code, which may reach the class by what they leave behind.
static bool leaks_class(Analysis *self, const Statics *class) {
  const Tree *tree = &self->tree;
  NodeId heritage = tree_child_of_kind(tree, tree_parent(tree, class->body), KIND_HERITAGE);
  if (names_class(self, class, heritage)) return true;
  tree_each_child(tree, class->body, member) {
    if (tree_kind(tree, member) == KIND_DECORATOR && names_class(self, class, member)) return true;
    tree_each_child(tree, member, part) {
      Kind kind = tree_kind(tree, part);
      bool is_early = kind == KIND_COMPUTED_KEY || kind == KIND_DECORATOR;
      if (is_early && names_class(self, class, part)) return true;
    }
  }
  return false;
}

static bool is_static(const Tree *tree, NodeId member) {
  return tree_child_of_kind(tree, member, TOKEN_STATIC) != NO_NODE ||
         tree_child_of_kind(tree, member, TOKEN_STATIC_GET) != NO_NODE;
}

static bool may_be_name(Analysis *self, NodeId member) {
  const Tree *tree = &self->tree;
  Str key;
  return tree_kind(tree, member) == KIND_METHOD && is_static(tree, member) &&
         (!static_key_known(self, member, &key) || is_name_or_length(key));
}

static bool is_static_field(const Tree *tree, NodeId member) {
  Kind kind = tree_kind(tree, member);
  bool is_field = kind == KIND_FIELD || kind == KIND_PUBLIC_FIELD;
  return is_field && is_static(tree, member) &&
         tree_child_of_kind(tree, member, TOKEN_DECLARE) == NO_NODE;
}

static void note_field(Analysis *self, Statics *class, NodeId member) {
  const Tree *tree = &self->tree;
  bool is_private = tree_kind(tree, static_key_node(tree, member)) == KIND_PRIVATE_NAME;
  if (!is_private && class->field == NO_NODE) class->field = member;
  Str key;
  if (field_key_known(self, member, &key)) {
    bool added;
    uint32_t *first = map_put(&class->field_of_name, self->arena, key, &added);
    if (added) *first = member;
  } else if (class->unknown_field == NO_NODE) {
    class->unknown_field = member;
  }
}

static Statics statics_of(Analysis *self, NodeId body) {
  const Tree *tree = &self->tree;
  NodeId name = tree_child(tree, tree_parent(tree, body), FIELD_NAME);
  Statics class = {.body = body,
                   .class_name = name == NO_NODE ? STR("") : analysis_name_at(self, name),
                   .user = NO_NODE,
                   .field = NO_NODE,
                   .unknown_field = NO_NODE,
                   .early = NO_NODE,
                   .unknown = NO_NODE};
  tree_each_child(tree, body, member) if (may_be_name(self, member)) class.has_own_name = true;
  bool is_leaked = leaks_class(self, &class);
  tree_each_child(tree, body, member) {
    bool is_field = is_static_field(tree, member);
    bool is_code = is_field || tree_kind(tree, member) == KIND_STATIC_BLOCK;
    bool is_user = is_code && (is_leaked || uses_class(self, &class, member));
    if (is_user && class.user == NO_NODE) class.user = member;
    if (is_field) note_field(self, &class, member);
  }
  return class;
}

// The classes whose methods are being looked at, innermost last: methods come in reversed order, so
// a class is done when one outside it comes.
static Statics *statics_in(Analysis *self, StaticsVec *classes, NodeId method) {
  NodeId body = tree_parent(&self->tree, method);
  for (; classes->len; classes->len--) {
    if (vec_last(classes)->body == body) return vec_last(classes);
    if (tree_contains(&self->tree, vec_last(classes)->body, method)) break;
  }
  vec_push(self->arena, classes, statics_of(self, body));
  return vec_last(classes);
}

// A static method with a computed key becomes a field in its place; static code above runs before.
static void report_user(Analysis *self, const Statics *class, const ServerFunction *function) {
  Diag *diag = diag_add(self->arena, self->diags, DIAG_STATIC_ORDER, function->key,
                        STR("static code above this method may use it before it is there"));
  diag_add_note(self->arena, diag, tree_span(&self->tree, class->user),
                STR("this is evaluated first"));
  diag->help = STR("move the method above it");
}

// The first static field that may have the key.
static NodeId first_field(Analysis *self, const Statics *class, NodeId method) {
  Str key;
  if (!static_key_known(self, method, &key)) return class->field;
  const uint32_t *same = map_find(&class->field_of_name, key);
  return same && *same < class->unknown_field ? *same : class->unknown_field;
}

// A static field wins over any method of its name, but not over a field below it.
static void report_field(Analysis *self, NodeId field, const ServerFunction *function) {
  Diag *diag = diag_add(self->arena, self->diags, DIAG_STATIC_ORDER, function->key,
                        STR("a static field above this method may have the same name, and win"));
  diag_add_note(self->arena, diag, tree_span(&self->tree, static_key_node(&self->tree, field)),
                STR("this is its key"));
  diag->help = STR("move the method above it");
}

static bool is_above(NodeId member, NodeId method) {
  return member != NO_NODE && member < method;
}

static void check_above(Analysis *self, const Statics *class, const ServerFunction *function,
                        NodeId node) {
  if (!function->key_is_computed) return;
  NodeId field = first_field(self, class, node);
  if (is_above(class->user, node))
    report_user(self, class, function);
  else if (is_above(field, node))
    report_field(self, field, function);
}

// A method below that would win in the source and lose as a method beside a field; NO_NODE: none.
static NodeId later_winner(Analysis *self, const Statics *class, const ServerFunction *function,
                           NodeId node) {
  Str key;
  if (!static_key_known(self, node, &key)) return class->early;
  const uint32_t *same = map_find(&class->early_of_name, key);
  if (same) return function->key_is_computed ? *same : NO_NODE; // else it is not emitted at all
  return class->unknown;
}

static void check_methods_below(Analysis *self, const Statics *class,
                                const ServerFunction *function, NodeId node) {
  NodeId winner = later_winner(self, class, function, node);
  if (winner == NO_NODE) return;
  Diag *diag = diag_add(self->arena, self->diags, DIAG_STATIC_ORDER, function->key,
                        STR("a static method below this one may have the same name, and win"));
  NodeId name = tree_child(&self->tree, winner, FIELD_NAME);
  diag_add_note(self->arena, diag, tree_span(&self->tree, name), STR("this is its key"));
  diag->help = STR("move the server function below it");
}

// A server method with an ordinary key is a field too, but goes first.
static void note_below(Analysis *self, Statics *class, const ServerFunction *function,
                       NodeId node) {
  if (function && function->key_is_computed) return;
  class->early = node;
  Str key;
  if (static_key_known(self, node, &key))
    *map_put(&class->early_of_name, self->arena, key, NULL) = node;
  else
    class->unknown = node;
}

static bool has_static_functions(const Plan *plan) {
  vec_each (const ServerFunction, function, &plan->functions)
    if (function->form == FORM_STATIC_METHOD) return true;
  return false;
}

void check_statics(Analysis *self) {
  const Tree *tree = &self->tree;
  StaticsVec classes = {0};
  if (!has_static_functions(self->plan)) return;
  for (FunctionId id = self->functions.len; id-- > 0;) {
    const Function *facts = &self->functions.items[id];
    NodeId node = facts->node;
    if (!facts->is_static || !function_is_class_member(tree, node)) continue;
    if (tree_kind(tree, tree_child(tree, node, FIELD_NAME)) == KIND_PRIVATE_NAME) continue;
    uint32_t index = analysis_server_function(self, node);
    const ServerFunction *function = index == NOTHING ? NULL : &self->plan->functions.items[index];
    Statics *class = statics_in(self, &classes, node);
    if (function) check_above(self, class, function, node);
    if (function) check_methods_below(self, class, function, node);
    note_below(self, class, function, node);
  }
}
