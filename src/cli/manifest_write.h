// Writes a manifest in the form that --as names, to --output-file or stdout.
#pragma once

#include "cli/project.h"
#include "emit/manifest.h"

ExitStatus manifest_write_as(const Project *project, const Manifest *manifest);
