// Scopes, bindings and references of a module: declare in one walk, then resolve in another, each
// linear. Names follow ECMAScript's Environment Records; `#names` are bindings of their class.
#pragma once

#include "analyze/analysis.h"

void scope_declare(Analysis *self);
void scope_resolve(Analysis *self);
