// The uses of a captured variable in one function are looked at one by one, and judged together:
//
//   async function save() {
//     'use server';
//     const { id } = user;      // captures `user`, though `user.id` would do
#include "analyze/check_exposure.h"

#include "analyze/capture.h"
#include "analyze/directive.h"
#include "syntax/names.h"

typedef enum UseKind {
  USE_NEEDS_OBJECT,
  USE_READS_PATH,
  USE_DESTRUCTURES, // `const { id } = user`
  USE_NAMES_KEY,    // `user['id']`
  USE_TESTS,        // `if (!user)`
} UseKind;

// One captured variable of one function.
typedef struct Captured {
  const CapturedUse *first, *whole; // `whole`: the first use that captures the object; NULL: none
  UseKind whole_kind;
  bool needs_object;
  Str properties[2]; // the first ones that are read
  uint32_t property_count;
} Captured;

typedef struct Exposure {
  Analysis *a;
  Vec(Captured) captured;
  Map by_binding; // of the function at hand, to an index of `captured`
  Map variables;  // of bindings, to an index of `names`
  StrVec names;   // "process.env.KEY"; "": the binding holds none
} Exposure;

static void add_property(Captured *captured, Str name) {
  uint32_t count = captured->property_count;
  for (uint32_t i = 0; i < count && i < 2; i++)
    if (str_equals(captured->properties[i], name)) return;
  if (count < 2) captured->properties[count] = name;
  captured->property_count++;
}

// The keys of `{ a, b: c, d = 1 }`; false for a rest or a computed key.
static bool add_keys(Exposure *self, Captured *captured, NodeId pattern) {
  const Tree *tree = &self->a->tree;
  tree_each_child(tree, pattern, child) {
    Kind kind = tree_kind(tree, child);
    if (!tree_node(tree, child)->is_named || tree_is_comment(kind)) continue;
    NodeId key = child;
    if (kind == KIND_PAIR_PATTERN) key = tree_child(tree, child, FIELD_KEY);
    if (kind == KIND_OBJECT_ASSIGNMENT_PATTERN) key = tree_child(tree, child, FIELD_LEFT);
    Kind key_kind = tree_kind(tree, key);
    bool is_name = key_kind == KIND_SHORTHAND_PATTERN || key_kind == KIND_PROPERTY_NAME;
    if (!is_name) return false;
    add_property(captured, tree_text(tree, key));
  }
  return true;
}

static bool is_nothing(const Tree *tree, NodeId n) {
  Kind kind = tree_kind(tree, n);
  return kind == KIND_NULL || kind == KIND_UNDEFINED;
}

// Whether the value is only asked for its existence.
static bool is_test(const Tree *tree, NodeId n) {
  NodeId parent = tree_parent(tree, n);
  bool is_first = tree_first_named(tree, parent) == n;
  Kind kind = tree_kind(tree, parent);
  bool has_operator = kind == KIND_UNARY || kind == KIND_BINARY; // others may have many children
  NodeId sign = has_operator ? tree_child(tree, parent, FIELD_OPERATOR) : NO_NODE;
  Str operator= sign == NO_NODE ? STR("") : tree_text(tree, sign);
  switch (kind) {
  case KIND_IF:
  case KIND_WHILE:
  case KIND_TERNARY: return is_first;
  case KIND_UNARY: return str_equals(operator, STR("!")) || str_equals(operator, STR("typeof"));
  case KIND_BINARY: {
    if (is_first && str_equals(operator, STR("&&"))) return true;
    NodeId other = tree_child(tree, parent, is_first ? FIELD_RIGHT : FIELD_LEFT);
    bool compares = str_starts_with(operator, STR("==")) || str_starts_with(operator, STR("!="));
    return compares && is_nothing(tree, tree_see_through(tree, other));
  }
  default: return false;
  }
}

static bool is_called(const Tree *tree, NodeId n) {
  NodeId outer = tree_see_outward(tree, n);
  return tree_kind(tree, tree_parent(tree, outer)) == KIND_CALL &&
         tree_field(tree, outer) == FIELD_FUNCTION;
}

