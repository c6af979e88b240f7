// The rule static-order.
#pragma once

#include "analyze/analysis.h"

// Reports static server methods that would be there too late, or win over another member of their
// name.
void check_statics(Analysis *self);
