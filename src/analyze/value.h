// What the value of an expression or a binding is: a function, certainly something else, or only
// known at run time. Needs scope_resolve().
#pragma once

#include "analyze/analysis.h"

typedef enum ValueKind { VALUE_UNKNOWN, VALUE_FUNCTION, VALUE_NOT_FUNCTION, VALUE_TYPE } ValueKind;

typedef struct Value {
  ValueKind kind;
  NodeId node;     // the function, or the expression
  Str description; // VALUE_NOT_FUNCTION: "a class"
} Value;

// The value of an expression, seen through parentheses and type casts.
Value value_of_expression(const Tree *tree, NodeId n);
// Follows a binding of the module to its value; `const a = b` on to `b`.
Value value_of_binding(Analysis *self, BindingId id);
// The binding of that name at module level, or NOTHING.
BindingId value_module_binding(Analysis *self, Str name);
// Whether a statement, exported or not, declares a type and no value.
bool value_is_type_declaration(const Tree *tree, NodeId statement);
