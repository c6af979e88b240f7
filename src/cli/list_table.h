// The table of `rscc list`: one server function a line, in columns.
#pragma once

#include "cli/project.h"
#include "emit/manifest.h"

void list_table_write(StrBuf *out, const Project *project, const Manifest *manifest);
