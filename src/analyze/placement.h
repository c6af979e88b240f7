// How each inline server function leaves its place, and where what replaces it goes.
#pragma once

#include "analyze/analysis.h"

void placement_decide(Analysis *self);
