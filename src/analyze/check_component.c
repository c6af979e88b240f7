#include "analyze/check_component.h"

// The function's result: what it returns, or the body of an arrow function without a block.
static bool is_result(const Tree *tree, NodeId n, NodeId function) {
  enum { MOST_STEPS = 16 };
  for (int steps = 0; steps < MOST_STEPS; steps++) {
    n = tree_see_outward(tree, n);
    NodeId parent = tree_parent(tree, n);
    Kind kind = tree_kind(tree, parent);
    if (kind == KIND_RETURN) return true;
    if (parent == function) return tree_field(tree, n) == FIELD_BODY;
    bool is_branch = kind == KIND_TERNARY && tree_first_named(tree, parent) != n;
    bool is_right = kind == KIND_BINARY && tree_field(tree, n) == FIELD_RIGHT;
    if (!is_branch && !is_right) return false;
    n = parent;
  }
  return false;
}

static bool returns_jsx(const Tree *tree, NodeId function) {
  NodeId n = function + 1;
  while (n < tree_after(tree, function)) {
    Kind kind = tree_kind(tree, n);
    bool is_jsx = kind == KIND_JSX_ELEMENT || kind == KIND_JSX_SELF_CLOSING;
    if (is_jsx && is_result(tree, n, function)) return true;
    bool is_passed_over = is_jsx || tree_is_function(kind);
    n = is_passed_over ? tree_after(tree, n) : n + 1;
  }
  return false;
}

static bool is_component_name(Str name) {
  return name.len && name.ptr[0] >= 'A' && name.ptr[0] <= 'Z';
}

bool check_component(Analysis *self, NodeId name, Str exported, NodeId function) {
  const Tree *tree = &self->tree;
  NodeId own = tree_child(tree, function, FIELD_NAME);
  bool is_default = str_equals(exported, STR("default"));
  Str shown = is_default && own != NO_NODE ? analysis_name_at(self, own) : exported;
  if (!is_component_name(shown) || !returns_jsx(tree, function)) return false;
  Diag *diag = analysis_report(
      self, DIAG_COMPONENT_EXPORT, name,
      str_format(self->arena,
                 "`%.*s` is a component, and a 'use server' module makes it an endpoint",
                 STR_ARG(shown)));
  diag->help = STR("move it to a module without the directive");
  return true;
}
