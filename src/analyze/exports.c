// Every export of a 'use server' module is followed to its value; those of a 'use client' module
// are only named.
//
//   export const save = async () => {};     certainly a function
//   export const load = wrap(load_);        known at run time only
//   export const limit = 10;                non-function-export
#include "analyze/exports.h"

#include "analyze/check.h"
#include "analyze/check_component.h"
#include "analyze/export_types.h"
#include "analyze/function.h"
#include "analyze/role.h"
#include "analyze/symbol.h"
#include "analyze/value.h"
#include "base/utf8.h"

typedef struct ExportSite {
  NodeId name;      // where problems are reported
  NodeId statement; // the export statement
  Str exported;
} ExportSite;

static void report_not_function(Analysis *self, const ExportSite *site, Value value) {
  Diag *diag = analysis_report(
      self, DIAG_NON_FUNCTION_EXPORT, site->name,
      str_format(self->arena,
                 "a 'use server' module can only export async functions; `%.*s` is %.*s",
                 STR_ARG(site->exported), STR_ARG(value.description)));
  bool is_elsewhere =
      !span_contains(tree_span(&self->tree, site->statement), tree_span(&self->tree, value.node));
  if (is_elsewhere)
    diag_add_note(self->arena, diag, tree_span(&self->tree, value.node), STR("the value is here"));
  diag->help = STR("move it to a module without the directive");
}

static void report_sync(Analysis *self, const ExportSite *site, NodeId function,
                        bool is_component) {
  bool is_generator = self->functions.items[analysis_function(self, function)].is_generator;
  Diag *diag = analysis_report(
      self, DIAG_SYNC_EXPORT, site->name,
      str_format(self->arena, "`%.*s` is exported from a 'use server' module but is not async",
                 STR_ARG(site->exported)));
  uint32_t start = tree_node(&self->tree, function)->start;
  diag->help = is_generator ? STR("make it an async generator: async function*")
                            : STR("server functions are called over the network: make it async");
  if (is_component) diag->help = STR("move it to a module without the directive");
  if (!is_component) diag_add_edit(self->arena, diag, (Span){start, start}, STR("async "));
}

// In a module without the directive an exported inline server function keeps its export's name.
static void note_export_name(Analysis *self, const ExportSite *site, Value value) {
  if (value.kind != VALUE_FUNCTION) return;
  uint32_t index = analysis_server_function(self, value.node);
  if (index == NOTHING) return;
  // `{ const x = 1; var f = async () => {…} }`: what is exported may be bound to captured values.
  bool is_at_top = self->functions.items[analysis_function(self, value.node)].outer_scope == 0;
  ServerFunction *function = &self->plan->functions.items[index];
  if (!is_at_top || function->is_exported) return;
  function->is_exported = true;
  function->export_name = site->exported;
}

static bool reports_then(Analysis *self, const ExportSite *site) {
  if (!str_equals(site->exported, STR("then"))) return false;
  Diag *diag = analysis_report(
      self, DIAG_THEN_EXPORT, site->name,
      STR("an export named `then` makes the module a thenable: import() would call it"));
  diag->help = STR("rename the export");
  return true;
}

static bool is_async(Analysis *self, Value function) {
  return self->functions.items[analysis_function(self, function.node)].is_async;
}

// `a ? b : c ? d : e`: reports the first of b, d and e that is a function and not async. Which one
// is exported the text doesn't say, but that one would never do.
static bool reports_choices(Analysis *self, const ExportSite *site, NodeId n) {
  const Tree *tree = &self->tree;
  while (tree_kind(tree, n) == KIND_TERNARY) {
    NodeId condition = tree_first_named(tree, n), last = NO_NODE;
    tree_each_child(tree, n, child) {
      bool is_choice = child != condition && tree_node(tree, child)->is_named &&
                       !tree_is_comment(tree_kind(tree, child));
      if (!is_choice) continue;
      last = child;
      Value value = value_of_expression(tree, child);
      if (value.kind != VALUE_FUNCTION || is_async(self, value)) continue;
      report_sync(self, site, value.node, false);
      return true;
    }
    n = tree_see_through(tree, last);
  }
  return false;
}

