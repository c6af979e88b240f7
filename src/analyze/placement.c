// A function that moves leaves a reference behind: where it stood, or, for a declaration, at the
// start of the block that owns its name, since it could be used above itself.
//
//   { use(f); async function f() { 'use server' } }   →   { let f = …; use(f); ; }
#include "analyze/placement.h"

#include "analyze/directive.h"
#include "analyze/function.h"
#include "analyze/static_key.h"

static bool is_statement_list(Kind kind) {
  return kind == KIND_BLOCK || kind == KIND_CASE || kind == KIND_DEFAULT_CASE ||
         kind == KIND_PROGRAM;
}

// Statements that may end without a semicolon, and class fields.
static bool may_end_by_asi(Kind kind) {
  switch (kind) {
  case KIND_EXPRESSION_STATEMENT:
  case KIND_LEXICAL:
  case KIND_VAR:
  case KIND_USING:
  case KIND_RETURN:
  case KIND_THROW:
  case KIND_EXPORT:
  case KIND_FIELD:
  case KIND_PUBLIC_FIELD: return true;
  default: return false;
  }
}

// Whether the function is the last of a statement that has no semicolon: what follows on the next
// line would continue the reference, as it could not continue an arrow function.
static bool ends_statement(const Tree *tree, NodeId n) {
  uint32_t end = tree_node(tree, n)->end;
  NodeId p = tree_parent(tree, n);
  while (tree_node(tree, p)->end == end && !is_statement_list(tree_kind(tree, p))) {
    if (may_end_by_asi(tree_kind(tree, p))) return true;
    p = tree_parent(tree, p);
  }
  return false;
}

// Whether what `new` calls begins with the function: `new f()`, `new f.bind()`, `new f`…`()`. The
// arguments of `new` would be those of the call that stands for the function.
static bool is_constructor(const Tree *tree, NodeId n) {
  for (;; n = tree_parent(tree, n)) {
    Field field = tree_field(tree, n);
    switch (tree_kind(tree, tree_parent(tree, n))) {
    case KIND_NEW: return field == FIELD_CONSTRUCTOR;
    case KIND_MEMBER:
    case KIND_SUBSCRIPT:
      if (field != FIELD_OBJECT) return false;
      break;
    case KIND_CALL:
      if (field != FIELD_FUNCTION) return false;
      break;
    case KIND_NON_NULL:
    case KIND_INSTANTIATION: break;
    default: return false;
    }
  }
}

static uint32_t first_statement_start(const Tree *tree, NodeId list, uint32_t otherwise) {
  Kind kind = tree_kind(tree, list);
  if (kind == KIND_BLOCK && tree_is_function(tree_kind(tree, tree_parent(tree, list)))) {
    NodeId first = directive_first_statement(tree, list);
    return first == NO_NODE ? otherwise : tree_node(tree, first)->start;
  }
  tree_each_child(tree, list, child) {
    bool is_statement = kind == KIND_BLOCK ? tree_kind(tree, child) != TOKEN_OPEN_BRACE
                                           : tree_field(tree, child) == FIELD_BODY;
    if (is_statement && !tree_is_comment(tree_kind(tree, child)))
      return tree_node(tree, child)->start;
  }
  return otherwise;
}

static void place_declaration(Analysis *self, NodeId node, const Function *facts,
                              ServerFunction *out) {
  const Tree *tree = &self->tree;
  NodeId statement = node;
  bool is_exported = tree_kind(tree, tree_parent(tree, node)) == KIND_EXPORT;
  if (is_exported) statement = tree_parent(tree, node);
  NodeId list = tree_parent(tree, statement);
  const Binding *binding = facts->binding == NOTHING ? NULL : &self->bindings.items[facts->binding];
  if (facts->outer_scope == 0) {
    out->placement = PLACE_STAYS;
    out->is_assigned = binding && binding->is_assigned;
    return;
  }
  out->placement = PLACE_DECLARATION;
  out->removed = (Span){facts->overloads_at, out->span.end};
  out->binding_at = first_statement_start(tree, list, out->removed.start);
  out->binding_is_var = self->scopes.items[facts->outer_scope].kind == SCOPE_BODY;
  out->binding_is_exported = is_exported;
  out->binding_is_dead = binding && binding->declaration != node;
}

static bool is_anonymous_default(const Tree *tree, NodeId node) {
  Kind kind = tree_kind(tree, node);
  NodeId parent = tree_parent(tree, node);
  return (kind == KIND_FUNCTION || kind == KIND_GENERATOR) &&
         tree_kind(tree, parent) == KIND_EXPORT && tree_child(tree, node, FIELD_NAME) == NO_NODE;
}

// Static methods and accessors of one class are told apart by their keys.
static Str key_in_class(Analysis *self, NodeId method, Str key) {
  return str_format(self->arena, "%u %.*s", tree_parent(&self->tree, method), STR_ARG(key));
}

// The last static method or accessor of each name of each class.
static Map last_static_methods(Analysis *self) {
  Map last = {0};
  vec_each (const Function, function, &self->functions) {
    if (!function->is_static || !function_is_class_member(&self->tree, function->node)) continue;
    NodeId name = tree_child(&self->tree, function->node, FIELD_NAME);
    Str key;
    bool is_known = static_key_known(self, function->node, &key);
    if (!is_known || tree_kind(&self->tree, name) == KIND_PRIVATE_NAME) continue;
    *map_put(&last, self->arena, key_in_class(self, function->node, key), NULL) = function->node;
  }
  return last;
}

static void place_static_method(Analysis *self, NodeId node, const Map *last_statics,
                                ServerFunction *out) {
  const Tree *tree = &self->tree;
  out->placement = PLACE_STATIC;
  out->removed = out->span;
  if (out->key_is_computed) return;
  const uint32_t *last = map_find(last_statics, key_in_class(self, node, out->name));
  out->binding_is_dead = !out->key_is_private && last && *last != node;
  NodeId brace = tree_child_of_kind(tree, tree_parent(tree, node), TOKEN_OPEN_BRACE);
  out->binding_at = tree_node(tree, brace)->end;
}

static void place(Analysis *self, uint32_t index, const Map *last_statics) {
  const Tree *tree = &self->tree;
  ServerFunction *out = &self->plan->functions.items[index];
  NodeId node = self->server_nodes.items[index];
  const Function *facts = &self->functions.items[analysis_function(self, node)];
  switch (tree_kind(tree, node)) {
  case KIND_FUNCTION_DECLARATION:
  case KIND_GENERATOR_DECLARATION: place_declaration(self, node, facts, out); return;
  case KIND_METHOD:
    if (out->form == FORM_STATIC_METHOD) {
      place_static_method(self, node, last_statics, out);
      return;
    }
    out->placement = PLACE_METHOD;
    out->removed = out->span;
    return;
  default:
    if (is_anonymous_default(tree, node)) {
      out->placement = PLACE_STAYS;
      out->is_anonymous_default = true;
      out->binding_at = out->tail.start;
      return;
    }
    out->placement = PLACE_EXPRESSION;
    out->removed = out->span;
    out->is_constructor = is_constructor(tree, node);
    out->needs_semicolon = ends_statement(tree, node);
  }
}

void placement_decide(Analysis *self) {
  Map last_statics = last_static_methods(self);
  for (uint32_t i = 0; i < self->plan->functions.len; i++)
    if (self->plan->functions.items[i].inline_directive) place(self, i, &last_statics);
}
