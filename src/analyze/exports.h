// The exports of a 'use server' module: which are server functions, certainly, certainly not, or
// only known at run time; and of a 'use client' module: their names. One analysis feeds both
// targets.
#pragma once

#include "analyze/analysis.h"

// In a 'use server' module: fills Plan.functions and Plan.exports (function indexes in order of
// discovery) and server_nodes. In a 'use client' module: fills Plan.client_exports. In others:
// gives inline functions that are exported their name.
void exports_collect(Analysis *self);
