// One walk gives every node a role, opens scopes, declares bindings and notes references.
//
//   function f(a) { let b = a; }   scopes: module{f} parameters{a} body{b};  references: a
#include "analyze/scope.h"

#include "analyze/role.h"
#include "analyze/scope_table.h"
#include "analyze/value.h"

typedef struct Owner {
  NodeId node, after;
} Owner;

typedef struct Walk {
  Analysis *a;
  const Tree *tree;
  ScopeId scope;
  Vec(Owner) owners; // innermost last: what `this` belongs to
  struct {
    NodeId next; // the statement after them
    uint32_t start;
    Str name;
  } overloads; // the run of overload signatures seen last
} Walk;

static Scope *scope_at(Walk *w, ScopeId id) {
  return &w->a->scopes.items[id];
}

static ScopeId open_scope(Walk *w, ScopeKind kind, NodeId node, NodeId after) {
  return w->scope = scope_open(w->a, w->scope, kind, node, after);
}

static BindingId declare(Walk *w, ScopeId scope, BindingKind kind, NodeId identifier,
                         NodeId declaration) {
  return scope_add_binding(w->a, scope, kind, identifier, declaration);
}

static void refer(Walk *w, NodeId node) {
  Str text = tree_text(w->tree, node);
  // `await (x)(y)` is shown as a call of an identifier.
  if (str_equals(text, STR("await")) || str_equals(text, STR("yield"))) return;
  if (str_equals(text, STR("@"))) return; // what a mask puts before a decorator's parentheses
  Reference reference = {
      .node = node, .name = analysis_name(w->a, text), .scope = w->scope, .binding = NOTHING};
  vec_push(w->a->arena, &w->a->references, reference);
}

static void use_context(Walk *w, NodeId node, ContextUseKind kind) {
  NodeId owner = w->owners.len ? vec_last(&w->owners)->node : 0;
  vec_push(w->a->arena, &w->a->uses, ((ContextUse){node, kind, owner}));
}

static void open_owner(Walk *w, NodeId node, NodeId after) {
  vec_push(w->a->arena, &w->owners, ((Owner){node, after}));
}

// `var` may stand beside a function or another `var` of its name; a second value is an assignment.
static void declare_var(Walk *w, ScopeId scope, NodeId n, NodeId parent) {
  const Tree *tree = w->tree;
  BindingId id = declare(w, scope, BINDING_VAR, n, parent); // moves the bindings
  Binding *binding = &w->a->bindings.items[id];
  bool is_loop = tree_kind(tree, parent) == KIND_FOR_IN;
  bool has_value = tree_kind(tree, parent) != KIND_DECLARATOR ||
                   tree_child(tree, parent, FIELD_VALUE) != NO_NODE;
  if (!has_value) return;
  vec_push(w->a->arena, &w->a->var_values, ((VarValue){n, id}));
  binding->initializers++;
  if (is_loop || binding->initializers > 1 || binding->kind != BINDING_VAR)
    binding->is_assigned = true;
  if (binding->kind == BINDING_VAR) binding->declaration = parent;
}

static void declare_by_role(Walk *w, NodeId n, Role role) {
  Scope *scope = scope_at(w, w->scope);
  NodeId parent = tree_parent(w->tree, n);
  switch (role) {
  case ROLE_DECLARE_VAR: declare_var(w, scope->var_scope, n, parent); return;
  case ROLE_DECLARE_LET: declare(w, w->scope, BINDING_LET, n, parent); return;
  case ROLE_DECLARE_CONST: declare(w, w->scope, BINDING_CONST, n, parent); return;
  case ROLE_DECLARE_CATCH: declare(w, w->scope, BINDING_CATCH, n, parent); return;
  default: declare(w, w->scope, BINDING_PARAMETER, n, parent); return;
  }
}

static bool is_jsx_element_head(Kind kind) {
  return kind == KIND_JSX_OPENING || kind == KIND_JSX_SELF_CLOSING;
}

