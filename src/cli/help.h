// --help, made from the tables of commands and options.
#pragma once

#include "cli/options.h"

Str help_general(Arena *arena);
Str help_of_command(Arena *arena, CommandId command);
