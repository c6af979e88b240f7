// Says for each diagnostic in which server function it lies.
#pragma once

#include "analyze/plan.h"
#include "report/diag.h"

// Both are in source order.
void diag_symbol_find(Arena *arena, const Plan *plan, DiagVec *diags);
