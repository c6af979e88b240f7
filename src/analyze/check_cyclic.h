// The rule cyclic-capture: a sealed value that leads back to the reference it is sealed in.
#pragma once

#include "analyze/analysis.h"

// After captures are known. Reports each server function once, where it names the first captured
// value that certainly holds the function's own reference, or is it.
void check_cyclic(Analysis *self);
