// The strings of server functions, and of the functions that the exports of a 'use server' module
// wrap, are looked at once each; imports, types, keys and directives are passed over.
#include "analyze/check_secrets.h"

#include "analyze/directive.h"
#include "analyze/secret.h"

static bool is_equality(Str operator) {
  return str_starts_with(operator, STR("==")) || str_starts_with(operator, STR("!="));
}

// `b` of `a.b`, `a` of `a`, the value of a string key; "" for anything else.
static Str last_name(const Tree *tree, NodeId n) {
  if (n == NO_NODE) return STR("");
  n = tree_see_through(tree, n);
  if (tree_kind(tree, n) == KIND_MEMBER) n = tree_child(tree, n, FIELD_PROPERTY);
  switch (tree_kind(tree, n)) {
  case KIND_IDENTIFIER:
  case KIND_SHORTHAND_PATTERN:
  case KIND_PROPERTY_NAME:
  case KIND_PRIVATE_NAME: return tree_text(tree, n);
  case KIND_STRING: return directive_characters(tree, n);
  default: return STR("");
  }
}

// The name that a value gets or is compared with: `apiKey` of `const apiKey = x ?? '…'`.
static Str name_of_value(const Tree *tree, NodeId n) {
  enum { MOST_STEPS = 8 };
  for (int steps = 0; steps < MOST_STEPS; steps++) {
    n = tree_see_outward(tree, n);
    NodeId parent = tree_parent(tree, n);
    Field field = tree_field(tree, n);
    switch (tree_kind(tree, parent)) {
    case KIND_DECLARATOR: return last_name(tree, tree_child(tree, parent, FIELD_NAME));
    case KIND_PAIR: return last_name(tree, tree_child(tree, parent, FIELD_KEY));
    case KIND_ASSIGNMENT:
    case KIND_ASSIGNMENT_PATTERN:
    case KIND_OBJECT_ASSIGNMENT_PATTERN:
      return field == FIELD_RIGHT ? last_name(tree, tree_child(tree, parent, FIELD_LEFT)) : STR("");
    case KIND_BINARY: {
      bool compares = is_equality(tree_text(tree, tree_child(tree, parent, FIELD_OPERATOR)));
      Field other = field == FIELD_LEFT ? FIELD_RIGHT : FIELD_LEFT;
      if (compares) return last_name(tree, tree_child(tree, parent, other));
      break;
    }
    case KIND_TERNARY: break;
    default: return STR("");
    }
    n = parent;
  }
  return STR("");
}

static void check_literal(Analysis *self, NodeId literal) {
  const Tree *tree = &self->tree;
  Str text = directive_characters(tree, literal);
  bool is_key = tree_field(tree, literal) == FIELD_KEY || tree_field(tree, literal) == FIELD_INDEX;
  Str kind = is_key ? STR("") : secret_kind(text);
  if (!kind.len) {
    if (is_key || !secret_is_random(text)) return;
    Str name = name_of_value(tree, literal);
    if (!secret_is_name(name)) return;
    kind = str_format(self->arena, "a secret: `%.*s` is its name", STR_ARG(name));
  }
  Diag *diag =
      analysis_report(self, DIAG_SECRET_LITERAL, literal,
                      str_format(self->arena, "this string looks like %.*s", STR_ARG(kind)));
  diag->help = STR("read it from the environment where it is used, and replace the one that was "
                   "written down");
}

static bool is_literal(const Tree *tree, NodeId n) {
  if (tree_kind(tree, n) == KIND_STRING) return true;
  bool is_template = tree_kind(tree, n) == KIND_TEMPLATE;
  return is_template && tree_child_of_kind(tree, n, KIND_SUBSTITUTION) == NO_NODE;
}

static void check_within(Analysis *self, NodeId function) {
  const Tree *tree = &self->tree;
  NodeId n = function;
  while (n < tree_after(tree, function)) {
    bool is_passed_over = tree_is_type(tree_kind(tree, n));
    bool is_text = is_literal(tree, n);
    if (is_text) check_literal(self, n);
    n = is_text || is_passed_over ? tree_after(tree, n) : n + 1;
  }
}

// The functions in the values of exports that are calls: `export const save = withUser(async …)`.
static Map wrapped_functions(Analysis *self) {
  const Tree *tree = &self->tree;
  Map wrapped = {0}, seen = {0};
  for (uint32_t i = 0; i < self->export_sources.len; i++) {
    const NodeId *value = &self->export_sources.items[i].value;
    bool is_new = false;
    if (*value != NO_NODE)
      map_put(&seen, self->arena, (Str){(const char *)value, sizeof *value}, &is_new);
    NodeId n = *value;
    while (is_new && n < tree_after(tree, *value)) {
      bool is_function = tree_is_function(tree_kind(tree, n));
      FunctionId id = is_function ? analysis_function(self, n) : NOTHING;
      const NodeId *key = id == NOTHING ? NULL : &self->functions.items[id].node;
      if (key) map_put(&wrapped, self->arena, (Str){(const char *)key, sizeof *key}, NULL);
      n = is_function ? tree_after(tree, n) : n + 1;
    }
  }
  return wrapped;
}

void check_secrets(Analysis *self) {
  if (!analysis_is_on(self, DIAG_SECRET_LITERAL)) return;
  Map wrapped = wrapped_functions(self);
  NodeId done = 0;
  vec_each (const Function, function, &self->functions) {
    Str key = {(const char *)&function->node, sizeof function->node};
    bool is_meant = analysis_server_function(self, function->node) != NOTHING ||
                    map_find(&wrapped, key) != NULL;
    if (function->node < done || !is_meant) continue;
    check_within(self, function->node);
    done = tree_after(&self->tree, function->node);
  }
}