// `<div>` and `<my-element>` name no binding; `<Card>`, `<_x>` and `<$x>` do.
static bool is_intrinsic_element(Str name) {
  bool is_lower = name.len && name.ptr[0] >= 'a' && name.ptr[0] <= 'z';
  return is_lower || memchr(name.ptr, '-', name.len);
}

// Whether an identifier names something other than a value: a function's own name, an import's …
static bool is_name_only(const Tree *tree, NodeId n) {
  NodeId parent = tree_parent(tree, n);
  Field field = tree_field(tree, n);
  switch (tree_kind(tree, parent)) {
  case KIND_FUNCTION_DECLARATION:
  case KIND_GENERATOR_DECLARATION:
  case KIND_FUNCTION:
  case KIND_GENERATOR:
  case KIND_CLASS:
  case KIND_CLASS_DECLARATION:
  case KIND_ABSTRACT_CLASS:
  case KIND_ENUM:
  case KIND_NAMESPACE:
  case KIND_MODULE: return field == FIELD_NAME;
  case KIND_IMPORT_SPECIFIER:
  case KIND_IMPORT_CLAUSE:
  case KIND_NAMESPACE_IMPORT:
  case KIND_NAMESPACE_EXPORT:
  case KIND_IMPORT_REQUIRE:
  case KIND_JSX_NAMESPACE_NAME:
  case KIND_META_PROPERTY: return true;
  case KIND_IMPORT_ALIAS: return tree_child_of_kind(tree, parent, KIND_IDENTIFIER) == n;
  case KIND_EXPORT_SPECIFIER: {
    if (field == FIELD_ALIAS) return true;
    NodeId statement = tree_parent(tree, tree_parent(tree, parent));
    return tree_child(tree, statement, FIELD_SOURCE) != NO_NODE;
  }
  default: return false;
  }
}

static void visit_identifier(Walk *w, NodeId n, Role role) {
  if (role_is_declaring(role)) {
    declare_by_role(w, n, role);
    return;
  }
  const Tree *tree = w->tree;
  if (is_name_only(tree, n)) return;
  Str text = tree_text(tree, n);
  NodeId parent = tree_parent(tree, n);
  bool is_this = str_equals(text, STR("this")); // of `<this.Row />`
  if (is_this) {
    use_context(w, n, USE_THIS);
    return;
  }
  if (is_jsx_element_head(tree_kind(tree, parent)) && tree_field(tree, n) == FIELD_NAME &&
      is_intrinsic_element(text))
    return;
  if (str_equals(text, STR("arguments"))) use_context(w, n, USE_ARGUMENTS);
  bool is_callee = tree_kind(tree, parent) == KIND_CALL && tree_field(tree, n) == FIELD_FUNCTION &&
                   !str_starts_with(tree_text(tree, tree_after(tree, n)), STR("?."));
  if (is_callee && str_equals(text, STR("eval"))) use_context(w, n, USE_EVAL);
  refer(w, n);
}

static bool has_token(const Tree *tree, NodeId n, Kind token) {
  return tree_child_of_kind(tree, n, token) != NO_NODE;
}

static void visit_import(Walk *w, NodeId n) {
  const Tree *tree = w->tree;
  w->a->has_module_syntax = true;
  bool is_type = has_token(tree, n, TOKEN_TYPE) || has_token(tree, n, TOKEN_TYPEOF);
  for (NodeId c = n + 1; c < tree_after(tree, n); c++) {
    Kind kind = tree_kind(tree, c), parent = tree_kind(tree, tree_parent(tree, c));
    if (kind == KIND_IMPORT_SPECIFIER) {
      NodeId local = tree_child(tree, c, FIELD_ALIAS);
      if (local == NO_NODE) local = tree_child(tree, c, FIELD_NAME);
      bool is_type_only =
          is_type || has_token(tree, c, TOKEN_TYPE) || has_token(tree, c, TOKEN_TYPEOF);
      if (local == NO_NODE) continue;
      if (is_type_only)
        map_put(&w->a->type_names, w->a->arena, tree_text(tree, local), NULL);
      else
        declare(w, w->scope, BINDING_IMPORT, local, c);
      continue;
    }
    if (kind != KIND_IDENTIFIER) continue;
    bool declares = parent == KIND_IMPORT_CLAUSE || parent == KIND_NAMESPACE_IMPORT ||
                    parent == KIND_IMPORT_REQUIRE;
    if (!declares) continue;
    if (is_type)
      map_put(&w->a->type_names, w->a->arena, tree_text(tree, c), NULL);
    else
      declare(w, w->scope,
              parent == KIND_NAMESPACE_IMPORT ? BINDING_NAMESPACE_IMPORT : BINDING_IMPORT, c,
              tree_parent(tree, c));
  }
}

