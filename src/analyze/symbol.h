// Symbols: the lexical chain that names an inline server function, and the callees around it.
#pragma once

#include "analyze/analysis.h"

// `Page.save`, without a `~2`.
Str symbol_of_function(Analysis *self, NodeId function);
// The function's own or inferred name (ECMAScript's NamedEvaluation), "" if none.
Str symbol_function_name(Analysis *self, NodeId function);
// The property that a key names; "" for a computed one that is no constant.
Str symbol_key_name(Analysis *self, NodeId key);
// Callees around a function expression, outermost first: `a(b(async () => …))` → a, b.
StrVec symbol_wrappers(Analysis *self, NodeId function);
// Callees that an expression begins with, outermost first, down to its first function argument.
StrVec symbol_wrappers_of_value(Analysis *self, NodeId value);
// Gives the second and later functions with one symbol `~2`, `~3` …, exports first, then in source
// order; reports `ambiguous-symbol`.
void symbol_number(Analysis *self);
