// The service: reads requests from stdin, a line each, answers them on all threads and writes each
// answer to stdout as it is finished.
#pragma once

#include "cli/exit_status.h"
#include "cli/project.h"

// Returns at the end of input or after `shutdown`, when every request is answered. `threads`: 0 for
// one a processor.
ExitStatus service_run(const Project *project, uint32_t threads);
