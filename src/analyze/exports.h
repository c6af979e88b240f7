// The exports of a 'use server' module: which are server functions, certainly, certainly not, or
// only known at run time. One analysis feeds both targets.
#pragma once

#include "analyze/analysis.h"

// In a 'use server' module: fills Plan.functions and Plan.exports (function indexes in order of
// discovery) and server_nodes. In others: gives inline functions that are exported their name.
void exports_collect(Analysis *self);
