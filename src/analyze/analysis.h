// What the passes of this folder share about one module. Each pass fills its part, in this order:
// scope (declare) → directive → scope (resolve) → exports → capture → check → policy → symbol →
// placement; plan.c calls them.
#pragma once

#include "analyze/plan.h"
#include "base/map.h"
#include "report/diag.h"
#include "syntax/tree.h"

typedef uint32_t NameId, BindingId, ScopeId, FunctionId;
#define NOTHING UINT32_MAX // no binding, scope, function, server function

// What an identifier at this node would mean; inherited from parent to child through patterns.
typedef enum Role {
  ROLE_READ,
  ROLE_WRITE,  // target of an assignment
  ROLE_UPDATE, // read and written: `x += 1`, `x++`
  ROLE_DELETE,
  ROLE_DECLARE_VAR,
  ROLE_DECLARE_LET,
  ROLE_DECLARE_CONST,
  ROLE_DECLARE_PARAMETER,
  ROLE_DECLARE_CATCH,
} Role;

typedef enum BindingKind {
  BINDING_VAR,
  BINDING_LET,
  BINDING_CONST,
  BINDING_PARAMETER,
  BINDING_CATCH,
  BINDING_FUNCTION,
  BINDING_CLASS,
  BINDING_OWN_NAME, // of a function or class expression, visible inside it
  BINDING_IMPORT,
  BINDING_NAMESPACE_IMPORT,
  BINDING_ENUM,
  BINDING_ENUM_MEMBER,
  BINDING_NAMESPACE,
  BINDING_PRIVATE_NAME,
} BindingKind;

typedef struct Binding {
  NameId name;
  ScopeId scope;
  BindingKind kind;
  NodeId identifier;  // where it is declared first
  NodeId declaration; // declarator, function, class, import specifier, parameter …
  uint32_t declarations, initializers, assignments;
  bool is_assigned;         // by anything but one initialiser
  BindingId next;           // in its scope
  BindingId shadowed;       // while resolving
  BindingId outer;          // of a class declaration's name inside the class: that around it
  uint32_t server_function; // in Plan.functions: the value is certainly that function's reference
  uint32_t self_function;   // … once there is a value at all: certain inside that function only
} Binding;

typedef enum ScopeKind {
  SCOPE_MODULE,
  SCOPE_PARAMETERS,
  SCOPE_BODY, // of a function, static block or namespace: `var` lives here
  SCOPE_BLOCK,
  SCOPE_OWN_NAME,
  SCOPE_CLASS,
  SCOPE_ENUM,
  SCOPE_NAMESPACE, // the block that `A` stands for in `namespace A.B {}`; its node is that name
} ScopeKind;

typedef struct Scope {
  ScopeKind kind;
  NodeId node, after; // the nodes [node, after)
  ScopeId parent, var_scope;
  FunctionId function; // the innermost function around it
  BindingId first_binding;
  NodeId first_exit; // of a scope that `var` lives in: what first leaves it early; NO_NODE: nothing
} Scope;

typedef struct Reference {
  NodeId node;
  NameId name;
  ScopeId scope;
  BindingId binding; // NOTHING: a global
} Reference;

// A name that a `var` statement or loop gives a value to.
typedef struct VarValue {
  NodeId node;
  BindingId binding;
} VarValue;

// A decorator of a parameter, and the scope of the parameters, which it doesn't see.
typedef struct ParameterDecorator {
  NodeId node, after;
  ScopeId parameters;
} ParameterDecorator;

// `this`, `arguments`, `super`, `new.target` and direct eval.
typedef enum ContextUseKind {
  USE_THIS,
  USE_ARGUMENTS,
  USE_SUPER,
  USE_NEW_TARGET,
  USE_EVAL
} ContextUseKind;

typedef struct ContextUse {
  NodeId node;
  ContextUseKind kind;
  NodeId owner; // the function, field or static block that gives it its meaning; 0: the module
} ContextUse;

