// Facts of one function, from its syntax alone.
#pragma once

#include "analyze/analysis.h"

// Fills spans, form, name, parameters, async and generator of a server function.
void function_describe(Analysis *self, NodeId node, ServerFunction *out);
// `static` and `#private`, getters and so on need the class around a method.
bool function_is_class_member(const Tree *tree, NodeId method);
