// The rule namespace-merging.
#pragma once

#include "analyze/analysis.h"

// Reports names of a server function that are found only by merging namespaces. `outer`: the scope
// that the function stands in.
void check_namespaces(Analysis *self, NodeId function, ScopeId outer);
