// The rules environment-capture and whole-object-capture: what leaves the server, sealed, because a
// server function captures it.
#pragma once

#include "analyze/analysis.h"

// Needs the captures.
void check_exposure(Analysis *self);
