// The one module that a command is given: a file, or `-` for standard input, named by
// --stdin-filename.
#pragma once

#include "cli/project.h"

// Is `-` the only path?
bool one_input_is_stdin(const Project *project);
// The only path becomes the project's input, and its language is known. false: a message was
// printed.
bool one_input_open(Project *project);
