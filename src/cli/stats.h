// --debug: what a run did, on stderr, for those who work on rscc or wonder where time goes.
#pragma once

#include "cli/driver.h"

// Has the stages timed, where the statistics will be asked for.
void stats_prepare(Project *project);
// Whether every file is asked for.
bool stats_lists_files(const Project *project);
// Both print nothing unless --debug asks for them.
void stats_print(const Project *project, const Driver *driver);
void stats_print_files(const Project *project);
