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
  FixLevel fix; // files are written
} TreeRunOptions;

// Opens the project. Then tree_run() finds, compiles and reports; its status is the one after the
// report, or EXIT_USAGE, when nothing was compiled.
ExitStatus tree_run_open(TreeRun *self, Arena *arena, const Options *options);
ExitStatus tree_run(TreeRun *self, TreeRunOptions wanted);
void tree_run_release(TreeRun *self);
