// list: the server functions of a tree, or the one of an id.
#include <unistd.h>

#include "cli/commands.h"
#include "cli/id_text.h"
#include "cli/list_table.h"
#include "cli/message.h"
#include "cli/output.h"
#include "cli/tree_run.h"

static bool has_prefix_of(Str id, const StrVec *beginnings) {
  vec_each (const Str, beginning, beginnings)
    if (str_starts_with(id, *beginning)) return true;
  return false;
}

static void keep_resolved(Manifest *manifest, const StrVec *ids) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < manifest->entries.len; i++)
    if (has_prefix_of(manifest->entries.items[i].id, ids))
      manifest->entries.items[kept++] = manifest->entries.items[i];
  manifest->entries.len = kept;
}

static ExitStatus resolve(TreeRun *run, const StrVec *ids) {
  keep_resolved(&run->manifest, ids);
  if (run->manifest.entries.len) return EXIT_FINE;
  vec_each (const Str, id, ids) message_error("no server function has the id %.*s", STR_ARG(*id));
  message_help("ids change with the root, the path, the symbol, the captures and --id-salt");
  return EXIT_CODE_ERRORS;
}

static void print_count(Arena *arena, const Manifest *manifest) {
  uint32_t modules = 0, count = manifest->entries.len;
  for (uint32_t i = 0; i < count; i++) {
    const ManifestEntry *entry = &manifest->entries.items[i];
    modules += !i || !str_equals(entry[0].module, entry[-1].module);
  }
  message_text(str_format(arena, "%u server function%s in %u module%s\n", count,
                          count == 1 ? "" : "s", modules, modules == 1 ? "" : "s"));
}

static ExitStatus print_list(const TreeRun *run) {
  const Project *project = &run->project;
  bool is_json = str_equals(project_text(project, OPTION_LIST_FORMAT), STR("json"));
  StrBuf out = strbuf_on(project->arena, 4096);
  if (is_json)
    manifest_write_json(&out, &run->manifest);
  else
    list_table_write(&out, project, &run->manifest, report_has_color(project, STDOUT_FILENO));
  ExitStatus status = output_write(strbuf_str(&out));
  if (!is_json) print_count(project->arena, &run->manifest);
  return status;
}

// The ids of --resolve; none without it. false: a message was printed.
static bool read_resolve(Arena *arena, const Options *options, StrVec *ids) {
  Str text = options->values[OPTION_RESOLVE].text;
  *ids = id_text_find(arena, text);
  if (!options->values[OPTION_RESOLVE].is_given || ids->len) return true;
  message_error("--resolve takes an id, and finds none in `%.*s`", STR_ARG(text));
  message_help("an id is 32 hexadecimal digits, or the first of them");
  return false;
}

ExitStatus command_list(Arena *arena, const Options *options) {
  TreeRun run;
  StrVec ids;
  if (!read_resolve(arena, options, &ids)) return EXIT_USAGE;
  ExitStatus status = tree_run_open(&run, arena, options);
  if (status == EXIT_FINE) status = tree_run(&run, (TreeRunOptions){.want_packages = true});
  if (project_module_count(&run.project)) {
    ExitStatus listed = ids.len ? resolve(&run, &ids) : EXIT_FINE;
    if (listed == EXIT_FINE) listed = print_list(&run);
    if (status == EXIT_FINE) status = listed;
  }
  tree_run_release(&run);
  return status;
}
