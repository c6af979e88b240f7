// One function a rule, or a family of rules. Each reports at the smallest place and goes on.
#include "analyze/check.h"

#include "analyze/check_client_imports.h"
#include "analyze/check_cyclic.h"
#include "analyze/check_namespaces.h"
#include "analyze/check_stale.h"
#include "analyze/check_statics.h"
#include "analyze/directive.h"
#include "analyze/function.h"
#include "analyze/scope.h"

static bool is_decorated(const Tree *tree, NodeId method) {
  if (tree_child_of_kind(tree, method, KIND_DECORATOR) != NO_NODE) return true;
  NodeId previous = tree_previous(tree, method);
  while (tree_is_comment(tree_kind(tree, previous))) previous = tree_previous(tree, previous);
  return tree_kind(tree, previous) == KIND_DECORATOR;
}

// `static async save(@check() text: string) {}`
static bool has_decorated_parameter(const Tree *tree, NodeId method) {
  NodeId parameters = tree_child(tree, method, FIELD_PARAMETERS);
  if (parameters == NO_NODE) return false;
  tree_each_child(tree, parameters, parameter) {
    if (tree_kind(tree, parameter) == KIND_DECORATOR) return true;
    if (tree_child_of_kind(tree, parameter, KIND_DECORATOR) != NO_NODE) return true;
  }
  return false;
}

static Diag *report_at_name(Analysis *self, DiagId id, const Function *function, Str message) {
  NodeId name = tree_child(&self->tree, function->node, FIELD_NAME);
  NodeId place = name != NO_NODE ? name : function->directive;
  Diag *diag = analysis_report(self, id, place, message);
  if (place != function->directive)
    diag_add_note(self->arena, diag, tree_span(&self->tree, function->directive),
                  STR("it is marked here"));
  return diag;
}

static bool check_method_kind(Analysis *self, const Function *function) {
  const Tree *tree = &self->tree;
  if (function->is_getter || function->is_setter) {
    Str what = function->is_getter ? STR("a getter cannot be a server function")
                                   : STR("a setter cannot be a server function");
    report_at_name(self, DIAG_ACCESSOR_FUNCTION, function, what)->help =
        STR("make it an async method or function");
    return false;
  }
  if (!function_is_class_member(tree, function->node)) return true;
  NodeId name = tree_child(tree, function->node, FIELD_NAME);
  Str key = tree_kind(tree, name) == KIND_STRING ? directive_characters(tree, name)
                                                 : tree_text(tree, name);
  bool is_constructor = !function->is_static && str_equals(key, STR("constructor"));
  if (is_constructor) {
    report_at_name(self, DIAG_CONSTRUCTOR_FUNCTION, function,
                   STR("a constructor cannot be a server function"))
        ->help = STR("move the directive to an async function");
    return false;
  }
  if (!function->is_static) {
    report_at_name(
        self, DIAG_INSTANCE_METHOD, function,
        STR("a method of instances cannot be a server function: its `this` stays on the server"))
        ->help = STR("make it static, or an async function outside the class");
    return false;
  }
  bool has_decorator = is_decorated(tree, function->node);
  if (!has_decorator && !has_decorated_parameter(tree, function->node)) return true;
  report_at_name(self, DIAG_DECORATED_METHOD, function,
                 has_decorator
                     ? STR("a decorated method cannot be a server function")
                     : STR("a method with a decorated parameter cannot be a server function"))
      ->help = STR("remove the decorator, or wrap an async function instead");
  return false;
}

bool check_function_kind(Analysis *self, FunctionId id) {
  const Function *function = &self->functions.items[id];
  bool is_method = tree_kind(&self->tree, function->node) == KIND_METHOD;
  if (is_method && !check_method_kind(self, function)) return false;
  if (function->is_async) return true;
  Diag *diag = report_at_name(self, DIAG_SYNC_FUNCTION, function,
                              function->is_generator
                                  ? STR("a server function must be async; this generator is not")
                                  : STR("a server function must be async"));
  diag->help = STR("add `async`");
  Span span = tree_span(&self->tree, function->node);
  NodeId name = tree_child(&self->tree, function->node, FIELD_NAME);
  uint32_t at = is_method && !function->is_generator && name != NO_NODE
                    ? tree_node(&self->tree, name)->start
                    : span.start;
  if (is_method && function->is_generator) return false;
  diag_add_edit(self->arena, diag, (Span){at, at}, STR("async "));
  return false;
}

static bool is_global(const Analysis *self, const Reference *reference, Str name) {
  return reference->binding == NOTHING && str_equals(self->names.items[reference->name], name);
}