// Whether the value may be registered; reports why not.
static bool is_allowed(Analysis *self, const ExportSite *site, Value value) {
  if (self->plan->kind == MODULE_PLAIN) {
    bool may_be_called = value.kind == VALUE_FUNCTION || value.kind == VALUE_UNKNOWN;
    bool is_loaded = self->plan->functions.len > 0;
    if (is_loaded && may_be_called && reports_then(self, site)) return false;
    note_export_name(self, site, value);
    return false;
  }
  if (value.kind == VALUE_TYPE || reports_then(self, site)) return false;
  if (self->plan->kind == MODULE_CLIENT) {
    vec_push(self->arena, &self->plan->client_exports, site->exported);
    return false;
  }
  if (value.kind == VALUE_NOT_FUNCTION) {
    report_not_function(self, site, value);
    return false;
  }
  if (value.kind == VALUE_FUNCTION) {
    bool is_component = check_component(self, site->name, site->exported, value.node);
    if (!is_async(self, value)) report_sync(self, site, value.node, is_component);
    return is_async(self, value);
  }
  if (reports_choices(self, site, value.node)) return false;
  Diag *diag = NULL;
  if (analysis_is_on(self, DIAG_STRICT_EXPORTS))
    diag = analysis_report(self, DIAG_STRICT_EXPORTS, site->name,
                           str_format(self->arena, "`%.*s` is not certainly an async function",
                                      STR_ARG(site->exported)));
  if (diag) diag->help = STR("export an async function that calls it");
  return true;
}

static ServerExport *add_export(Analysis *self, const ExportSite *site, Value value) {
  ServerFunction function = {.place = tree_span(&self->tree, site->name)};
  NodeId node = NO_NODE;
  if (value.kind == VALUE_FUNCTION) {
    node = value.node;
    function_describe(self, node, &function);
  } else {
    function.span = function.place;
    function.name_at = function.place.start;
    if (value.node != NO_NODE) function.wrappers = symbol_wrappers_of_value(self, value.node);
  }
  function.symbol = site->exported;
  function.is_exported = true;
  function.export_name = site->exported;
  ServerExport export = {.function = self->plan->functions.len,
                         .name = site->exported,
                         .at = tree_node(&self->tree, site->name)->start};
  vec_push(self->arena, &self->plan->functions, function);
  vec_push(self->arena, &self->server_nodes, node);
  vec_push(self->arena, &self->plan->exports, export);
  vec_push(self->arena, &self->export_sources, ((ExportSource){site->name, value.node}));
  return vec_last(&self->plan->exports);
}

// The statement of the module that holds a node.
static NodeId top_statement(const Tree *tree, NodeId n) {
  while (tree_parent(tree, n) != 0) n = tree_parent(tree, n);
  return n;
}

static bool ends_with_semicolon(const Tree *tree, NodeId statement) {
  uint32_t end = tree_node(tree, statement)->end;
  return end > 0 && tree->text.ptr[end - 1] == ';';
}

static void register_after(Analysis *self, ServerExport *export, NodeId statement) {
  export->registration = REGISTER_AFTER_STATEMENT;
  export->after = tree_node(&self->tree, statement)->end;
  export->ends_by_asi = !ends_with_semicolon(&self->tree, statement);
}

static void register_binding(Analysis *self, ServerExport *export, BindingId id) {
  const Binding *binding = &self->bindings.items[id];
  export->local = analysis_binding_name(self, id);
  if (binding->kind == BINDING_IMPORT)
    export->registration = REGISTER_IN_REGISTRY;
  else if (binding->is_assigned)
    export->registration = REGISTER_AT_END;
  else if (binding->kind == BINDING_FUNCTION)
    export->registration = REGISTER_IN_HEADER;
  else
    register_after(self, export, top_statement(&self->tree, binding->identifier));
}

static void export_binding(Analysis *self, const ExportSite *site, Str local) {
  BindingId id = value_module_binding(self, local);
  if (id == NOTHING) return; // a type, or a name that is declared nowhere
  Value value = value_of_binding(self, id);
  if (is_allowed(self, site, value)) register_binding(self, add_export(self, site, value), id);
}

// A string that names an export must not hold half of a surrogate pair (ECMAScript 16.2.1.1).
static bool is_well_formed(Analysis *self, const ExportSite *site) {
  Str raw = tree_text(&self->tree, site->name);
  bool may_be_ill_formed =
      tree_kind(&self->tree, site->name) == KIND_STRING && memchr(raw.ptr, '\\', raw.len);
  if (!may_be_ill_formed || utf8_find_invalid(site->exported) == SIZE_MAX) return true;
  Diag *diag = analysis_report(self, DIAG_SYNTAX_ERROR, site->name,
                               STR("syntax error: an export's name must be well-formed Unicode"));
  diag->help = STR("rename the export");
  return false;
}