static void note_type_name(Walk *w, NodeId n) {
  NodeId name = tree_child(w->tree, n, FIELD_NAME);
  if (name != NO_NODE) map_put(&w->a->type_names, w->a->arena, tree_text(w->tree, name), NULL);
}

static void visit_class(Walk *w, NodeId n, Kind kind) {
  NodeId name = tree_child(w->tree, n, FIELD_NAME);
  bool is_declaration = kind != KIND_CLASS;
  BindingId outer = NOTHING;
  if (name != NO_NODE && is_declaration) outer = declare(w, w->scope, BINDING_CLASS, name, n);
  open_scope(w, SCOPE_CLASS, n, tree_after(w->tree, n));
  if (name != NO_NODE) {
    BindingId inner = declare(w, w->scope, BINDING_OWN_NAME, name, n);
    w->a->bindings.items[inner].outer = outer;
  }
  NodeId body = tree_child(w->tree, n, FIELD_BODY);
  if (body == NO_NODE) return;
  tree_each_child(w->tree, body, member) {
    tree_each_child(w->tree, member, part) {
      Field field = tree_field(w->tree, part);
      bool is_key = field == FIELD_NAME || field == FIELD_PROPERTY;
      if (is_key && tree_kind(w->tree, part) == KIND_PRIVATE_NAME)
        declare(w, w->scope, BINDING_PRIVATE_NAME, part, member);
    }
  }
}

static NodeId exported_or_self(const Tree *tree, NodeId statement) {
  NodeId parent = tree_parent(tree, statement);
  return tree_kind(tree, parent) == KIND_EXPORT ? parent : statement;
}

// The statement after one, comments and `;` passed over.
static NodeId next_statement(const Tree *tree, NodeId statement) {
  NodeId next = tree_after(tree, statement);
  while (next < tree->count) {
    Kind kind = tree_kind(tree, next);
    if (!tree_is_comment(kind) && kind != TOKEN_SEMICOLON && kind != KIND_EMPTY_STATEMENT) break;
    next = tree_after(tree, next);
  }
  return next;
}

static void note_overload(Walk *w, NodeId signature) {
  NodeId statement = exported_or_self(w->tree, signature);
  NodeId name = tree_child(w->tree, signature, FIELD_NAME);
  Str text = name == NO_NODE ? STR("") : tree_text(w->tree, name);
  bool goes_on = w->overloads.next == statement && str_equals(w->overloads.name, text);
  w->overloads.next = next_statement(w->tree, statement);
  if (goes_on) return;
  w->overloads.name = text;
  w->overloads.start = tree_node(w->tree, statement)->start;
}

// Where the signatures begin that stand just before a function; its own start if none do.
static uint32_t overloads_before(Walk *w, NodeId function, NodeId name) {
  NodeId statement = exported_or_self(w->tree, function);
  bool are_its = w->overloads.next == statement && w->overloads.name.len &&
                 str_equals(w->overloads.name, tree_text(w->tree, name));
  uint32_t start = are_its ? w->overloads.start : tree_node(w->tree, statement)->start;
  w->overloads.name = STR("");
  return start;
}