// `module.exports`, `module['exports']`
static bool names_exports(const Tree *tree, NodeId member) {
  NodeId property = tree_child(tree, member, FIELD_PROPERTY),
         index = tree_child(tree, member, FIELD_INDEX);
  if (property != NO_NODE) return str_equals(tree_text(tree, property), STR("exports"));
  return tree_kind(tree, index) == KIND_STRING &&
         str_equals(directive_characters(tree, index), STR("exports"));
}

// `module.exports`, `exports.x`, `f(exports)`, `require(…)` in a module without import or export.
static bool looks_like_commonjs(const Analysis *self) {
  if (self->is_commonjs_path) return true;
  if (self->has_module_syntax) return false;
  const Tree *tree = &self->tree;
  vec_each (const Reference, reference, &self->references) {
    NodeId parent = tree_parent(tree, reference->node);
    bool is_object = tree_field(tree, reference->node) == FIELD_OBJECT;
    bool is_callee =
        tree_kind(tree, parent) == KIND_CALL && tree_field(tree, reference->node) == FIELD_FUNCTION;
    if (is_callee && is_global(self, reference, STR("require"))) return true;
    bool is_argument = tree_kind(tree, parent) == KIND_ARGUMENTS;
    if ((is_object || is_argument) && is_global(self, reference, STR("exports"))) return true;
    if (is_object && is_global(self, reference, STR("module")) && names_exports(tree, parent))
      return true;
  }
  return false;
}

void check_report_commonjs(Analysis *self, NodeId at) {
  Diag *diag = analysis_report(
      self, DIAG_COMMONJS_MODULE, at,
      self->plan->kind == MODULE_CLIENT
          ? STR("client references need an ECMAScript module; this is a CommonJS module")
          : STR("server functions need an ECMAScript module; this is a CommonJS module"));
  diag->help = STR("use import and export");
}

// `export = a` leaves no room for the exports of inline functions.
static bool has_export_assignment(const Tree *tree) {
  tree_each_child(tree, 0, n) {
    if (tree_kind(tree, n) == KIND_EXPORT && tree_child_of_kind(tree, n, TOKEN_ASSIGN) != NO_NODE)
      return true;
  }
  return false;
}

void check_commonjs(Analysis *self) {
  bool is_replaced = self->plan->kind == MODULE_PLAIN && has_export_assignment(&self->tree);
  if (!is_replaced && !looks_like_commonjs(self)) return;
  if (self->plan->is_client_reference) check_report_commonjs(self, self->client_directive);
  if (self->module_directive != NO_NODE) check_report_commonjs(self, self->module_directive);
  vec_each (const Function, function, &self->functions) {
    if (function->directive != NO_NODE) check_report_commonjs(self, function->directive);
  }
}

