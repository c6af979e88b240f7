// What the commands on trees share: open the project, find and compile its modules, report.
#pragma once

#include "cli/report.h"

typedef struct TreeRun {
  Project project;
  Driver driver;
  Manifest manifest; // of all modules, sorted
} TreeRun;

typedef struct TreeRunOptions {
  unsigned targets;
  bool keep_code, want_others, want_packages, is_lint;
} TreeRunOptions;

// The status after reporting. When it is EXIT_USAGE nothing was compiled and there is nothing to
// release; else tree_run_release() is due.
ExitStatus tree_run(TreeRun *self, Arena *arena, const Options *options, TreeRunOptions wanted);
void tree_run_release(TreeRun *self);
