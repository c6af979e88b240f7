// The rule stale-capture: captured variables that are assigned while a call may run.
#pragma once

#include "analyze/analysis.h"

// After captures are known. Reports each captured variable of a function once, where the function
// names it first, if it is assigned in another function, or in the function that declares it after
// the server function was called without `await` or passed to a call that isn't awaited.
void check_stale(Analysis *self);
