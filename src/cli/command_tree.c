// Commands that read a tree and write no tree: lint, manifest.
#include "cli/commands.h"
#include "cli/manifest_write.h"
#include "cli/message.h"
#include "cli/one_input.h"
#include "cli/tree_run.h"

static FixLevel chosen_fixes(const Options *options) {
  if (options->values[OPTION_FIX_SUGGESTIONS].on) return FIX_ALL;
  return options->values[OPTION_FIX].on ? FIX_SAFE : FIX_NONE;
}

ExitStatus command_lint(Arena *arena, const Options *options) {
  TreeRun run;
  FixLevel fix = chosen_fixes(options);
  ExitStatus status = tree_run_open(&run, arena, options);
  if (status == EXIT_FINE && fix != FIX_NONE && one_input_is_stdin(&run.project)) {
    message_error("standard input cannot be fixed; name the file");
    status = EXIT_USAGE;
  }
  if (status == EXIT_FINE) status = tree_run(&run, (TreeRunOptions){.is_lint = true, .fix = fix});
  tree_run_release(&run);
  return status;
}

ExitStatus command_manifest(Arena *arena, const Options *options) {
  TreeRun run;
  ExitStatus status = tree_run_open(&run, arena, options);
  if (status == EXIT_FINE) status = tree_run(&run, (TreeRunOptions){.want_packages = true});
  if (status == EXIT_FINE) status = manifest_write_as(&run.project, &run.manifest);
  tree_run_release(&run);
  return status;
}
