// Where code and data go: stdout, or --output-file.
#pragma once

#include "cli/project.h"

// Takes the numbers of standard streams that are closed, so that no file gets them and is written
// to in a stream's stead. Using such a stream stays an error.
void output_hold_streams(void);
// EXIT_ENVIRONMENT if not everything could be written; a message was printed, but for a closed
// pipe.
ExitStatus output_write(Str text);
// false, and a message: --output-file is one of the sources.
bool output_is_no_source(const Project *project);
// To a file, whole or not at all; "-" is stdout.
ExitStatus output_write_file(Arena *arena, Str path, Str text);
