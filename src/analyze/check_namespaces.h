// The rule namespace-merging.
#pragma once

#include "analyze/analysis.h"

// Reports names of inline server functions that are found only by merging namespaces or enums, and
// server functions that are merged with a namespace themselves.
void check_namespaces(Analysis *self);
