// --dump=tree|scopes|edits.
#pragma once

#include "compile.h"

void dump_tree(StrBuf *out, const Module *module);
void dump_scopes(StrBuf *out, const Module *module);
void dump_edits(StrBuf *out, const Module *module);
