// The one entrance to the analysis: runs its passes over a parsed module, in order.
#pragma once

#include "analyze/analysis.h"

// `self` has arena, path, tree, plan, diags and the options set, the rest zeroed.
void plan_build(Analysis *self);