static void visit_function(Walk *w, NodeId n, Kind kind) {
  const Tree *tree = w->tree;
  Function function = {.node = n,
                       .parent = scope_at(w, w->scope)->function,
                       .outer_scope = w->scope,
                       .binding = NOTHING,
                       .directive = NO_NODE};
  function.body = tree_child(tree, n, FIELD_BODY);
  function.is_block = tree_kind(tree, function.body) == KIND_BLOCK;
  function.is_async = has_token(tree, n, TOKEN_ASYNC);
  function.is_generator = has_token(tree, n, TOKEN_STAR) || kind == KIND_GENERATOR ||
                          kind == KIND_GENERATOR_DECLARATION;
  bool is_static_getter = has_token(tree, n, TOKEN_STATIC_GET);
  function.is_static = has_token(tree, n, TOKEN_STATIC) || is_static_getter;
  function.is_getter = has_token(tree, n, TOKEN_GET) || is_static_getter;
  function.is_setter = has_token(tree, n, TOKEN_SET);
  NodeId name = tree_child(tree, n, FIELD_NAME);
  bool is_declaration = kind == KIND_FUNCTION_DECLARATION || kind == KIND_GENERATOR_DECLARATION;
  if (is_declaration && name != NO_NODE) {
    function.binding = declare(w, w->scope, BINDING_FUNCTION, name, n);
    function.overloads_at = overloads_before(w, n, name);
  }
  vec_push(w->a->arena, &w->a->functions, function);
  bool has_own_name = (kind == KIND_FUNCTION || kind == KIND_GENERATOR) && name != NO_NODE;
  if (!has_own_name) return;
  open_scope(w, SCOPE_OWN_NAME, n, tree_after(tree, n));
  declare(w, w->scope, BINDING_OWN_NAME, name, n);
}

// Of the declarations of one namespace that with values counts, which exports ask for.
static void note_values(Walk *w, BindingId id, NodeId name, NodeId namespace) {
  Binding *binding = &w->a->bindings.items[id];
  bool is_again = binding->declaration != namespace && binding->kind == BINDING_NAMESPACE;
  if (!is_again || value_of_expression(w->tree, binding->declaration).kind != VALUE_TYPE) return;
  binding->identifier = name;
  binding->declaration = namespace;
}

// `namespace A.B {}` is `namespace A { export namespace B {} }`: each name but the last opens a
// scope, that of the block it stands for.
static void visit_namespace(Walk *w, NodeId n) {
  const Tree *tree = w->tree;
  NodeId name = tree_child(tree, n, FIELD_NAME);
  if (name == NO_NODE) return;
  NodeId outer = NO_NODE;
  for (NodeId part = name; part < tree_after(tree, name); part++) {
    Kind kind = tree_kind(tree, part);
    if (kind != KIND_IDENTIFIER && kind != KIND_PROPERTY_NAME) continue;
    if (outer != NO_NODE) open_scope(w, SCOPE_NAMESPACE, outer, tree_after(tree, n));
    BindingId id = declare(w, w->scope, BINDING_NAMESPACE, part, n);
    if (w->scope == 0) note_values(w, id, part, n);
    outer = part;
  }
}

static void visit_enum(Walk *w, NodeId n) {
  NodeId name = tree_child(w->tree, n, FIELD_NAME), body = tree_child(w->tree, n, FIELD_BODY);
  if (name != NO_NODE) declare(w, w->scope, BINDING_ENUM, name, n);
  if (body == NO_NODE) return;
  open_scope(w, SCOPE_ENUM, body, tree_after(w->tree, body));
  tree_each_child(w->tree, body, member) {
    NodeId key = tree_kind(w->tree, member) == KIND_ENUM_ASSIGNMENT
                     ? tree_child(w->tree, member, FIELD_NAME)
                     : member;
    if (tree_kind(w->tree, key) == KIND_PROPERTY_NAME)
      declare(w, w->scope, BINDING_ENUM_MEMBER, key, n);
  }
}

// Parameters open the scope of a function, its body another: defaults do not see the body's `var`s.
static void open_function_scopes(Walk *w, NodeId n, Kind parent_kind) {
  Field field = tree_field(w->tree, n);
  NodeId function = tree_parent(w->tree, n);
  bool opens_parameters = field == FIELD_PARAMETERS || field == FIELD_PARAMETER;
  if (!opens_parameters) return;
  open_scope(w, SCOPE_PARAMETERS, n, tree_after(w->tree, function));
  scope_at(w, w->scope)->function = analysis_function(w->a, function);
  if (parent_kind != KIND_ARROW) open_owner(w, function, tree_after(w->tree, function));
}

