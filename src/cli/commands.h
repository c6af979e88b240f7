// The commands of command_list.h. Each takes its options and gives the exit status; `arena` lives
// as long as the run.
#pragma once

#include "cli/exit_status.h"
#include "cli/options.h"

typedef ExitStatus CommandFunction(Arena *arena, const Options *options);

#define COMMAND(id, name, arguments, function, summary) CommandFunction function;
#include "cli/command_list.h"
#undef COMMAND