static uint32_t first_use_at(const Analysis *self, NodeId node) {
  uint32_t low = 0, high = self->uses.len;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (self->uses.items[middle].node < node)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static void report_outer(Analysis *self, DiagId id, NodeId node, Str word) {
  Diag *diag = analysis_report(
      self, id, node,
      str_format(self->arena, "`%.*s` here belongs to a function around the server function",
                 STR_ARG(word)));
  diag->help = str_format(self->arena, "read what you need of `%.*s` into a variable outside",
                          STR_ARG(word));
}

// A reference with captures is bound, so it is called without a `this` on the server too.
static void report_own_this(Analysis *self, NodeId node, const ServerFunction *function) {
  Str message = STR("`this` is undefined when the function is called from the client");
  if (function->roots.len)
    message = STR("`this` is undefined in a server function that captures variables");
  Diag *diag = analysis_report(self, DIAG_OWN_THIS, node, message);
  diag->help = STR("pass what it needs as an argument");
}

static void check_this(Analysis *self, NodeId node, const ServerFunction *function, bool is_own) {
  if (!is_own) {
    report_outer(self, DIAG_OUTER_THIS, node, STR("this"));
    return;
  }
  if (function->form != FORM_METHOD && function->form != FORM_STATIC_METHOD) {
    report_own_this(self, node, function);
    return;
  }
  Diag *diag =
      analysis_report(self, DIAG_OUTER_THIS, node,
                      STR("`this` of a method is lost when the method is called from the client"));
  diag->help = STR("name the object instead of `this`");
}

static void check_context_use(Analysis *self, const ContextUse *use, NodeId node,
                              const ServerFunction *function) {
  bool is_own = use->owner == node;
  bool is_inner = !is_own && tree_contains(&self->tree, node, use->owner) && use->owner != 0;
  bool is_of_module = use->owner == 0;
  switch (use->kind) {
  case USE_EVAL: {
    Diag *diag =
        analysis_report(self, DIAG_DIRECT_EVAL, use->node,
                        STR("direct eval cannot see variables that are not named in the function"));
    diag->help = STR("name the variables, or call eval indirectly: (0, eval)(…)");
    return;
  }
  case USE_SUPER:
    if (is_inner) return;
    analysis_report(self, DIAG_SUPER_REFERENCE, use->node,
                    STR("`super` cannot be used in a server function"))
        ->help = STR("call the method of the parent class by name");
    return;
  case USE_THIS:
    if (!is_inner && !is_of_module) check_this(self, use->node, function, is_own);
    return;
  case USE_ARGUMENTS:
    if (is_inner || is_own) return;
    if (!is_of_module) {
      report_outer(self, DIAG_OUTER_ARGUMENTS, use->node, STR("arguments"));
      return;
    }
    analysis_report(self, DIAG_OUTER_ARGUMENTS, use->node,
                    STR("no function around this arrow function has `arguments`"))
        ->help = STR("take them as a parameter: async (...args) => {…}");
    return;
  case USE_NEW_TARGET:
    if (!is_inner && !is_own)
      report_outer(self, DIAG_OUTER_NEW_TARGET, use->node, STR("new.target"));
    return;
  }
}

static void check_context(Analysis *self, NodeId node, const ServerFunction *function) {
  const Tree *tree = &self->tree;
  NodeId key = tree_kind(tree, node) == KIND_METHOD ? tree_child(tree, node, FIELD_NAME) : NO_NODE;
  NodeId start = key == NO_NODE ? node : tree_after(tree, key);
  for (uint32_t i = first_use_at(self, start); i < self->uses.len; i++) {
    const ContextUse *use = &self->uses.items[i];
    if (use->node >= tree_after(tree, node)) return;
    check_context_use(self, use, node, function);
  }
}

// A server function that stays where it is keeps all but what no call from the client has.
static void check_own_this(Analysis *self, NodeId node, const ServerFunction *function) {
  for (uint32_t i = first_use_at(self, node); i < self->uses.len; i++) {
    const ContextUse *use = &self->uses.items[i];
    if (use->node >= tree_after(&self->tree, node)) return;
    if (use->kind == USE_THIS && use->owner == node) report_own_this(self, use->node, function);
  }
}

static void check_private_names(Analysis *self, NodeId function) {
  NodeId after = tree_after(&self->tree, function);
  for (uint32_t i = analysis_first_reference(self, function); i < self->references.len; i++) {
    const Reference *reference = &self->references.items[i];
    if (reference->node >= after) return;
    if (tree_kind(&self->tree, reference->node) != KIND_PRIVATE_NAME) continue;
    NodeId key = tree_child(&self->tree, function, FIELD_NAME);
    bool is_own_key = reference->node == key;
    bool is_inner =
        reference->binding != NOTHING &&
        self->scopes.items[self->bindings.items[reference->binding].scope].node > function;
    if (is_own_key || is_inner) continue;
    Diag *diag = analysis_report(
        self, DIAG_PRIVATE_NAME, reference->node,
        str_format(self->arena, "`%.*s` is private to a class around the server function",
                   STR_ARG(tree_text(&self->tree, reference->node))));
    diag->help = STR("read it through a method of the class");
  }
}

static bool has_private_names(const Analysis *self) {
  vec_each (const Binding, binding, &self->bindings)
    if (binding->kind == BINDING_PRIVATE_NAME) return true;
  return false;
}

// The clause of a `switch` that a server function's declaration stands in, or NO_NODE.
static NodeId clause_of(const Analysis *self, const Binding *binding) {
  const Tree *tree = &self->tree;
  if (binding->kind != BINDING_FUNCTION) return NO_NODE;
  NodeId clause = tree_parent(tree, binding->declaration);
  bool is_in_clause =
      tree_kind(tree, clause) == KIND_CASE || tree_kind(tree, clause) == KIND_DEFAULT_CASE;
  bool moves = is_in_clause && analysis_server_function(self, binding->declaration) != NOTHING;
  return moves ? clause : NO_NODE;
}

// A declaration in a clause of a `switch` is bound at the start of that clause's statements.
static void check_switches(Analysis *self) {
  const Tree *tree = &self->tree;
  vec_each (const Reference, reference, &self->references) {
    if (reference->binding == NOTHING) continue;
    const Binding *binding = &self->bindings.items[reference->binding];
    NodeId clause = clause_of(self, binding);
    if (clause == NO_NODE) continue;
    NodeId test = tree_child(tree, clause, FIELD_VALUE);
    bool is_tested = test != NO_NODE && tree_contains(tree, test, reference->node);
    if (tree_contains(tree, clause, reference->node) && !is_tested) continue;
    Str message = is_tested
                      ? STR("this server function is declared in the clause that this tests")
                      : STR("this server function is declared in another clause of the switch");
    Diag *diag = analysis_report(self, DIAG_HOISTED_IN_SWITCH, reference->node, message);
    diag_add_note(self->arena, diag, tree_span(tree, binding->identifier),
                  STR("it is declared here"));
    diag->help = STR("declare it before the switch");
  }
}

static bool is_ordinary_function(const Analysis *self, const Binding *binding) {
  const Tree *tree = &self->tree;
  if (binding->is_assigned) return false;
  if (binding->kind == BINDING_FUNCTION) return true;
  bool is_plain = tree_kind(tree, binding->declaration) == KIND_DECLARATOR &&
                  tree_child(tree, binding->declaration, FIELD_NAME) == binding->identifier;
  if (!is_plain) return false;
  NodeId value = tree_child(tree, binding->declaration, FIELD_VALUE);
  if (value == NO_NODE) return false;
  value = tree_see_through(tree, value);
  return tree_is_function(tree_kind(tree, value)) &&
         analysis_server_function(self, value) == NOTHING;
}

static bool is_class_binding(const Analysis *self, const Binding *binding) {
  const Tree *tree = &self->tree;
  bool is_plain = tree_kind(tree, binding->declaration) == KIND_DECLARATOR &&
                  tree_child(tree, binding->declaration, FIELD_NAME) == binding->identifier;
  NodeId value = is_plain ? tree_child(tree, binding->declaration, FIELD_VALUE) : NO_NODE;
  bool is_class_value =
      value != NO_NODE && tree_is_class(tree_kind(tree, tree_see_through(tree, value)));
  bool is_class_name = is_class_value || binding->kind == BINDING_CLASS ||
                       (binding->kind == BINDING_OWN_NAME &&
                        tree_is_class(tree_kind(&self->tree, binding->declaration)));
  return is_class_name && !binding->is_assigned;
}

static bool captures_whole(const ServerFunction *function, Str name) {
  vec_each (const Capture, capture, &function->captures)
    if (str_equals(capture->path, name)) return true;
  return false;
}

static void check_serializable(Analysis *self, const CapturedUse *use, const Binding *binding) {
  if (binding->server_function != NOTHING) return;
  bool is_class = is_class_binding(self, binding);
  if (!is_class && !is_ordinary_function(self, binding)) return;
  Str name = analysis_binding_name(self, use->binding);
  if (!captures_whole(&self->plan->functions.items[use->function], name)) return;
  Str message =
      is_class
          ? str_format(self->arena, "the class `%.*s` is captured, and cannot cross the wire",
                       STR_ARG(name))
          : str_format(self->arena, "the function `%.*s` is captured, and cannot cross the wire",
                       STR_ARG(name));
  Diag *diag = analysis_report(self, DIAG_UNSERIALIZABLE_CAPTURE, use->node, message);
  diag_add_note(self->arena, diag, tree_span(&self->tree, binding->identifier),
                STR("it is declared here"));
  diag->help =
      is_class
          ? STR("declare the class at the top level of the module")
          : STR("declare the function at the top level of the module, or give it the directive");
}

static void check_assigned(Analysis *self, const CapturedUse *use) {
  Role role = (Role)self->roles[use->node];
  if (role != ROLE_WRITE && role != ROLE_UPDATE) return;
  const Binding *binding = &self->bindings.items[use->binding];
  Diag *diag = analysis_report(
      self, DIAG_ASSIGNED_CAPTURE, use->node,
      str_format(self->arena, "`%.*s` is a captured variable; assigning to it changes a copy",
                 STR_ARG(analysis_binding_name(self, use->binding))));
  diag_add_note(self->arena, diag, tree_span(&self->tree, binding->identifier),
                STR("it is declared here"));
  diag->help = STR("return the new value instead, or keep it in a variable of the function");
}

// Each captured variable is looked at where it is used first; assignments to it everywhere.
static void check_captures(Analysis *self) {
  uint32_t function = NOTHING;
  Map seen = {0};
  vec_each (const CapturedUse, use, &self->captured_uses) {
    if (use->function != function) seen = (Map){0};
    function = use->function;
    check_assigned(self, use);
    bool added;
    map_put(&seen, self->arena, (Str){(const char *)&use->binding, sizeof use->binding}, &added);
    if (!added) continue;
    check_serializable(self, use, &self->bindings.items[use->binding]);
  }
}

void check_functions(Analysis *self) {
  bool may_have_private_names = has_private_names(self);
  for (uint32_t i = 0; i < self->plan->functions.len; i++) {
    NodeId node = self->server_nodes.items[i];
    const ServerFunction *function = &self->plan->functions.items[i];
    if (node == NO_NODE) continue;
    if (!function->inline_directive) {
      check_own_this(self, node, function);
      continue;
    }
    check_context(self, node, function);
    if (may_have_private_names) check_private_names(self, node);
  }
  check_client_imports(self);
  check_namespaces(self);
  check_statics(self);
  check_switches(self);
  check_captures(self);
  check_cyclic(self);
  check_stale(self);
}