static void export_specifier(Analysis *self, NodeId statement, NodeId specifier) {
  const Tree *tree = &self->tree;
  if (tree_child_of_kind(tree, specifier, TOKEN_TYPE) != NO_NODE) return;
  NodeId name = tree_child(tree, specifier, FIELD_NAME),
         alias = tree_child(tree, specifier, FIELD_ALIAS);
  if (name == NO_NODE) return;
  NodeId shown = alias != NO_NODE ? alias : name;
  ExportSite site = {shown, statement, analysis_key(self, shown)};
  if (!is_well_formed(self, &site)) return;
  if (tree_child(tree, statement, FIELD_SOURCE) == NO_NODE) {
    export_binding(self, &site, analysis_key(self, name));
    return;
  }
  Value value = {VALUE_UNKNOWN, NO_NODE, {0}};
  if (is_allowed(self, &site, value))
    add_export(self, &site, value)->registration = REGISTER_IN_REGISTRY;
}

// Names that a pattern declares are exports whose value is unknown. Those that a function in a
// default or in a computed key declares are its own.
static void export_pattern(Analysis *self, NodeId statement, NodeId pattern) {
  const Tree *tree = &self->tree;
  NodeId next = NO_NODE;
  for (NodeId n = pattern; n < tree_after(tree, pattern); n = next) {
    bool is_value = !role_is_declaring((Role)self->roles[n]);
    next = is_value ? tree_after(tree, n) : n + 1;
    Kind kind = tree_kind(tree, n);
    if (is_value || (kind != KIND_IDENTIFIER && kind != KIND_SHORTHAND_PATTERN)) continue;
    ExportSite site = {n, statement, analysis_key(self, n)};
    export_binding(self, &site, site.exported);
  }
}

static void export_variables(Analysis *self, NodeId statement, NodeId declaration) {
  tree_each_child(&self->tree, declaration, child) {
    if (tree_kind(&self->tree, child) == KIND_DECLARATOR)
      export_pattern(self, statement, tree_child(&self->tree, child, FIELD_NAME));
  }
}

// A namespace and a function of one name are one export.
static bool is_merged_into_export(Analysis *self, Str name) {
  BindingId id = value_module_binding(self, name);
  if (id == NOTHING || self->bindings.items[id].declarations < 2) return false;
  vec_each (const ServerExport, export, &self->plan->exports)
    if (str_equals(export->name, name)) return true;
  vec_each (const Str, known, &self->plan->client_exports)
    if (str_equals(*known, name)) return true;
  return false;
}

static void export_named(Analysis *self, NodeId statement, NodeId declaration) {
  NodeId name = tree_child(&self->tree, declaration, FIELD_NAME);
  if (name == NO_NODE) return;
  while (tree_kind(&self->tree, name) == KIND_NESTED_IDENTIFIER) // `namespace A.B {}` exports `A`
    name = tree_first_named(&self->tree, name);
  ExportSite site = {name, statement, analysis_key(self, name)};
  if (!is_merged_into_export(self, site.exported)) export_binding(self, &site, site.exported);
}

static void export_declaration(Analysis *self, NodeId statement, NodeId declaration) {
  Kind kind = tree_kind(&self->tree, declaration);
  switch (kind) {
  case KIND_LEXICAL:
  case KIND_VAR:
  case KIND_USING: export_variables(self, statement, declaration); return;
  case KIND_NAMESPACE:
  case KIND_MODULE:
  case KIND_ENUM:
  case KIND_CLASS_DECLARATION:
  case KIND_ABSTRACT_CLASS:
  case KIND_FUNCTION_DECLARATION:
  case KIND_GENERATOR_DECLARATION: export_named(self, statement, declaration); return;
  case KIND_IMPORT_ALIAS: {
    ExportSite site = {declaration, statement, STR("")};
    NodeId name = tree_child_of_kind(&self->tree, declaration, KIND_IDENTIFIER);
    if (name == NO_NODE) return;
    site.name = name;
    site.exported = analysis_key(self, name);
    export_binding(self, &site, site.exported);
    return;
  }
  default: return; // types
  }
}

