// The server target of a 'use client' module: references in place of what it exports.
#pragma once

#include "analyze/plan.h"
#include "emit/edit.h"

// The whole module that stands on the server. No text of the client module survives; `path` stands
// in the errors of references that are called.
Literal client_references(Arena *arena, const Plan *plan, Str path, Str runtime);
