// The rules about server functions: which functions may be one, and what they may refer to.
#pragma once

#include "analyze/analysis.h"

// Whether a function with the directive can be a server function; reports why not.
bool check_function_kind(Analysis *self, FunctionId function);
// 'use server', or a client reference, in a CommonJS module.
void check_commonjs(Analysis *self);
// Reports the module as one, at a node.
void check_report_commonjs(Analysis *self, NodeId at);
// After captures are known: `this`, `arguments`, `super`, private names, eval, assigned and
// unserialisable captures, namespaces, switch clauses.
void check_functions(Analysis *self);
