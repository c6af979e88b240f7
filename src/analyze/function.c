#include "analyze/function.h"

#include "analyze/symbol.h"

bool function_is_class_member(const Tree *tree, NodeId method) {
  return tree_kind(tree, method) == KIND_METHOD &&
         tree_kind(tree, tree_parent(tree, method)) == KIND_CLASS_BODY;
}

static FunctionForm form_of(const Tree *tree, NodeId node) {
  switch (tree_kind(tree, node)) {
  case KIND_ARROW: return FORM_ARROW;
  case KIND_METHOD: return function_is_class_member(tree, node) ? FORM_STATIC_METHOD : FORM_METHOD;
  default: return FORM_FUNCTION;
  }
}

static bool is_rest(const Tree *tree, NodeId parameter) {
  Kind kind = tree_kind(tree, parameter);
  bool is_typed = kind == KIND_REQUIRED_PARAMETER || kind == KIND_OPTIONAL_PARAMETER;
  if (is_typed) kind = tree_kind(tree, tree_child(tree, parameter, FIELD_PATTERN));
  return kind == KIND_REST_PATTERN;
}

// TypeScript's `this` parameter is no parameter at run time.
static bool is_this_parameter(const Tree *tree, NodeId parameter) {
  return tree_kind(tree, tree_first_named(tree, parameter)) == KIND_THIS ||
         tree_kind(tree, parameter) == KIND_THIS;
}

static void count_parameters(const Tree *tree, NodeId node, ServerFunction *out) {
  NodeId parameters = tree_child(tree, node, FIELD_PARAMETERS);
  if (parameters == NO_NODE) {
    out->params = tree_child(tree, node, FIELD_PARAMETER) != NO_NODE;
    return;
  }
  tree_each_child(tree, parameters, parameter) {
    bool counts = tree_node(tree, parameter)->is_named &&
                  !tree_is_comment(tree_kind(tree, parameter)) &&
                  !is_this_parameter(tree, parameter);
    if (!counts) continue;
    if (is_rest(tree, parameter))
      out->has_rest = true;
    else
      out->params++;
  }
}

// Where the text that moves begins: at the type parameters or the parameters.
static uint32_t tail_start(const Tree *tree, NodeId node) {
  if (tree_kind(tree, node) == KIND_ARROW) return tree_node(tree, node)->start;
  NodeId types = tree_child_of_kind(tree, node, KIND_TYPE_PARAMETERS);
  NodeId parameters = tree_child(tree, node, FIELD_PARAMETERS);
  NodeId first = types != NO_NODE ? types : parameters;
  return first == NO_NODE ? tree_node(tree, node)->start : tree_node(tree, first)->start;
}

void function_describe(Analysis *self, NodeId node, ServerFunction *out) {
  const Tree *tree = &self->tree;
  const Function *function = &self->functions.items[analysis_function(self, node)];
  out->span = tree_span(tree, node);
  out->tail = (Span){tail_start(tree, node), out->span.end};
  out->form = form_of(tree, node);
  out->is_async = function->is_async;
  out->is_generator = function->is_generator;
  out->verified = true;
  out->name = symbol_function_name(self, node);
  out->place = out->span;
  if (function->directive != NO_NODE) out->directive = tree_span(tree, function->directive);
  count_parameters(tree, node, out);
  bool is_method = out->form == FORM_METHOD || out->form == FORM_STATIC_METHOD;
  NodeId name = tree_child(tree, node, FIELD_NAME);
  out->name_at = name == NO_NODE ? out->span.start : tree_node(tree, name)->start;
  if (!is_method || name == NO_NODE) return;
  out->key = tree_span(tree, name);
  out->key_is_private = tree_kind(tree, name) == KIND_PRIVATE_NAME;
  // A constant in brackets is a key like any other.
  NodeId inner = tree_kind(tree, name) == KIND_COMPUTED_KEY
                     ? tree_see_through(tree, tree_first_named(tree, name))
                     : NO_NODE;
  bool is_constant = tree_kind(tree, inner) == KIND_STRING || tree_kind(tree, inner) == KIND_NUMBER;
  out->key_is_computed = inner != NO_NODE && !is_constant;
}
