// What each inline server function captures, as member paths; cycles of functions that refer to
// each other.
#pragma once

#include "analyze/analysis.h"

// Fills captures, roots, self_names, own_name and partners of every inline function, and
// Analysis.captured_uses. Needs server_index.
void capture_collect(Analysis *self);
// Whether a captured reference reads a property by name, so that a path is captured, not the
// object.
bool capture_reads_path(const Analysis *self, NodeId reference);
