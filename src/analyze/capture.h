// What each inline server function captures, as member paths; cycles of functions that refer to
// each other.
#pragma once

#include "analyze/analysis.h"

// Fills captures, roots, self_names, own_name and partners of every inline function, and
// Analysis.captured_uses. Needs server_index.
void capture_collect(Analysis *self);