static Span keywords_before(const Tree *tree, NodeId statement, NodeId value) {
  return (Span){tree_node(tree, statement)->start, tree_node(tree, value)->start};
}

// Whether `export default` declares a function or class without a name, which is hoisted.
static bool is_anonymous_declaration(const Tree *tree, NodeId value) {
  Kind kind = tree_kind(tree, value);
  return (kind == KIND_FUNCTION || kind == KIND_GENERATOR) &&
         tree_child(tree, value, FIELD_NAME) == NO_NODE;
}

static void export_default(Analysis *self, NodeId statement, NodeId value_node) {
  const Tree *tree = &self->tree;
  NodeId keyword = tree_child_of_kind(tree, statement, TOKEN_DEFAULT);
  ExportSite site = {keyword, statement, STR("default")};
  Kind kind = tree_kind(tree, value_node);
  bool is_named_function =
      (kind == KIND_FUNCTION || kind == KIND_GENERATOR || kind == KIND_FUNCTION_DECLARATION ||
       kind == KIND_GENERATOR_DECLARATION) &&
      tree_child(tree, value_node, FIELD_NAME) != NO_NODE;
  Value value = value_of_expression(tree, value_node);
  NodeId seen = tree_see_through(tree, value_node);
  BindingId binding = NOTHING;
  if (is_named_function)
    binding =
        value_module_binding(self, analysis_key(self, tree_child(tree, value_node, FIELD_NAME)));
  else if (tree_kind(tree, seen) == KIND_IDENTIFIER)
    binding = value_module_binding(self, analysis_key(self, seen));
  if (binding != NOTHING) value = value_of_binding(self, binding);
  if (binding != NOTHING && !is_named_function) site.name = seen;
  if (export_names_type(self, seen)) return;
  if (value.kind == VALUE_FUNCTION && tree_child(tree, value.node, FIELD_NAME) != NO_NODE)
    site.name = tree_child(tree, value.node, FIELD_NAME);
  if (!is_allowed(self, &site, value)) return;
  ServerExport *export = add_export(self, &site, value);
  bool is_stable = binding != NOTHING && !self->bindings.items[binding].is_assigned &&
                   self->bindings.items[binding].kind != BINDING_IMPORT;
  if (is_stable || (is_named_function && binding != NOTHING)) {
    register_binding(self, export, binding);
    return;
  }
  export->is_anonymous_default = true;
  if (is_anonymous_declaration(tree, value_node)) {
    export->is_declaration = true;
    export->registration = REGISTER_IN_HEADER;
    export->name_at = self->plan->functions.items[export->function].tail.start;
    return;
  }
  export->default_keywords = keywords_before(tree, statement, value_node);
  register_after(self, export, statement);
}

static void report_export_all(Analysis *self, NodeId statement) {
  bool is_client = self->plan->kind == MODULE_CLIENT;
  Diag *diag = analysis_report(self, DIAG_EXPORT_ALL, statement,
                               is_client ? STR("`export *` hides what the server may refer to")
                                         : STR("`export *` hides which functions are endpoints"));
  diag->help = is_client ? STR("name each export: export { a, b } from '…'")
                         : STR("name each function: export { a, b } from '…'");
}

// `export * from '…'`, and `export * as name from '…'`, which is a client module's export like any
// other.
static void export_star(Analysis *self, NodeId statement) {
  const Tree *tree = &self->tree;
  if (self->plan->kind == MODULE_PLAIN) return;
  NodeId namespace = tree_child_of_kind(tree, statement, KIND_NAMESPACE_EXPORT);
  if (self->plan->kind == MODULE_SERVER || namespace == NO_NODE) {
    report_export_all(self, statement);
    return;
  }
  NodeId name = tree_first_named(tree, namespace);
  ExportSite site = {name, statement, analysis_key(self, name)};
  is_allowed(self, &site, (Value){VALUE_UNKNOWN, NO_NODE, {0}});
}

// `export = …`
static void report_export_assignment(Analysis *self, NodeId statement) {
  if (self->plan->kind == MODULE_CLIENT) check_report_commonjs(self, statement);
  if (self->plan->kind != MODULE_SERVER) return;
  Diag *diag =
      analysis_report(self, DIAG_NON_FUNCTION_EXPORT, statement,
                      STR("`export =` replaces the module; server functions are named exports"));
  diag->help = STR("export async functions by name");
}

