#include "cli/dump_analysis.h"

#include "analyze/analysis.h"

static uint32_t depth_of(const Tree *tree, NodeId n) {
  uint32_t depth = 0;
  while (tree_parent(tree, n) != NO_NODE) {
    n = tree_parent(tree, n);
    depth++;
  }
  return depth;
}

// field: kind start-end "text of a leaf"
void dump_tree(StrBuf *out, const Module *module) {
  if (!module->analysis) return;
  const Tree *tree = &module->analysis->tree;
  for (NodeId n = 0; n < tree->count; n++) {
    const Node *node = tree_node(tree, n);
    strbuf_add_format(out, "%*s", (int)depth_of(tree, n) * 2, "");
    if (node->field) strbuf_add_format(out, "%.*s: ", STR_ARG(field_name(tree_field(tree, n))));
    strbuf_add_format(out, "%.*s %u-%u", STR_ARG(kind_name(tree_kind(tree, n))), node->start,
                      node->end);
    if (node->is_missing) strbuf_add(out, STR(" missing"));
    bool is_leaf = tree_after(tree, n) == n + 1;
    if (is_leaf) strbuf_add_byte(out, ' ');
    if (is_leaf) strbuf_add_json(out, tree_text(tree, n));
    strbuf_add_byte(out, '\n');
  }
}

static const char *const scope_names[] = {
    [SCOPE_MODULE] = "module", [SCOPE_PARAMETERS] = "parameters", [SCOPE_BODY] = "body",
    [SCOPE_BLOCK] = "block",   [SCOPE_OWN_NAME] = "own-name",     [SCOPE_CLASS] = "class",
    [SCOPE_ENUM] = "enum",     [SCOPE_NAMESPACE] = "namespace",
};

static const char *const binding_names[] = {
    [BINDING_VAR] = "var",
    [BINDING_LET] = "let",
    [BINDING_CONST] = "const",
    [BINDING_PARAMETER] = "parameter",
    [BINDING_CATCH] = "catch",
    [BINDING_FUNCTION] = "function",
    [BINDING_CLASS] = "class",
    [BINDING_OWN_NAME] = "own-name",
    [BINDING_IMPORT] = "import",
    [BINDING_NAMESPACE_IMPORT] = "namespace-import",
    [BINDING_ENUM] = "enum",
    [BINDING_ENUM_MEMBER] = "enum-member",
    [BINDING_NAMESPACE] = "namespace",
    [BINDING_PRIVATE_NAME] = "private-name",
};

static const char *const role_names[] = {
    [ROLE_READ] = "read",
    [ROLE_WRITE] = "write",
    [ROLE_UPDATE] = "update",
    [ROLE_DELETE] = "delete",
};

// Parameters belong to their whole function.
static NodeId node_of_scope(const Analysis *a, const Scope *scope) {
  return scope->kind == SCOPE_PARAMETERS ? tree_parent(&a->tree, scope->node) : scope->node;
}

static void add_scope(StrBuf *out, const Analysis *a, ScopeId id) {
  const Scope *scope = &a->scopes.items[id];
  NodeId node = node_of_scope(a, scope);
  Span span = tree_span(&a->tree, node);
  strbuf_add_format(out, "scope %u %s %.*s %u-%u", id, scope_names[scope->kind],
                    STR_ARG(kind_name(tree_kind(&a->tree, node))), span.start, span.end);
  if (scope->parent != NOTHING) strbuf_add_format(out, " in %u", scope->parent);
  strbuf_add_byte(out, '\n');
  for (BindingId b = scope->first_binding; b != NOTHING; b = a->bindings.items[b].next) {
    const Binding *binding = &a->bindings.items[b];
    strbuf_add_format(out, "  %s %.*s at %u%s\n", binding_names[binding->kind],
                      STR_ARG(analysis_binding_name(a, b)),
                      tree_node(&a->tree, binding->identifier)->start,
                      binding->is_assigned ? " assigned" : "");
  }
}

// Scopes with their bindings, then every reference with the place of the binding it resolves to.
void dump_scopes(StrBuf *out, const Module *module) {
  const Analysis *a = module->analysis;
  if (!a) return;
  for (ScopeId id = 0; id < a->scopes.len; id++) add_scope(out, a, id);
  vec_each (const Reference, reference, &a->references) {
    strbuf_add_format(out, "reference %.*s at %u, %s,", STR_ARG(a->names.items[reference->name]),
                      tree_node(&a->tree, reference->node)->start,
                      role_names[a->roles[reference->node]]);
    if (reference->binding == NOTHING) {
      strbuf_add(out, STR(" global\n"));
      continue;
    }
    const Binding *binding = &a->bindings.items[reference->binding];
    strbuf_add_format(out, " to %u in scope %u\n", tree_node(&a->tree, binding->identifier)->start,
                      binding->scope);
  }
}

void dump_edits(StrBuf *out, const Module *module) {
  vec_each (const Edit, edit, &module->server_edits.list) {
    strbuf_add_format(out, "%u-%u ", edit->span.start, edit->span.end);
    strbuf_add_json(out, edit->text);
    strbuf_add_byte(out, '\n');
  }
}
