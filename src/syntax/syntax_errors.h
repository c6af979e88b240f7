// What becomes of a module whose tree has errors. An ERROR can hide a binding or an export, so a
// module with the directive is refused, unless every error lies where it can hide nothing.
#pragma once

#include "report/diag.h"
#include "syntax/tree.h"

// Whether the module may be compiled; reports why not, or what is tolerated. A module with errors
// that does not hold the directive is not compiled and not reported. `client_references`: 'use
// client' counts as one.
bool syntax_errors_allow(Arena *arena, const Tree *tree, bool client_references, DiagVec *diags);
