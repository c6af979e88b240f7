// One export of a module that is made anew.
#pragma once

#include "base/str.h"

// `export const NAME = VALUE;`, or through a local name where NAME cannot be declared:
// `const $$s0 = VALUE;` and `export { $$s0 as default };`. `index`: of the export, for that name.
void stub_add_export(StrBuf *out, Str prefix, uint32_t index, Str name, Str value);
