// Ids of server functions: XXH3-128 over what names the function, never over where it stands.
#pragma once

#include "analyze/plan.h"

// 32 lower-case hex digits over `rscc1` NUL salt NUL path NUL symbol, then NUL capture for each.
Str id_of(Arena *arena, Str salt, Str path, const ServerFunction *function);
// Sets the id of every function of the plan.
void id_assign(Arena *arena, Plan *plan, Str salt, Str path);
