// Where code and data go: stdout, or --output-file.
#pragma once

#include "base/str.h"
#include "cli/exit_status.h"

// EXIT_ENVIRONMENT if not everything could be written; a message was printed, but for a closed
// pipe.
ExitStatus output_write(Str text);
// To a file, whole or not at all; "-" is stdout.
ExitStatus output_write_file(Arena *arena, Str path, Str text);
