// --dump: what the compiler thinks of a module, for those who work on it. No stable format.
#pragma once

#include "compile.h"

typedef void DumpFunction(StrBuf *out, const Module *module);

// The row of dump.c's table with this name; NULL for "".
DumpFunction *dump_find(Str name);