// The grammars take any declaration behind `export default`; ECMAScript (16.2.3) functions and
// classes, TypeScript interfaces too.
static bool may_be_default(Kind declaration) {
  switch (declaration) {
  case KIND_AMBIENT:
  case KIND_ENUM:
  case KIND_IMPORT_ALIAS:
  case KIND_LEXICAL:
  case KIND_MODULE:
  case KIND_NAMESPACE:
  case KIND_TYPE_ALIAS:
  case KIND_USING:
  case KIND_VAR: return false;
  default: return true;
  }
}

static void report_default_declaration(Analysis *self, NodeId declaration) {
  Diag *diag = analysis_report(self, DIAG_SYNTAX_ERROR, declaration,
                               STR("syntax error: `export default` takes a value, a function or a "
                                   "class, no other declaration"));
  diag->help = STR("leave `default` out, or export the value alone");
}

static void export_statement(Analysis *self, NodeId statement) {
  const Tree *tree = &self->tree;
  if (export_is_type(tree, statement)) return;
  NodeId declaration = tree_child(tree, statement, FIELD_DECLARATION);
  NodeId value = tree_child(tree, statement, FIELD_VALUE);
  bool is_default = tree_child_of_kind(tree, statement, TOKEN_DEFAULT) != NO_NODE;
  bool is_star = tree_child_of_kind(tree, statement, TOKEN_STAR) != NO_NODE ||
                 tree_child_of_kind(tree, statement, KIND_NAMESPACE_EXPORT) != NO_NODE;
  if (is_star) {
    export_star(self, statement);
    return;
  }
  if (is_default && (declaration != NO_NODE || value != NO_NODE)) {
    Kind kind = tree_kind(tree, declaration);
    bool is_type = kind == KIND_INTERFACE || kind == KIND_FUNCTION_SIGNATURE;
    if (!may_be_default(kind))
      report_default_declaration(self, declaration);
    else if (!is_type)
      export_default(self, statement, declaration != NO_NODE ? declaration : value);
    return;
  }
  if (declaration != NO_NODE) {
    export_declaration(self, statement, declaration);
    return;
  }
  NodeId clause = tree_child_of_kind(tree, statement, KIND_EXPORT_CLAUSE);
  if (clause != NO_NODE) {
    tree_each_child(tree, clause, child) {
      if (tree_kind(tree, child) == KIND_EXPORT_SPECIFIER) export_specifier(self, statement, child);
    }
    return;
  }
  bool is_export_assignment = tree_child_of_kind(tree, statement, TOKEN_ASSIGN) != NO_NODE;
  if (is_export_assignment) report_export_assignment(self, statement);
}

// `module.exports` or `exports.x` as the target of an assignment.
static bool is_commonjs_target(Str target) {
  return str_equals(target, STR("module.exports")) ||
         str_starts_with(target, STR("module.exports.")) ||
         str_starts_with(target, STR("exports.")) || str_starts_with(target, STR("exports["));
}

static bool report_commonjs_export(Analysis *self, NodeId statement) {
  const Tree *tree = &self->tree;
  NodeId assignment = tree_first_named(tree, statement);
  if (tree_kind(tree, assignment) != KIND_ASSIGNMENT) return false;
  NodeId target = tree_child(tree, assignment, FIELD_LEFT);
  if (target == NO_NODE || !is_commonjs_target(tree_text(tree, target))) return false;
  Diag *diag = analysis_report(
      self, DIAG_NON_FUNCTION_EXPORT, target,
      STR("a 'use server' module can only export async functions; this is a CommonJS export"));
  diag->help = STR("write `export` before the function");
  return true;
}

void exports_collect(Analysis *self) {
  const Tree *tree = &self->tree;
  bool has_export = false, is_server_module = self->plan->kind == MODULE_SERVER;
  tree_each_child(tree, 0, statement) {
    bool may_be_commonjs =
        is_server_module && tree_kind(tree, statement) == KIND_EXPRESSION_STATEMENT;
    if (may_be_commonjs && report_commonjs_export(self, statement)) has_export = true;
    if (tree_kind(tree, statement) != KIND_EXPORT) continue;
    has_export = has_export || !export_is_empty(self, statement);
    export_statement(self, statement);
  }
  if (has_export || !is_server_module) return;
  Diag *diag = analysis_report(self, DIAG_NO_EXPORTS, self->module_directive,
                               STR("this 'use server' module exports nothing"));
  diag->help = STR("export the server functions, or remove the directive");
}
