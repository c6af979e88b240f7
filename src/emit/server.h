// The server target: registrations, references and factories for a module's server functions.
#pragma once

#include "analyze/plan.h"
#include "emit/edit.h"

// Adds to `edits` (made for the module's text) what changes in it, and renders the whole output.
SegmentVec server_emit(Edits *edits, const Plan *plan, Str runtime);