static UseKind classify(Exposure *self, Captured *captured, NodeId reference) {
  const Tree *tree = &self->a->tree;
  NodeId n = tree_see_outward(tree, reference), parent = tree_parent(tree, n);
  Kind kind = tree_kind(tree, parent);
  if (capture_reads_path(self->a, reference)) {
    add_property(captured, tree_text(tree, tree_child(tree, parent, FIELD_PROPERTY)));
    return USE_READS_PATH;
  }
  if (tree_kind(tree, reference) == KIND_SHORTHAND) return USE_NEEDS_OBJECT;
  if (kind == KIND_DECLARATOR && tree_field(tree, n) == FIELD_VALUE) {
    NodeId pattern = tree_child(tree, parent, FIELD_NAME);
    bool has_keys = tree_kind(tree, pattern) == KIND_OBJECT_PATTERN &&
                    add_keys(self, captured, pattern) && captured->property_count;
    return has_keys ? USE_DESTRUCTURES : USE_NEEDS_OBJECT;
  }
  if (kind == KIND_SUBSCRIPT && tree_field(tree, n) == FIELD_OBJECT) {
    NodeId index = tree_child(tree, parent, FIELD_INDEX);
    bool is_name = tree_kind(tree, index) == KIND_STRING &&
                   name_is_identifier(directive_characters(tree, index));
    if (!is_name || self->a->roles[parent] != ROLE_READ || is_called(tree, parent))
      return USE_NEEDS_OBJECT;
    add_property(captured, directive_characters(tree, index));
    return USE_NAMES_KEY;
  }
  return is_test(tree, n) ? USE_TESTS : USE_NEEDS_OBJECT;
}

static void report_whole(Exposure *self, const Captured *captured) {
  static const char *const helps[] = {
      [USE_DESTRUCTURES] = "write `%.*s.%.*s` where it is used: then only that is captured",
      [USE_NAMES_KEY] = "write `%.*s.%.*s`: then only that is captured",
      [USE_TESTS] =
          "ask for `%.*s?.%.*s`, or decide outside the function: then only that is captured",
  };
  Analysis *a = self->a;
  Str name = analysis_binding_name(a, captured->first->binding), first = captured->properties[0];
  Str read = str_format(a->arena, "`%.*s`", STR_ARG(first));
  if (captured->property_count == 2)
    read = str_format(a->arena, "%.*s and `%.*s`", STR_ARG(read), STR_ARG(captured->properties[1]));
  if (captured->property_count > 2)
    read = str_format(a->arena, "%u properties", captured->property_count);
  Diag *diag = analysis_report(
      a, DIAG_WHOLE_OBJECT_CAPTURE, captured->whole->node,
      str_format(a->arena, "`%.*s` is captured whole, though only %.*s of it %s read",
                 STR_ARG(name), STR_ARG(read), captured->property_count == 1 ? "is" : "are"));
  diag->help = str_format(a->arena, helps[captured->whole_kind], STR_ARG(name), STR_ARG(first));
}

static bool is_process_env(const Analysis *a, NodeId n) {
  const Tree *tree = &a->tree;
  if (tree_kind(tree, n) != KIND_MEMBER) return false;
  NodeId object = tree_see_through(tree, tree_child(tree, n, FIELD_OBJECT)),
         property = tree_child(tree, n, FIELD_PROPERTY);
  bool is_named = tree_kind(tree, object) == KIND_IDENTIFIER && property != NO_NODE &&
                  str_equals(tree_text(tree, object), STR("process")) &&
                  str_equals(tree_text(tree, property), STR("env"));
  if (!is_named) return false;
  const Reference *reference = &a->references.items[analysis_first_reference(a, object)];
  return reference->node == object && reference->binding == NOTHING;
}

// Variables that every client may know: frameworks build them into client code.
static bool is_public(Str name) {
  static const char *const prefixes[] = {"NEXT_PUBLIC_", "VITE_",   "PUBLIC_", "EXPO_PUBLIC_",
                                         "REACT_APP_",   "GATSBY_", "npm_",    "NODE_ENV"};
  for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
    if (str_starts_with(name, str_of(prefixes[i]))) return true;
  return false;
}

// Whether the value of `n` is, or goes into, that of `value` around it.
static bool flows_into(const Tree *tree, NodeId n, NodeId value) {
  enum { MOST_STEPS = 16 };
  for (int steps = 0; steps < MOST_STEPS; steps++) {
    n = tree_see_outward(tree, n);
    if (n == value || tree_see_through(tree, value) == n) return true;
    NodeId parent = tree_parent(tree, n);
    Kind kind = tree_kind(tree, parent);
    Str operator= kind == KIND_BINARY ? tree_text(tree, tree_child(tree, parent, FIELD_OPERATOR))
                                      : STR("");
    bool is_chosen = str_equals(operator, STR("??")) || str_equals(operator, STR("||")) ||
                     str_equals(operator, STR("+")) ||
                     (str_equals(operator, STR("&&")) && tree_field(tree, n) == FIELD_RIGHT);
    bool is_branch = kind == KIND_TERNARY && tree_first_named(tree, parent) != n;
    bool is_part = kind == KIND_TEMPLATE || kind == KIND_SUBSTITUTION;
    if (!is_chosen && !is_branch && !is_part) return false;
    n = parent;
  }
  return false;
}

