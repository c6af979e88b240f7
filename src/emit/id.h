// Ids of server functions and client modules: XXH3-128 over what names them, never over where a
// function stands.
#pragma once

#include "analyze/plan.h"
#include "report/diag.h"

// 32 lower-case hex digits over `rscc1` NUL salt NUL path NUL symbol, then NUL capture for each.
Str id_of(Arena *arena, Str salt, Str path, const ServerFunction *function);
// The same over `rscc1` NUL salt NUL path.
Str id_of_module(Arena *arena, Str salt, Str path);
// Sets the id of every function of the plan, and of a client module.
void id_assign(Arena *arena, Plan *plan, Str salt, Str path);
// Reports each function of the module that has the id of an earlier one.
void id_report_duplicates(Arena *arena, const Plan *plan, DiagVec *diags);
