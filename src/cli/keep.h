// Copies of what a module owns, for what outlives it.
#pragma once

#include "compile.h"
#include "emit/manifest.h"

DiagVec keep_diags(Arena *arena, const DiagVec *diags);
Output keep_output(Arena *arena, Output output);
Manifest keep_functions(Arena *arena, const Manifest *functions);
