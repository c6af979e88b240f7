// The commands that read a tree and write no tree: lint, manifest, list.
#include "cli/commands.h"
#include "cli/list_table.h"
#include "cli/manifest_write.h"
#include "cli/message.h"
#include "cli/one_input.h"
#include "cli/output.h"
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

static void keep_resolved(Manifest *manifest, Str id) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < manifest->entries.len; i++)
    if (str_starts_with(manifest->entries.items[i].id, id))
      manifest->entries.items[kept++] = manifest->entries.items[i];
  manifest->entries.len = kept;
}

static ExitStatus print_list(TreeRun *run) {
  const Project *project = &run->project;
  Str id = project_text(project, OPTION_RESOLVE);
  keep_resolved(&run->manifest, id);
  if (id.len && !run->manifest.entries.len) {
    message_error("no server function has the id %.*s", STR_ARG(id));
    message_help("ids change with the root, the path, the symbol, the captures and --id-salt");
    return EXIT_CODE_ERRORS;
  }
  StrBuf out = strbuf_on(project->arena, 4096);
  if (str_equals(project_text(project, OPTION_LIST_FORMAT), STR("json")))
    manifest_write_json(&out, &run->manifest);
  else
    list_table_write(&out, project, &run->manifest);
  return output_write(strbuf_str(&out));
}

ExitStatus command_list(Arena *arena, const Options *options) {
  TreeRun run;
  ExitStatus status = tree_run_open(&run, arena, options);
  if (status == EXIT_FINE) status = tree_run(&run, (TreeRunOptions){.want_packages = true});
  if (run.driver.count) {
    ExitStatus listed = print_list(&run);
    if (status == EXIT_FINE) status = listed;
  }
  tree_run_release(&run);
  return status;
}
