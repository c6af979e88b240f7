// The client target: stubs in place of a 'use server' module.
#pragma once

#include "analyze/plan.h"
#include "emit/edit.h"

// The whole module that stands on the client for a 'use server' module. No text of it survives.
Literal client_stubs(Arena *arena, const Plan *plan, Str runtime, bool dev);
// What stands on the client for a module with inline server functions: it throws when evaluated.
Literal client_guard(Arena *arena, Str path);
