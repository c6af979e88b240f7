// The table of `rscc list`: server functions in columns, below the name of their module. Nothing
// for an empty manifest, which must be sorted.
#pragma once

#include "cli/project.h"
#include "emit/manifest.h"

void list_table_write(StrBuf *out, const Project *project, const Manifest *manifest, bool color);