// `class A { m(@dec(x) x: T) {} }`: a parameter's decorator is evaluated around the method.
static void open_parameter_decorator(Walk *w, NodeId n) {
  Kind around = tree_kind(w->tree, tree_parent(w->tree, n));
  bool is_of_parameter = around == KIND_REQUIRED_PARAMETER || around == KIND_OPTIONAL_PARAMETER ||
                         around == KIND_PARAMETERS;
  if (!is_of_parameter || scope_at(w, w->scope)->kind != SCOPE_PARAMETERS) return;
  NodeId after = tree_after(w->tree, n);
  vec_push(w->a->arena, &w->a->parameter_decorators, ((ParameterDecorator){n, after, w->scope}));
  if (w->owners.len) // the method's is the last
    open_owner(w, w->owners.len > 1 ? w->owners.items[w->owners.len - 2].node : 0, after);
}

static void open_scope_at(Walk *w, NodeId n, Kind kind) {
  const Tree *tree = w->tree;
  NodeId parent = tree_parent(tree, n), after = tree_after(tree, n);
  Kind parent_kind = tree_kind(tree, parent);
  if (tree_is_function(parent_kind)) open_function_scopes(w, n, parent_kind);
  bool is_field = parent_kind == KIND_FIELD || parent_kind == KIND_PUBLIC_FIELD;
  if (is_field && tree_field(tree, n) == FIELD_VALUE)
    open_owner(w, parent, tree_after(tree, parent));
  switch (kind) {
  case KIND_BLOCK: {
    bool is_body = (tree_is_function(parent_kind) && tree_field(tree, n) == FIELD_BODY) ||
                   parent_kind == KIND_NAMESPACE || parent_kind == KIND_MODULE ||
                   parent_kind == KIND_STATIC_BLOCK;
    open_scope(w, is_body ? SCOPE_BODY : SCOPE_BLOCK, n, after);
    return;
  }
  case KIND_STATIC_BLOCK: open_owner(w, n, after); return;
  case KIND_DECORATOR: open_parameter_decorator(w, n); return;
  case KIND_FOR:
  case KIND_FOR_IN:
  case KIND_SWITCH_BODY:
  case KIND_CATCH: open_scope(w, SCOPE_BLOCK, n, after); return;
  default: return;
  }
}

static void close_scopes(Walk *w, NodeId n) {
  while (w->scope != NOTHING && scope_at(w, w->scope)->after <= n)
    w->scope = scope_at(w, w->scope)->parent;
  while (w->owners.len && vec_last(&w->owners)->after <= n) w->owners.len--;
}

// `A.B` of `namespace A.B {}`.
static bool is_dotted_namespace_name(const Tree *tree, NodeId n, Kind kind) {
  if (kind != KIND_NESTED_IDENTIFIER || tree_field(tree, n) != FIELD_NAME) return false;
  Kind parent = tree_kind(tree, tree_parent(tree, n));
  return parent == KIND_NAMESPACE || parent == KIND_MODULE;
}

// `x as T`, `x satisfies T`: all but the operand is a type.
static bool is_cast_type(const Tree *tree, NodeId n) {
  NodeId parent = tree_parent(tree, n);
  Kind kind = tree_kind(tree, parent);
  if (kind != KIND_AS && kind != KIND_SATISFIES) return false;
  return tree_node(tree, n)->is_named && tree_first_named(tree, parent) != n;
}

static bool is_type_export(const Tree *tree, NodeId n, Kind kind) {
  bool may_be = kind == KIND_EXPORT || kind == KIND_EXPORT_SPECIFIER;
  return may_be && has_token(tree, n, TOKEN_TYPE);
}

// `namespace N { export declare let x: T }`: TypeScript makes `N.x` of what refers to it.
static bool is_exported_ambient(const Tree *tree, NodeId n, Kind kind) {
  if (kind != KIND_AMBIENT) return false;
  NodeId statement = tree_parent(tree, n), block = tree_parent(tree, statement);
  if (tree_kind(tree, statement) != KIND_EXPORT || tree_kind(tree, block) != KIND_BLOCK)
    return false;
  return tree_child_of_kind(tree, n, KIND_LEXICAL) != NO_NODE ||
         tree_child_of_kind(tree, n, KIND_VAR) != NO_NODE;
}