typedef struct Function {
  NodeId node, body;
  FunctionId parent;
  ScopeId outer_scope;   // where the function stands
  BindingId binding;     // of a declaration; NOTHING otherwise
  uint32_t overloads_at; // where a declaration's overload signatures begin; its own start if none
  bool is_async, is_generator, is_static, is_getter, is_setter;
  bool is_block;    // the body is a block
  NodeId directive; // the statement of its 'use server'; NO_NODE: none
} Function;

// A reference in a server function to a variable that it captures.
typedef struct CapturedUse {
  uint32_t function; // index in Plan.functions
  BindingId binding;
  NodeId node;
} CapturedUse;

// A value that a server function seals.
typedef struct CapturedPath {
  uint32_t function; // index in Plan.functions
  BindingId root;
  Str path; // `o.a`
  NodeId
      first; // the first reference in the function; NO_NODE if it is another function's reference
} CapturedPath;

// Where an export of a 'use server' module stands.
typedef struct ExportSource {
  NodeId name;  // where problems are reported
  NodeId value; // or the name where no value is in sight; NO_NODE: a re-export
} ExportSource;

typedef struct Analysis {
  Arena *arena;
  Str path;
  bool is_commonjs_path, client_references, outside_allowed_files;
  const DiagSettings *settings; // NULL: the defaults
  Tree tree;
  Plan *plan;
  DiagVec *diags;

  // directive
  NodeId module_directive, client_directive; // statements; NO_NODE: none
  NodeId first_statement;                    // after the module's directives; NO_NODE: none
  NodeId after_imports;                      // the first one of those that is no import

  // scope
  uint8_t *roles; // Role, a node each
  Map name_ids;
  Map repeatable;  // (scope, name) of bindings that may be declared twice
  Map declarators; // `x = 1` of `const x = 1` → its binding
  StrVec names;
  Vec(Scope) scopes;
  Vec(Binding) bindings;
  Vec(Reference) references;                    // in source order
  Vec(VarValue) var_values;                     // in source order
  Vec(ContextUse) uses;                         // in source order
  Vec(ParameterDecorator) parameter_decorators; // in source order
  Vec(Function) functions;                      // in source order
  BindingId *module_bindings; // by name, of the names that scopes hold; NOTHING: none
  uint32_t module_bindings_len;
  Map type_names;         // declared by a type only, at module level
  bool has_module_syntax; // import or export

  // capture
  Vec(CapturedUse) captured_uses;   // by function, then in source order
  Vec(CapturedPath) captured_paths; // by function, sorted by bytes

  Map server_index; // function node → index in Plan.functions

  // symbol: of each function that was asked for
  Map symbol_index; // function node → index in symbols
  StrVec symbols;

  // plan: node of each of Plan.functions
  Vec(NodeId) server_nodes;         // NO_NODE where the value is unknown
  Vec(ExportSource) export_sources; // of each of Plan.exports
} Analysis;

// The function whose node this is, or NOTHING.
FunctionId analysis_function(const Analysis *self, NodeId node);
// The index of the first reference at or after a node.
uint32_t analysis_first_reference(const Analysis *self, NodeId node);
// The binding that an identifier refers to; NOTHING: a global, or no reference.
BindingId analysis_binding_at(const Analysis *self, NodeId identifier);
// The index in Plan.functions of the function node, or NOTHING.
uint32_t analysis_server_function(const Analysis *self, NodeId node);
NameId analysis_name(Analysis *self, Str text);
// An identifier's name, its escapes decoded.
Str analysis_name_at(Analysis *self, NodeId node);
// A name, or the value of a string that stands for one.
Str analysis_key(Analysis *self, NodeId node);
// The value of a string literal whose characters between the quotes are `raw`.
Str analysis_string_value(Arena *arena, Str raw);
// Whether a rule is on: what only serves one that is off need not be looked for.
bool analysis_is_on(const Analysis *self, DiagId rule);
Str analysis_binding_name(const Analysis *self, BindingId binding);
// `v` of `const a = v`, and of `const { k: a } = v` with *key `k`, which is "" otherwise; NO_NODE
// for other declarations.
NodeId analysis_initializer(Analysis *self, const Binding *binding, Str *key);
// Adds a diagnostic at a node.
Diag *analysis_report(Analysis *self, DiagId id, NodeId node, Str message);