// The variable that `process.env` at `env` is asked for; "" for the object itself or a public one.
static Str variable_at(const Analysis *a, NodeId env, NodeId *outer) {
  const Tree *tree = &a->tree;
  NodeId object = tree_see_outward(tree, env);
  *outer = tree_parent(tree, object);
  NodeId property = tree_child(tree, *outer, FIELD_PROPERTY),
         index = tree_child(tree, *outer, FIELD_INDEX);
  bool is_member = tree_kind(tree, *outer) == KIND_MEMBER && property != NO_NODE;
  bool is_key = tree_kind(tree, *outer) == KIND_SUBSCRIPT && tree_kind(tree, index) == KIND_STRING;
  Str name = is_member ? tree_text(tree, property)
             : is_key  ? directive_characters(tree, index)
                       : STR("");
  return is_public(name) ? STR("") : name;
}

// The first variable of the environment that goes into an initialiser.
static Str variable_in(Exposure *self, NodeId value, Str key) {
  const Analysis *a = self->a;
  bool is_env = is_process_env(a, tree_see_through(&a->tree, value));
  if (key.len) return is_env && !is_public(key) ? key : STR("");
  for (NodeId n = value; n < tree_after(&a->tree, value); n++) {
    if (!is_process_env(a, n)) continue;
    NodeId outer;
    Str name = variable_at(a, n, &outer);
    if (name.len && flows_into(&a->tree, outer, value)) return name;
  }
  return STR("");
}

static Str variable_of(Exposure *self, const CapturedUse *use) {
  Arena *arena = self->a->arena;
  bool is_new;
  uint32_t *index = map_put(&self->variables, arena,
                            (Str){(const char *)&use->binding, sizeof use->binding}, &is_new);
  if (!is_new) return self->names.items[*index];
  *index = self->names.len;
  Str key;
  NodeId value = analysis_initializer(self->a, &self->a->bindings.items[use->binding], &key);
  Str name = value == NO_NODE ? STR("") : variable_in(self, value, key);
  vec_push(arena, &self->names, name);
  return name;
}

static void check_environment(Exposure *self, const CapturedUse *use) {
  Analysis *a = self->a;
  Str variable = variable_of(self, use);
  if (!variable.len) return;
  Diag *diag = analysis_report(
      a, DIAG_ENVIRONMENT_CAPTURE, use->node,
      str_format(a->arena, "`%.*s` holds process.env.%.*s, and a capture is sent to the client",
                 STR_ARG(analysis_binding_name(a, use->binding)), STR_ARG(variable)));
  diag_add_note(a->arena, diag, tree_span(&a->tree, a->bindings.items[use->binding].identifier),
                STR("it is declared here"));
  diag->help = str_format(a->arena, "read process.env.%.*s inside the function", STR_ARG(variable));
}

static void report_function(Exposure *self) {
  vec_each (const Captured, captured, &self->captured) {
    check_environment(self, captured->first);
    if (captured->whole && !captured->needs_object && captured->property_count)
      report_whole(self, captured);
  }
  self->captured.len = 0;
  self->by_binding = (Map){0};
}

static void add_use(Exposure *self, const CapturedUse *use) {
  bool is_new;
  uint32_t *index = map_put(&self->by_binding, self->a->arena,
                            (Str){(const char *)&use->binding, sizeof use->binding}, &is_new);
  if (is_new) {
    *index = self->captured.len;
    vec_push(self->a->arena, &self->captured, ((Captured){.first = use}));
  }
  Captured *captured = &self->captured.items[*index];
  UseKind kind = classify(self, captured, use->node);
  captured->needs_object = captured->needs_object || kind == USE_NEEDS_OBJECT;
  bool is_first_whole = kind != USE_READS_PATH && !captured->whole;
  if (!is_first_whole) return;
  captured->whole = use;
  captured->whole_kind = kind;
}

void check_exposure(Analysis *self) {
  Exposure exposure = {.a = self};
  for (uint32_t i = 0; i < self->captured_uses.len; i++) {
    const CapturedUse *use = &self->captured_uses.items[i];
    bool is_next_function = i && use->function != self->captured_uses.items[i - 1].function;
    if (is_next_function) report_function(&exposure);
    add_use(&exposure, use);
  }
  report_function(&exposure);
}
