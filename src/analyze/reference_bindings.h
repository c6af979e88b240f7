// Which variables certainly hold the reference of one server function.
#pragma once

#include "analyze/analysis.h"

// Sets server_function and self_function of all bindings. Needs server_index and scope_resolve().
void reference_bindings_note(Analysis *self);
