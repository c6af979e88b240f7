// The rule namespace-merging.
#pragma once

#include "analyze/analysis.h"

// Reports names of inline server functions that are found only by merging namespaces or enums.
void check_namespaces(Analysis *self);