// Subtrees without meaning at run time are skipped; declarations of types are noted.
static bool is_skipped(Walk *w, NodeId n, Kind kind) {
  const Tree *tree = w->tree;
  if (kind == KIND_INTERFACE || kind == KIND_TYPE_ALIAS) note_type_name(w, n);
  if (kind == KIND_FUNCTION_SIGNATURE) note_overload(w, n);
  if (kind == KIND_EXPORT) w->a->has_module_syntax = true;
  bool is_repeated = kind == KIND_JSX_CLOSING; // says what the opening tag has said
  if (is_exported_ambient(tree, n, kind)) return false;
  return tree_is_type(kind) || is_repeated || is_dotted_namespace_name(tree, n, kind) ||
         is_cast_type(tree, n) || is_type_export(tree, n, kind);
}

static void note_exit(Walk *w, NodeId n) {
  Scope *scope = scope_at(w, scope_at(w, w->scope)->var_scope);
  if (scope->first_exit == NO_NODE) scope->first_exit = n;
}

static void visit(Walk *w, NodeId n, Kind kind, Role role) {
  switch (kind) {
  case KIND_RETURN:
  case KIND_THROW:
  case KIND_YIELD: note_exit(w, n); return;
  case KIND_IDENTIFIER:
  case KIND_UNDEFINED: visit_identifier(w, n, role); return;
  case KIND_SHORTHAND:
    if (str_equals(tree_text(w->tree, n), STR("arguments"))) use_context(w, n, USE_ARGUMENTS);
    refer(w, n);
    return;
  case KIND_SHORTHAND_PATTERN:
    if (role_is_declaring(role))
      declare_by_role(w, n, role);
    else
      refer(w, n);
    return;
  case KIND_PRIVATE_NAME: refer(w, n); return;
  case KIND_THIS: {
    Kind parent = tree_kind(w->tree, tree_parent(w->tree, n));
    bool is_parameter = (parent == KIND_REQUIRED_PARAMETER || parent == KIND_PARAMETERS) &&
                        tree_field(w->tree, n) != FIELD_VALUE;
    if (!is_parameter) use_context(w, n, USE_THIS);
    return;
  }
  case KIND_SUPER: use_context(w, n, USE_SUPER); return;
  case KIND_META_PROPERTY:
    if (str_starts_with(tree_text(w->tree, n), STR("new"))) use_context(w, n, USE_NEW_TARGET);
    return;
  case KIND_IMPORT_STATEMENT: visit_import(w, n); return;
  case KIND_IMPORT_ALIAS: {
    NodeId name = tree_child_of_kind(w->tree, n, KIND_IDENTIFIER);
    if (name != NO_NODE) declare(w, w->scope, BINDING_CONST, name, n);
    return;
  }
  case KIND_CLASS:
  case KIND_CLASS_DECLARATION:
  case KIND_ABSTRACT_CLASS: visit_class(w, n, kind); return;
  case KIND_NAMESPACE:
  case KIND_MODULE: visit_namespace(w, n); return;
  case KIND_ENUM: visit_enum(w, n); return;
  default:
    if (tree_is_function(kind)) visit_function(w, n, kind);
  }
}

void scope_declare(Analysis *self) {
  Walk w = {.a = self, .tree = &self->tree, .scope = NOTHING};
  self->roles = arena_take_zeroed(self->arena, self->tree.count);
  open_scope(&w, SCOPE_MODULE, 0, self->tree.count);
  for (NodeId n = 0; n < self->tree.count;) {
    close_scopes(&w, n);
    Kind kind = tree_kind(&self->tree, n);
    if (is_skipped(&w, n, kind)) {
      n = tree_after(&self->tree, n);
      continue;
    }
    Role role = role_of(self, n);
    self->roles[n] = (uint8_t)role;
    open_scope_at(&w, n, kind);
    visit(&w, n, kind, role);
    n++;
  }
}
