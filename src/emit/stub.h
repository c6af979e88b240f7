// One export of a module that is made anew.
#pragma once

#include "emit/edit.h"

// `export const NAME = VALUE;`, or through a local name where NAME cannot be declared:
// `const $$s0 = VALUE;` and `export { $$s0 as default };`. `index`: of the export, for that name.
// What is declared comes from `origin`.
void stub_add_export(Literal *out, Str prefix, uint32_t index, Str name, uint32_t origin,
                     Str value);
