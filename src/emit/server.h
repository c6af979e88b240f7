// The server target: registrations, references and factories for a module's server functions.
#pragma once

#include "analyze/plan.h"
#include "emit/edit.h"

// Adds to `edits` what replaces text of the module, and renders the whole output.
SegmentVec server_emit(Arena *arena, Str text, const Plan *plan, Str runtime);
