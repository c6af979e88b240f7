// The commands that read a tree and write no tree: lint, manifest, list.
#include "cli/commands.h"
#include "cli/list_table.h"
#include "cli/message.h"
#include "cli/output.h"
#include "cli/tree_run.h"
#include "emit/registry.h"

ExitStatus command_lint(Arena *arena, const Options *options) {
  TreeRun run;
  ExitStatus status = tree_run_open(&run, arena, options);
  if (status == EXIT_FINE) status = tree_run(&run, (TreeRunOptions){.is_lint = true});
  tree_run_release(&run);
  return status;
}

static Str manifest_text(const TreeRun *run) {
  const Project *project = &run->project;
  StrBuf out = strbuf_on(project->arena, 4096);
  Str base = project_text(project, OPTION_IMPORT_BASE);
  if (str_equals(project_text(project, OPTION_AS), STR("registry")))
    registry_write(&out, &run->manifest, base.len ? base : STR("./server/"),
                   project->compile.server_runtime);
  else
    manifest_write_json(&out, &run->manifest);
  return strbuf_str(&out);
}

ExitStatus command_manifest(Arena *arena, const Options *options) {
  TreeRun run;
  ExitStatus status = tree_run_open(&run, arena, options);
  if (status == EXIT_FINE) status = tree_run(&run, (TreeRunOptions){.want_packages = true});
  if (status == EXIT_FINE) {
    Str file = project_text(&run.project, OPTION_OUTPUT_FILE), text = manifest_text(&run);
    status = file.len ? output_write_file(arena, file, text) : output_write(text);
  }
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
