// --debug: what a run did, on stderr, for those who work on rscc or wonder where time goes.
#pragma once

#include "cli/driver.h"

// Both print nothing unless --debug asks for them.
// Has the stages timed, where the statistics will be asked for.
void stats_prepare(Project *project);
void stats_print(const Project *project, const Driver *driver);
void stats_print_files(const Project *project);
